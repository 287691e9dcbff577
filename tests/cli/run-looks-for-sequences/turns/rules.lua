local mending = sequence "withdraws ... repairs"
local strain = sequence "[withdraws ... repairs]"

mark "closed" { any = phrase "did you" }
code "withdraws" { any = phrase "^^ fine" }
code "repairs" { any = phrase "i am sorry" }

code "closed-run" { any = sequence "therapist:closed (patient:_ therapist:closed){2,}" }
code "soon-after" { all = { sequence "repairs _{1,2}" } }
code "mended" { any = sequence "[withdraws] ... repairs" }

episode "strain" (strain)

code "turns-of-strain" (function(session)
  local turns = 0
  for _, found in ipairs(session:findall(strain)) do turns = turns + #found.turns end
  return session:find(strain) or true, turns
end)
code "repaired-session" { all = { first = mending } }
code "calm" { none = { sequence "(strain|repairs) _?" } }
