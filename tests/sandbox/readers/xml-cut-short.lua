-- expect: f.x:2: no element found
for _ in xml.events "<a>\n" do end
