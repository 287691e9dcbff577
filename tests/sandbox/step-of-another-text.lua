-- expect: ok
local step = utf8.codes "äx"
assert(step("\xF0", 0) == 1)
assert(step("\xF0", 99) == 3)
assert(step("", -5) == nil)
