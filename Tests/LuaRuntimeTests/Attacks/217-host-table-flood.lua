-- host-table-flood | tries: a table of 90,000 entries handed to the host again and again: the copies are not in the memory bound | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local t={} for i=1,90000 do t[i]=i end while true do pcall(ratio,t,1) end
