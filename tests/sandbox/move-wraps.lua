-- expect: 2: more than 1000000 items at once
table.move({}, math.mininteger, math.maxinteger, 2)
