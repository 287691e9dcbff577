-- expect: 2: red \x1b[31m and a line\nend\x00
error("red \27[31m and a line\nend\0")
