code "fails" {
  when = phrase "we",
  decide = function(turn, hits)
    error("no decision about turn " .. turn.index)
  end,
}
