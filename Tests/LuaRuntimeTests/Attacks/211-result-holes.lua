-- result-holes | tries: thousands of references to one long table that cannot be converted: each is gone over anew | host: must refuse after as many keys as a conversion may have
local h={} for i=1,300000 do h[i]=i end h[1]=nil local t={} for i=1,3000 do t['f'..i]=h end return t
