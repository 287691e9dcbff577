-- expect: 2: write out:turn { ... }
out.turn { speaker = "T", text = "a" }
