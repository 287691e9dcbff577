-- expect: 2: the script took more than 2000000 steps
local text = ("a"):rep(3000):gsub("a*a*a*b", "")
