-- expect: ok
assert(escape.xml "<a b='c'>&\"\1" == "&lt;a b=&#39;c&#39;&gt;&amp;&quot;\u{FFFD}")
assert(escape.html "<script>" == "&lt;script&gt;")
assert(escape.csv '=cmd|"x"' == "\"'=cmd|\"\"x\"\"\"" and escape.csv "a,b" == '"a,b"')
assert(escape.csv "-1.5" == "-1.5" and escape.xml "" == "")
