-- expect: 4: a text may not be longer than 16 MiB
local t = {}
for i = 1, 1000 do t[i] = ("x"):rep(100) end
local s = table.concat(t, ("y"):rep(100000))
