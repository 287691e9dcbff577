-- expect: 2: the pattern is too complex
local found = ("a"):rep(1000):find(("a?"):rep(1000) .. "b")
