-- expect: f.x:2: byte 2 (0xFF) is not UTF-8; save the file as UTF-8, or read it with --lossy
for _ in lines "a\n\xff" do end
