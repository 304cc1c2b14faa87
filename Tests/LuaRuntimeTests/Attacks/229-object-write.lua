-- object-write | tries: writing fields of a host object, also by forms that are no names | host: must refuse each
local n=0 for _,k in ipairs{'code','other',1,true,u,{}} do if not pcall(function() u[k]=1 end) then n=n+1 end end return n..tostring(pcall(function() u[nil]=1 end))
