-- move-overlap | tries: table.move onto itself, the table named twice | host: must move as if at once
local t={1,2,3,4,5} table.move(t,1,4,2,t) local v={1,2,3,4,5} table.move(v,1,4,2) local w={1,2,3,4,5} table.move(w,2,5,1,w) return table.concat(t,',')..' '..table.concat(v,',')..' '..table.concat(w,',')
