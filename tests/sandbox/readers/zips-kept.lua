-- expect: 3: the script took more than 50000700 steps
local kept, bytes = {}, zip.new { a = ("x"):rep(1000000) }
for i = 1, 100000 do kept[i] = zip.entries(bytes) end
