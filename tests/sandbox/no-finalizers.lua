-- expect: 2: a metatable here has no field "__gc"
setmetatable({}, { __gc = false })
