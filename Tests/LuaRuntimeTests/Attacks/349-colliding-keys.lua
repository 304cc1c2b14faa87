-- colliding-keys | tries: 16,385 keys that share one hash: one instruction goes over 130 million links | host: must stop it or finish within half a second
local t={} for j=1,16385 do t[j*32767]=j end return 1
