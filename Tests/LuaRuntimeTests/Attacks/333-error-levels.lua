-- error-levels | tries: error with levels far outside the stack, from deep recursion | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
pcall(error,'x',1<<40) pcall(error,'x',-(1<<40)) local function f(n) if n>0 then return (f(n-1)) end while true do pcall(error,'x',15000) end end f(15000)
