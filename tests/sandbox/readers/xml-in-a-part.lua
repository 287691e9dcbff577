-- expect: f.x/word/document.xml:1: mismatched tag
for _ in xml.events("<a></b>", "word/document.xml") do end
