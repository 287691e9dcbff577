-- expect: 2: a table with a table as a key has no order to go through it in
for k in pairs { [{}] = 1 } do end
