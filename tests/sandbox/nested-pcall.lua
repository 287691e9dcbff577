-- expect: 3: the script took more than 2000000 steps
local function nest()
  while true do pcall(nest) end
end
nest()
