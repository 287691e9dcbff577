-- expect: 2: string.format does not know "%100"
local s = string.format("%10000d", 1)
