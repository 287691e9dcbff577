-- expect: 4: tables are nested more than 64 levels deep
local t = {}
t.t = t
json.encode(t)
