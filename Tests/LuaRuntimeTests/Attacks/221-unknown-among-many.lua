-- unknown-among-many | tries: an unknown name in a state of 30,000 globals: each is compared with it for a suggestion | host: must stop it within the limit (overshoot <= 0.5 s), report line, stay usable
for i=1,30000 do _G['name_of_figure_'..i]=1 end while true do pcall(function() return name_of_figurr_x end) end
