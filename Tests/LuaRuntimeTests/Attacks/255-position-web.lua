-- position-web | tries: an error text of a hundred positions | host: must give an ordinary error
error(('255-position-web.lua:1: '):rep(100)..'x',0)
