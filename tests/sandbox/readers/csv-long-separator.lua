-- expect: 2: bad argument #2 to 'rows' (a separator is one sign)
csv.rows("a", "::")
