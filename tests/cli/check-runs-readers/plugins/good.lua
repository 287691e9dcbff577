plugin { name = "good", kind = "writer", version = "1.0.0", summary = "s", authors = { "a" }, licence = "MIT", endings = { ".x" }, attune = 1 }
return { write = function() end }
