-- expect: ok
local function same(a, b) assert(a == b, tostring(a) .. " is not " .. tostring(b)) end
same(("key = value"):match "^(%w+)%s*=%s*(%w+)$", "key")
same(select(2, ("key = value"):match "^(%w+)%s*=%s*(%w+)$"), "value")
same(("hello world"):find("o w"), 5)
same(("a.b"):find(".", 1, true), 2)
same(("abc"):find("b", -1), nil)
same(("x"):find("", 10), nil)
same(("THE (quick) fox"):find "%((%a+)%)", 5)
same(("f(a(b)c)d"):match "%b()", "(a(b)c)")
same(("THE (quick) fox"):gsub("%f[%a]%a+", string.lower), "the (quick) fox")
same(("abc"):gsub("", "-"), "-a-b-c-")
same(("hello world"):gsub("o", { o = "0" }), "hell0 w0rld")
same(("abc abc"):gsub("%w+", "%0 %0", 1), "abc abc abc")
same(("  trim "):match "^%s*(.-)%s*$", "trim")
same(("x^y"):match "[%^x]+", "x^")
same(("a]b"):match "[]]", "]")
same(("a-z"):match "[a%-]+", "a-")
same(("aaa"):match "a-b", nil)
same(("=[[x]]="):match "(=*)%[%[x%]%]%1", "=")
same(("abc"):match "()b()", 2)
same(("\0a\0"):find "%z", nil)
same(("ab12"):match "%u", nil)
local words = {}
for w in ("one two  three"):gmatch "%a+" do words[#words + 1] = w end
same(table.concat(words, ","), "one,two,three")
local count = 0
for _ in ("abc"):gmatch "" do count = count + 1 end
same(count, 4)
same(#("x"):rep(100):gsub(".", "%%"), 100)
