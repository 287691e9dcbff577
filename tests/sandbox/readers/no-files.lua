-- expect: 2: "io" is not there: a script has no files
io.open "/etc/passwd"
