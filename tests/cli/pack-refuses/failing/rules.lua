code "wet" { any = phrase "snow" }
