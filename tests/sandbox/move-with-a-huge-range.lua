-- expect: 2: more than 1000000 items at once
table.move({}, 1, math.maxinteger - 1, 1)
