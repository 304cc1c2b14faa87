-- varargs-limit | tries: a call with 200,000 arguments | host: must give an ordinary error or the value
local t={} for i=1,200000 do t[i]=i end local function f(...) return select('#',...) end return f(table.unpack(t))
