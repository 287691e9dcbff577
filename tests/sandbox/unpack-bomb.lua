-- expect: 2: more than 8000 items at once
local a = table.unpack({}, 1, 1000000)
