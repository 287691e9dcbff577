-- expect: ok
local events = xml.events "<a/>"
for _ in events do end
assert(events() == nil and events() == nil)
