plugin { name = "typo", kind = "writer", version = "1.0.0", summary = "s", authors = { "a" }, licence = "MIT", endings = { ".x" }, attune = 1 }
local x = jsno.encode {}
return { write = function() end }
