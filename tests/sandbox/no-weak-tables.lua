-- expect: 2: a metatable here has no field "__mode"
setmetatable({}, { __mode = "k" })
