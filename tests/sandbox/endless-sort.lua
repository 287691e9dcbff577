-- expect: 2: the script took more than 2000000 steps
table.sort({ 2, 1 }, function(a, b) while true do end end)
