-- expect: f.x:0: a code stands before the first turn
out:code { code = "a" }
