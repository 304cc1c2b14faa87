-- output-by-parts | tries: a print with a thousand arguments whose texts are made on the way over the cap | host: must stop at the cap with what fitted
local t={} for i=1,1000 do t[i]=setmetatable({},{__tostring=function() return ('y'):rep(10) end}) end print(table.unpack(t)) return 1
