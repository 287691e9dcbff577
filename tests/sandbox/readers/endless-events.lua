-- expect: 2: the script took more than 50000700 steps
while true do for _ in xml.events "<a/>" do end end
