-- expect: f.x:3: bad
pcall(out.fail, out, "bad", 3)
