-- host-empty-slots | tries: the same as the argument of a function of the host | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local h={} for i=1,400000 do h[i]=i end for i=1,400000 do h[i]=nil end local t={} for i=1,90000 do t[i]=h end ratio(t,1) return 1
