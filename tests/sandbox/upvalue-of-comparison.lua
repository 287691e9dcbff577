-- expect: ok
pcall(function() return _ENV[1 < 2] end)
