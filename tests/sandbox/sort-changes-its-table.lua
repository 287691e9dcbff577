-- expect: ok
local t = {}
for i = 1, 100 do t[i] = 100 - i end
table.sort(t, function(a, b)
  for i = 1, #t do t[i] = nil end
  return a < b
end)
assert(t[1] == 0 and t[100] == 99)
