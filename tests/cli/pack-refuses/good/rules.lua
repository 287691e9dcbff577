code "wet" { any = phrase "rain" }
