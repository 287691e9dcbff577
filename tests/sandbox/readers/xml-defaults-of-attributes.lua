-- expect: ok
local long = ("x"):rep(100000)
local bytes = '<!DOCTYPE a [<!ATTLIST b c CDATA "' .. long .. '">]><a>' .. ("<b/>"):rep(20000) .. "</a>"
for _, _, attributes in xml.events(bytes) do assert(not attributes or not attributes.c) end
