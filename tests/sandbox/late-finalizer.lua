-- expect: ok
local meta = {}
local t = setmetatable({}, meta)
meta.__gc = function() error "ran" end
meta.__mode = "k"
t = nil
for i = 1, 20000 do local x = {} end
