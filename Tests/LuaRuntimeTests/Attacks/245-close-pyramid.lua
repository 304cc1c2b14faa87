-- close-pyramid | tries: 150 nested calls with to-be-closed values that all raise | host: must end as an ordinary error
local m={__close=function() error('c',0) end} local function f(n) local x<close> =setmetatable({},m) if n>0 then f(n-1) end error('e',0) end return tostring(select(2,pcall(f,150)))
