-- expect: 3: scripts need more than 65536 KiB of memory
local s = ("x"):rep(10000)
s = s:gsub("x", ("y"):rep(10000))
