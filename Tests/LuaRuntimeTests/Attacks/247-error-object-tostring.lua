-- error-object-tostring | tries: an error value with __tostring that loops and a __name of 1 MB | host: must tell of it without running it
error(setmetatable({},{__tostring=function() while true do end end,__name=('n'):rep(1e6|0)}))
