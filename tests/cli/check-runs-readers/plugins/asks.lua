plugin { name = "asks", kind = "reader", version = "1.0.0", summary = "s", authors = { "a" }, licence = "MIT", endings = { ".x" }, attune = 1, uses = { "gone >=1" } }
return { read = function() end }
