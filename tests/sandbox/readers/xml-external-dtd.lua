-- expect: ok
local text = ""
for kind, name in xml.events '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a>x</a>' do
  if kind == "text" then text = text .. name end
end
assert(text == "x")
