local sorry = phrase "sorry"

code "strain" { any = phrase "cross" }
mark "tries" { any = sorry, role = "therapist" }

episode "rupture" {
  opens = "patient:strain",
  continues = sorry,
  closes = { all = phrase "thank you", none = "strain" },
  within = options.patience,
  rows = {
    { ended = "closed", give = "repaired" },
    { "tries", give = "tried" },
    { patient = "strain", give = "left" },
  },
}

code "latency" {
  ended = "closed",
  decide = function(episode)
    return episode.last, episode.last.index - episode.first.index
  end,
}

code "crosses" (function(episode)
  local before = episode.previous
  return episode, { #episode:codings "strain", before and before.ended or "first" }
end)

code "again" { all = { "rupture", "strain" }, answers = "rupture" }
