-- expect: ok
assert(tostring {} == "table" and tostring(pairs) == "function" and tostring(string) == "library")
assert(string.format("%s", function() end) == "function" and #tostring(tostring) == 8)
