-- expect: f.x:0: SQLite says: file is not a database
sqlite.image("SQLite format 3\0" .. ("\x5A"):rep(2000)):rows "select * from t"
