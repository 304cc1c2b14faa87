-- result-metatable | tries: a result whose metatable has a metamethod for everything | host: must copy it raw
local f=function() error('ran') end return setmetatable({1,a=2},{__index=f,__len=f,__pairs=f,__tostring=f,__eq=f,__call=f,__name=1,__metatable=f})
