-- expect: ok
local parts = {}
for i = 1, 50000 do parts[i] = "a" .. i .. "=''" end
for _ in xml.events("<x " .. table.concat(parts, " ") .. "/>") do end
