-- expect: 2: "collectgarbage" is not there: it is not part of a script's Lua
local x = collectgarbage
