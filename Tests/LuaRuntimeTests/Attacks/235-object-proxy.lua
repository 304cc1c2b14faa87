-- object-proxy | tries: a table that inherits from a host object and calls its method | host: must refuse: the table is no object
local p=setmetatable({},{__index=u}) return p:total('participants')
