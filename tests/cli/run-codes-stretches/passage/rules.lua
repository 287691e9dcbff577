local vague, named = phrase "bad", phrase "hurt|angry"

code "asks" { any = phrase 'what ... "?"' }
code "feels" { rows = { { named, give = "named" }, { vague, give = "vague" } } }

code "course" { rows = {
  { therapist = "asks", patient = "feels=named", give = "opens" },
  { therapist = "asks", patient = "feels",       give = "stays" },
} }

code "dense" {
  all = (vague + named):times(3),
  decide = function(window, hits) return hits, #hits end,
}
code "both" { within = "sentence", all = { phrase "hurt", phrase "angry" } }
code "long" (function(session)
  local first = session.exchanges[1]
  if first.kind == "exchange" and first.next.index == 2 then
    return first.patient, #session.exchanges
  end
end)
