-- expect: ok
assert(not pcall(rawset, string, "rep", 1))
assert(not pcall(rawset, _ENV, "x", 1))
assert(not pcall(setmetatable, string, {}))
assert(not pcall(table.insert, string, 1))
assert(not pcall(function() ("x").y = 1 end))
