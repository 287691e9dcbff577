-- expect: ok
local trap = setmetatable({}, { __index = rawlen, __newindex = function() error "trap" end })
table.move(trap, 1, 1000, 1)
assert(#trap == 0)
