-- expect: ok
local drawn = {}
for i = 1, 5 do drawn[i] = math.random(1000) end
assert(table.concat(drawn, " ") == "198 235 277 936 628", table.concat(drawn, " "))
assert(math.random() < 1 and math.random(3, 3) == 3)
assert(math.type(math.random(math.mininteger, math.maxinteger)) == "integer")
assert(not pcall(math.random, 0))
