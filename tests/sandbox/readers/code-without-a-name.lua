-- expect: 3: code: say which, as in out:code { code = "..." }
out:turn { speaker = "T", text = "a" }
out:code { value = "a" }
