-- expect: 2: string has no "pack"
local s = string.pack("!16i4", 1)
