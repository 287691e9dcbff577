-- expect: ok
local function count(...) return select("#", ...) end
local t = {}
for i = 1, 8000 do t[i] = i end
assert(count(table.unpack(t)) == 8000)
assert(not pcall(string.rep))
assert(not pcall(string.char, 256))
assert(not pcall(string.byte, ("x"):rep(9000), 1, -1))
