-- expect: ok
assert(hash.sha256 "" == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
local guid = hash.guid "a"
assert(guid == hash.guid "a" and guid ~= hash.guid "b")
assert(guid:match "^%x%x%x%x%x%x%x%x%-%x%x%x%x%-8%x%x%x%-[89ab]%x%x%x%-%x%x%x%x%x%x%x%x%x%x%x%x$", guid)
