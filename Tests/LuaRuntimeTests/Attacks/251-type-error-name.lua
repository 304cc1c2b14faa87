-- type-error-name | tries: the same in a message about an argument | host: must cut and clean the message
local t=setmetatable({},{__name=('\xff\0y'):rep(1e5|0)}) return math.floor(t)
