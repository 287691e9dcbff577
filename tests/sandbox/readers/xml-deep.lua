-- expect: f.x:1: elements are nested more than 256 levels deep
for _ in xml.events(("<a>"):rep(100000)) do end
