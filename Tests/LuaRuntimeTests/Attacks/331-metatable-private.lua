-- metatable-private | tries: reading the copy of a metatable that the host made, and changing it later | host: must give only what the script set
local m={__index={a=1}} local t=setmetatable({},m) m.__gc=function() end m.__index=nil m.__mode='k' local n=0 for _ in pairs(getmetatable(t)) do n=n+1 end return tostring(rawequal(getmetatable(t),m))..n..t.a
