-- expect: 2: string.format does not know "%p"
local s = string.format("%p", {})
