-- expect: f.x:1: lists and objects are nested more than 64 levels deep
json.decode(("["):rep(100000))
