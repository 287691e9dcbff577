-- expect: 2: bad argument #1 to 'events' (string expected, got table)
xml.events {}
