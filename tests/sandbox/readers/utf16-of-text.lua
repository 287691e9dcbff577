-- expect: ok
assert(utf16.is "\xFF\xFEa\0" and not utf16.is "abc")
assert(utf16.decode "\xFF\xFEa\0\xE4\0" == "aä")
