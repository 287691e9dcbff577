code "weet" { any = phrase "snow" }
