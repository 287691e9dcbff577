-- expect: 2: the script took more than 2000000 steps
while true do end
