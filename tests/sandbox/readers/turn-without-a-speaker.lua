-- expect: f.x:7: this turn has no speaker's label
out:turn { text = "a", line = 7 }
