-- memory-of-closures | tries: a chain of closures over each other | host: must stop by memory or work
local f=function() end while true do local g=f f=function() return g end end
