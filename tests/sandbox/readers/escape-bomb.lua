-- expect: 2: a text may not be longer than 16 MiB
escape.xml(("&"):rep(4000000))
