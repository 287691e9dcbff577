-- expect: 2: "debug" is not there: it is not part of a script's Lua
local x = debug
