-- expect: ok
local text = '{"a":[1,2.5,"x\\u00e4",null,true],"b":{},"c":-7}'
local value = json.decode(text)
assert(value.a[1] == 1 and math.type(value.a[1]) == "integer" and value.a[2] == 2.5)
assert(value.a[4] == json.null and value.d == nil)
assert(json.encode(value) == '{"a":[1,2.5,"xä",null,true],"b":{},"c":-7}')
assert(json.encode { x = json.empty } == '{"x":[]}')
assert(json.decode '{"a":null}'.a == nil)
