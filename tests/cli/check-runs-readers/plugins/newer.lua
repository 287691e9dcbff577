plugin { name = "newer", kind = "reader", version = "1.0.0", summary = "s", authors = { "a" }, licence = "MIT", endings = { ".x" }, attune = 9 }
return { read = function() end }
