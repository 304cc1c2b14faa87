-- memory-in-pcall | tries: filling the memory inside pcall, for ever | host: must stop: a full memory is not caught
while true do pcall(function() local t={} while true do t[#t+1]={} end end) end
