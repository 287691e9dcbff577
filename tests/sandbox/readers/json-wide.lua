-- expect: 3: scripts need more than 262144 KiB of memory
local t = ("{},"):rep(4000000)
json.decode("[" .. t .. "{}]")
