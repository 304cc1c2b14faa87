-- gsub-template-bomb | tries: a replacement that makes a text of 100 MB of a small one | host: must refuse
return #(('x'):rep(1e4|0):gsub('.',('y'):rep(1e4|0)))
