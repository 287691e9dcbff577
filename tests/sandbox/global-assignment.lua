-- expect: 2: "count" is not local: write `local count`
count = 1
