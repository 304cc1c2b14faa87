-- library-metatables | tries: changing what all scripts share by metatables | host: must refuse each
local n=0 for _,t in ipairs{string,math,_G,utf8,table,'',1,print,u} do if getmetatable(t) then n=n+1 end if pcall(setmetatable,t,{}) then n=n+1 end if pcall(setmetatable,t,nil) then n=n+1 end end return n
