code "named" { any = phrase "sad" }
summary "text" (function(session) return session.first.text end)
summary "loop" (function() while true do end end)
summary "far" (function(case) return case.sessions[1]:value "lnes" end)
summary "near" (function(case) return case.sessions[2].turns end)
summary "lines" (function(session) return #session.turns, session:count(1) end)
summary "few" (function() return 1, 2 end)
