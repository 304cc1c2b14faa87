-- result-empty-slots | tries: thousands of references to a table emptied after growing: no key, but slow to go over | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local h={} for i=1,400000 do h[i]=i end for i=1,400000 do h[i]=nil end local t={} for i=1,90000 do t[i]=h end return t
