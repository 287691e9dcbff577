-- expect: 2: a name in an archive holds no NUL
zip.new { ["a\0b"] = "x" }
