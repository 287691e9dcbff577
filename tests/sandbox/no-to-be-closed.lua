-- expect: 2: a metatable here has no field "__close"
local x <close> = setmetatable({}, { __close = function() while true do end end })
