-- expect: f.x:3: bad \x1b[31m line
out:skip("bad \27[31m line", 3)
