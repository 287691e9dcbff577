-- expect: f.x:0: this is not UTF-8 text; read it with --lossy to replace what is not
out:turn { speaker = "T", text = "\xff" }
