-- wide-result | tries: 30 levels of ten references each: 10^30 entries | host: must refuse with the number of entries
local t={1} for i=1,30 do t={t,t,t,t,t,t,t,t,t,t} end return t
