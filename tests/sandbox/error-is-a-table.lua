-- expect: 2: (the error is a table, not a text)
error(setmetatable({}, { __tostring = function() while true do end end }))
