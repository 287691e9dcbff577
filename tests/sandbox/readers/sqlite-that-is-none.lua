-- expect: f.x:0: this is no SQLite database
sqlite.image "SQLite"
