-- expect: ok
local ok, told = xpcall(error, function(m) error(m, 0) end, "x")
assert(not ok)
