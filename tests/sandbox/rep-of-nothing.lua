-- expect: ok
assert((""):rep(1 << 62) == "")
assert(("x"):rep(-1) == "" and ("ab"):rep(3, "-") == "ab-ab-ab")
