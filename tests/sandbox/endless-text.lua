-- expect: 4: scripts need more than 65536 KiB of memory
local s = "x"
while true do
  s = s .. s
end
