-- call-chain | tries: __call chains of tables | host: must give an ordinary error or the value, no crash
local t=print for i=1,5000 do t=setmetatable({},{__call=t}) end local s={} setmetatable(s,{__call=s}) return tostring(pcall(t))..tostring(pcall(s))
