-- expect: 2: bad argument #1 to 'codes' (not UTF-8 text)
for _, c in utf8.codes "a\x80b" do end
