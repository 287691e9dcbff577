-- expect: 3: scripts need more than 262144 KiB of memory
local kept, bytes = {}, "<a>" .. (" "):rep(1000000) .. "</a>"
for i = 1, 1000 do kept[i] = xml.events(bytes) end
