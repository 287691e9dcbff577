-- expect: f.x:0: this turn has no speaker's label
out:turn { speaker = "T\27[31m\n", text = "a" }
