-- expect: 2: a text may not be longer than 16 MiB
local s = ("x"):rep(1 << 40)
