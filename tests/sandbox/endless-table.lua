-- expect: 4: the script took more than 2000000 steps
local t = {}
for i = 1, math.huge do
  t[i] = { i }
end
