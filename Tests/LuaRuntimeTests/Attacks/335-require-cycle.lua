-- require-cycle | tries: modules that require each other, one that fails, one that does not compile | host: must give an ordinary error each time
local r={} for i=1,3 do for _,n in ipairs{'attack.loop_a','attack.failing','attack.broken'} do local ok,e=pcall(require,n) r[#r+1]=tostring(ok) end end return table.concat(r,' ')
