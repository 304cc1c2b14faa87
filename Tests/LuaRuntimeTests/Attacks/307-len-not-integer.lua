-- len-not-integer | tries: __len that gives texts, floats, tables or raises | host: must give ordinary errors
local n=0 for _,v in ipairs{'3',2.5,{},true,1/0,0/0} do local t=setmetatable({},{__len=function() return v end}) for _,f in ipairs{table.insert,table.remove,table.sort,table.unpack,table.concat} do if not pcall(f,t,1) then n=n+1 end end end return n
