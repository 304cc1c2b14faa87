-- object-key-tostring | tries: a key whose __tostring reads the host object with itself | host: must give an ordinary error, no crash
local k k=setmetatable({},{__tostring=function() return u[k] end}) return u[k]
