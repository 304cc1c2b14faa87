-- memory-under-cap | tries: 10 MB filled and dropped eight times | host: must go on, the memory being free
local b=('x'):rep(1000) local n=0 for i=1,8 do local s=b:rep(5000) n=n+#s end return n
