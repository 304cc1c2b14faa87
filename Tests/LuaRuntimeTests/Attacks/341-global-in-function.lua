-- global-in-function | tries: globals made by a function and by rawset | host: must refuse each
local n=0 if not pcall(function() made_here=1 end) then n=n+1 end if not pcall(function() return rawset(_G,'x',1) end) then n=n+1 end return n
