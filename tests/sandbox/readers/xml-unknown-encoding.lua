-- expect: f.x:1: the encoding "KOI8-R" is not read here; save as UTF-8
for _ in xml.events '<?xml version="1.0" encoding="KOI8-R"?><a/>' do end
