-- expect: 2: turn: "text" is a text, not a number
out:turn { speaker = "T", text = 1 }
