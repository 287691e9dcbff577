-- expect: 2: "../x" leads out of the archive
zip.new { ["../x"] = "x" }
