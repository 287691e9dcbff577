-- expect: 2: more than 1000000 items at once
local s = table.concat({}, "x", 1, 1 << 60)
