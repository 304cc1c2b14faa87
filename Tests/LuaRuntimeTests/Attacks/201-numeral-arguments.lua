-- numeral-arguments | tries: a numeral of 5 MB as the argument of a math function: read as a number each time | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local s=('0'):rep(1000):rep(5000) while true do math.floor(s) end
