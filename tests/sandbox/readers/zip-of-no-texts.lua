-- expect: 2: zip.new takes a table of names and bytes
zip.new { "a" }
