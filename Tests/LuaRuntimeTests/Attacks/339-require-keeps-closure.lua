-- require-keeps-closure | tries: a closure of a module that keeps what it is given | host: must stay inside its state
local m=require'attack.shared' local old=m.keep(u) return tostring(old)..tostring(m.keep(nil))
