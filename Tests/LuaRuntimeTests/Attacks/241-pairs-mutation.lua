-- pairs-mutation | tries: a table emptied, grown and replaced while pairs goes over it | host: must visit what is left of the first keys, no crash
local t={a=1,b=2,c=3,d=4} local s='' for k,v in pairs(t) do s=s..k for i=1,1000 do t[k..i]=i end t.b=nil t.c=nil t.d=5 end return s
