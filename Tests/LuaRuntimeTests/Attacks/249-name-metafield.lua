-- name-metafield | tries: __name with escape codes, 600 KB, in a message of the machine | host: must cut and clean the message
local t=setmetatable({},{__name=('x\27[31m'):rep(1e5|0)}) return t+1
