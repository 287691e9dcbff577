-- expect: f.x:0: this is no zip archive
zip.entries "PK\3\4 and no more"
