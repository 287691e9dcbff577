-- expect: ok
local files = { ["b.txt"] = "two", ["a/x.txt"] = ("one "):rep(1000) }
local bytes = zip.new(files)
assert(bytes == zip.new { ["a/x.txt"] = files["a/x.txt"], ["b.txt"] = "two" })
local entries = zip.entries(bytes)
assert(table.concat(entries:names(), " ") == "a/x.txt b.txt")
assert(entries:read "a/x.txt" == files["a/x.txt"] and entries:read "c" == nil)
