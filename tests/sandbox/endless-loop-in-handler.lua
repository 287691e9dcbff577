-- expect: 4: the script took more than 2000000 steps
local function spin()
  local n = 0
  while true do n = n + 1 end
end
xpcall(spin, spin)
spin()
