-- expect: 2: a function cannot be written as JSON
json.encode { f = function() end }
