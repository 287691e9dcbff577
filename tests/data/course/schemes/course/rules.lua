code "named" { any = phrase "sad|angry|hurt" }
code "level" { rows = {
  { phrase "very sad", give = 3 },
  { phrase "sad|angry", give = 2 },
  { phrase "fine", give = 1 },
} }
code "tone" { rows = { { phrase "cold", give = "cold" }, { phrase "warm", give = "warm" } } }
code "asks" { any = phrase [["?"]] }
code "met" { therapist = "asks", patient = "named" }

local given = 0
mark "counted" (function(turn)
  if turn:has "named" then given = given + 1 end
end)

-- How many words a turn has in which a feeling is named; that many turns are its base.
summary "words-a-turn" (function(session)
  local words, turns = 0, 0
  for _, turn in ipairs(session.patient.turns) do
    if turn:has "named" then words, turns = words + #turn.words, turns + 1 end
  end
  if turns ~= given then error "variables live for one transcript" end
  if turns == 0 then return uncodable "no feeling was named" end
  return words / turns, turns
end)

-- In how many sessions of a case the rate rose.
summary "rose" (function(case)
  local rose, last = 0, nil
  for _, session in ipairs(case.sessions) do
    local rate = session:value "named"
    if rate and last and rate > last then rose = rose + 1 end
    last = rate or last
  end
  return #case.sessions > 1 and rose or nil
end)
