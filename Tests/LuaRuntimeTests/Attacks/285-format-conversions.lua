-- format-conversions | tries: conversions that C knows and Lua does not, and malformed ones | host: must refuse each
local n=0 for _,f in ipairs{'%n','%p','%q','%a','%A','%hhn','%lld','%*d','%.*f','%1$d','%','%-','%100d','%.100f','%00000000d','%5','%\0','%ls','%.','%S','%u'} do if not pcall(string.format,f,1,2,3) then n=n+1 end end return n
