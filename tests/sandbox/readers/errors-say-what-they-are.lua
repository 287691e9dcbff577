-- expect: ok
local good, what = pcall(zip.entries, "x")
assert(not good and tostring(what) == "this is no zip archive" and type(what) == "userdata", tostring(what))
