-- library-keys | tries: odd keys of the libraries and of the environment | host: must give errors or nothing
local n=0 for _,t in ipairs{string,math,_G,utf8,table} do for _,k in ipairs{1,true,0/0,{},print,'',('x'):rep(1e5|0)} do local ok,v=pcall(function() return t[k] end) if ok and v~=nil then n=n+1 end if pcall(function() t[k]=1 end) and t~=_G then n=n+1 end end end return n
