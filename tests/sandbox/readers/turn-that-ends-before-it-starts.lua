-- expect: f.x:0: this turn ends before it starts
out:turn { speaker = "T", text = "a", start = 10, finish = 5 }
