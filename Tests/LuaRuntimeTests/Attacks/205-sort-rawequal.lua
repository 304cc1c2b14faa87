-- sort-rawequal | tries: table.sort with rawequal over two equal texts of 5 MB | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local a,b=('x'):rep(1000):rep(5000),('x'):rep(1000):rep(5000) local t={} for i=1,100000 do t[i]=i%2==0 and a or b end table.sort(t,rawequal) return 1
