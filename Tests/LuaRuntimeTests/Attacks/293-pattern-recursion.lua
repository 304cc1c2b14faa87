-- pattern-recursion | tries: a pattern of a thousand optional items over a short text | host: must end by work or an ordinary error, no deep C stack
return (('a'):rep(100):find(('a?'):rep(1000)..('a'):rep(101)))
