code "red" { any = phrase "red" }
code "before-red" (function(turn)
  return turn.next and turn.next:has "red" and turn or nil
end)
code "warm" { any = "red|before-red" }
code "pair" { patient = "cold" }
code "paired" { any = "pair" }
code "run" (function(turn)
  local count = 0
  for _, earlier in ipairs(turn:back().turns) do
    if earlier:has "paired" then count = count + 1 end
  end
  if count >= 3 then return turn, #turn.session:codings "paired|cold" end
end)
