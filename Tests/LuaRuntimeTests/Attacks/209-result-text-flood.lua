-- result-text-flood | tries: a small table that refers to one text of 1 MB many times: 90 GB once copied | host: must refuse without copying them all
local s=('x'):rep(1e6|0) local t={} for i=1,90000 do t[i]=s end return t
