-- expect: 2: the entries of an archive has no "raed" (did you mean "read"?)
zip.entries(zip.new { a = "x" }):raed "a"
