-- forged-position | tries: an error text that claims a line which no file has | host: must not be led astray or crash
error('253-forged-position.lua:9223372036854775807: x',0)
