-- expect: 2: the script took more than 2000000 steps
local found = ("a"):rep(300):find(".-.-.-.-b")
