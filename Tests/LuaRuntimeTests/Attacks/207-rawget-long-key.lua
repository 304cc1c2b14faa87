-- rawget-long-key | tries: rawget with a key of 5 MB that equals another text | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local a,b=('x'):rep(1000):rep(5000),('x'):rep(1000):rep(5000) local t={[a]=1} while true do rawget(t,b) end
