-- expect: f.x:1: byte 11 (0xFF) is not UTF-8; save the file as UTF-8, or read it with --lossy
out:plain "Therapist: \xff"
