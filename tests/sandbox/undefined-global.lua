-- expect: 2: this script has no "tostrnig" (did you mean "tostring"?)
local s = tostrnig(1)
