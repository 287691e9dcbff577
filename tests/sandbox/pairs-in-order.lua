-- expect: ok
local t, seen = { zeta = 1, alpha = 2, [10] = 3, [2] = 4, [true] = 5, [1.5] = 6, eps = 7, [false] = 8 }, {}
for key in pairs(t) do seen[#seen + 1] = tostring(key) end
assert(table.concat(seen, " ") == "false true 1.5 2 10 alpha eps zeta")
local key = next(t)
assert(key == false and next(t, key) == true and next(t, "zeta") == nil and next {} == nil)
for k in pairs(t) do t[k] = nil end
assert(next(t) == nil)
