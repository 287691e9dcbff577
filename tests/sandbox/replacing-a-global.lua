-- expect: 2: "pcall" is not local: write `local pcall`
pcall = function(f) return f() end
