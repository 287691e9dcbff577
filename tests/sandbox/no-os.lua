-- expect: 2: "os" is not there: a script has no clock and no system
local x = os
