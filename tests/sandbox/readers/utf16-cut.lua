-- expect: f.x:1: this is no UTF-16: a byte is left over at its end
utf16.decode "\xFF\xFEa\0b"
