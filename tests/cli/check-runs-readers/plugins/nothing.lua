plugin { name = "nothing", kind = "reader", version = "1.0.0", summary = "s", authors = { "a" }, licence = "MIT", endings = { ".x" }, attune = 1 }
return {}
