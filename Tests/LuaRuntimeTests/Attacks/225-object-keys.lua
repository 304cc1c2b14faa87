-- object-keys | tries: every kind of value as the name of a field of a host object | host: must give ordinary errors
local n=0 for _,k in ipairs{0/0,1/0,1,-1,true,'',('x'):rep(1e6|0),'a\0b','\xff',u,{},print} do if not pcall(function() return u[k] end) then n=n+1 end end if not pcall(function() return u[nil] end) then n=n+1 end return n
