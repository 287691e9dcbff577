code "named" { any = phrase "sad|angry|hurt" }
code "asks" { any = phrase [["?"]] }
code "met" { therapist = "asks", patient = "named" }
code "warm" { any = phrase "warm" }

code "grown" (function(case)
  local last = case.sessions[#case.sessions]
  return case:codings "named", #last:codings "named" - #case.sessions[1]:codings "named"
end)

code "open" { therapist = "asks", patient = "named", rows = {
  { "met", give = "met" },
  {        give = "apart" },
} }

code "warmed" { all = "named&warm" }
code "cooled" { all = "named", none = "warm", any = { grown = "grown" } }

-- How many questions there are in the case, each where it was.
summary "asked" (function(case)
  local asked = case:codings "asks"
  for i, question in ipairs(asked) do
    local turn = question.turn
    local session = turn.session
    assert(question.unit.text:find "?" and question.unit.turn == turn)
    assert(turn.role == "therapist" and question.evidence[1].text == "?")
    assert(i == 1 or session.index >= asked[i - 1].turn.session.index)
  end
  return #asked
end)
