-- pattern-backreference | tries: back references to a capture of 100 KB at every place | host: must be charged
local s=('x'):rep(100000)..'y' while true do s:find('^(x*)%1z') end
