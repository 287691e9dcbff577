mark "closed" { any = phrase "is it" }
code "named" { any = phrase "sad" }
code "level" { any = phrase "sad", value = 1 }
