-- expect: 2: turn: "start" is a number from 0 on
out:turn { speaker = "T", text = "a", start = -1 }
