-- require-poison | tries: a module whose table is changed by who requires it | host: must give the changed table to this state only
local m=require'attack.shared' m.value=(m.value or 0)+1 local k=require'attack.shared' return rawequal(m,k) and m.value
