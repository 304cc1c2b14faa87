-- select-all | tries: select over 100,000 values at every place | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local t={} for i=1,100000 do t[i]=i end local function f(...) for i=1,1e9 do local _=select(i%1000+1,...) end end f(table.unpack(t))
