-- expect: 2: string has no "lenn" (did you mean "len"?)
local n = string.lenn "x"
