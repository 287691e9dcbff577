-- expect: 2: "coroutine" is not there: there are no coroutines
local x = coroutine
