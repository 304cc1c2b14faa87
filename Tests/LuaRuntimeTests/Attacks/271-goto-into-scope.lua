-- goto-into-scope | tries: a goto into the scope of a local, and out of a function | host: must give a syntax error
goto a local x=1 ::a:: print(x) local function f() goto a end return 1
