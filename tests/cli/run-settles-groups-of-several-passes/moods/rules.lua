code "bright" { any = phrase "bright" }
code "dull" { any = phrase "dull" }

mark "asks" { role = "therapist", any = phrase "how" }
mark "asked-late" {
  any = phrase "late",
  decide = function(turn, hits)
    if turn.previous and turn.previous:has "asks" then return hits end
  end,
}
code "late" { any = "asked-late" }
