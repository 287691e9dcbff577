-- expect: 2: "_G" is not there: there is no table of globals
local x = _G
