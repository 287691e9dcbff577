-- expect: 3: the script took more than 2000000 steps
while true do
  local s = ("x"):rep(1000000)
end
