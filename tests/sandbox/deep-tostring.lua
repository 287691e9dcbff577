-- expect: 2: C stack overflow
local t = setmetatable({}, { __tostring = function(x) return tostring(x) end })
local s = tostring(t)
