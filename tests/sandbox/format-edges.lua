-- expect: ok
assert(#string.format("%.99f", -1e308) == 410)
assert(string.format("%99.99f", 1):sub(1, 2) == "1.")
assert(string.format("%s %s", {}, false) == "table false")
