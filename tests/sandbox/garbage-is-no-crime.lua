-- expect: ok
for i = 1, 2000 do
  local t = {}
  for j = 1, 100 do t[j] = j end
end
