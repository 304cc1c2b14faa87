-- unknown-module-loop | tries: require of what is not there, caught, in a loop | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
while true do pcall(require,'no.such') end
