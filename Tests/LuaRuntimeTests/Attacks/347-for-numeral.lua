-- for-numeral | tries: a for loop whose bounds are numerals of 5 MB: one instruction reads three of them | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local s=('0'):rep(1000):rep(5000)..'1' while true do for i=s,s,s do end end
