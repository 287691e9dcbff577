-- expect: ok
assert(getmetatable "" == nil and getmetatable(string) == nil and getmetatable(_ENV) == nil)
local meta = {}
assert(getmetatable(setmetatable({}, meta)) == meta and getmetatable {} == nil)
