-- host-text-flood | tries: a text of 1 MB handed to the host again and again | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
local s=('x'):rep(1e6|0) while true do pcall(ratio,s,1) end
