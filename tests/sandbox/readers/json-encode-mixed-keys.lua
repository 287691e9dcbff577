-- expect: 2: a table with keys 1 to n and others is neither list nor object of JSON
json.encode { 1, 2, x = 3 }
