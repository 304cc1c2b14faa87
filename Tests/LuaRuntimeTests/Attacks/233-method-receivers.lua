-- method-receivers | tries: a method of a host object with every kind of receiver | host: must refuse each
local m=u.total local n=0 for _,x in ipairs{1,'u',{},print,true,setmetatable({},{__index=u}),string} do if not pcall(m,x,'participants') then n=n+1 end end if not pcall(m) then n=n+1 end if not pcall(m,nil) then n=n+1 end return n
