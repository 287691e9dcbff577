-- expect: ok
local events = xml.events "<a></b>"
for _ = 1, 3 do
  local good = pcall(function() for _ in events do end end)
  assert(not good)
end
