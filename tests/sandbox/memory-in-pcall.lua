-- expect: 4: scripts need more than 65536 KiB of memory
local function grow()
  local s = "x"
  while true do s = s .. s end
end
for i = 1, 1000000 do
  pcall(grow)
end
