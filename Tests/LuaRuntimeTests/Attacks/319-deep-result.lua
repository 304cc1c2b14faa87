-- deep-result | tries: a table 40 deep | host: must refuse with the depth
local t={} for i=1,40 do t={t} end return t
