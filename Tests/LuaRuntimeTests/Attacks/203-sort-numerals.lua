-- sort-numerals | tries: table.sort with math.ult over numerals of 5 MB: no VM instruction between two comparisons | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local s=('0'):rep(1000):rep(5000) local t={} for i=1,100000 do t[i]=s end table.sort(t,math.ult) return 1
