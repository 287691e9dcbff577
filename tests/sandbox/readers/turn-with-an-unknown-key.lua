-- expect: 2: turn has no "speeker" (did you mean "speaker"?)
out:turn { speeker = "T", text = "a" }
