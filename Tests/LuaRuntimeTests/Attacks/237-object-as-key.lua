-- object-as-key | tries: a host object as the key of a table, gone over by pairs | host: must find it by another read of the object, and refuse to order it
local t={[u]=1} return tostring(t[u])..tostring(pcall(pairs,t))..tostring(pcall(next,t))
