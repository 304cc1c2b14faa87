-- output-under-cap | tries: print floods that stay just under the cap | host: must keep what was printed and go on
for i=1,4 do print(('x'):rep(1000)) end return 1
