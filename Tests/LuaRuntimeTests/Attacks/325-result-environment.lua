-- result-environment | tries: the environment as the result | host: must give the names that the script made and nothing else
return _G
