-- expect: 3: the script took more than 50000700 steps
local text = ("x"):rep(8000000)
while true do hash.sha256(text) end
