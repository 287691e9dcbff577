local answered = sequence "asks !patient:_* [patient:feels] ... therapist:asks"

code "asks" { any = phrase '"?"' }
code "feels" { any = phrase "feel*" }
code "never" { any = phrase "zzyzx" }
code "run" { any = sequence "asks (patient:_ asks){2,}" }
code "recent" { any = sequence "asks ...{0,5} _" }
code "answer" { any = sequence "(asks|feels)* _* never" }
code "far" { any = sequence "asks ...{0,200} never" }
code "ahead" { any = answered }
code "found" (function(session) return true, session:count(answered) end)
