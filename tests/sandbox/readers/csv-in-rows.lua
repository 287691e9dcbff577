-- expect: ok
local got = {}
for row, line in csv.rows 'who;said\nT;"a;b"\n\nP;c\n' do got[#got + 1] = line .. ":" .. table.concat(row, "|") end
assert(table.concat(got, " ") == "1:who|said 2:T|a;b 4:P|c", table.concat(got, " "))
