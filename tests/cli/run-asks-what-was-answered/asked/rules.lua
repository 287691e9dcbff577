local fine = phrase "fine"

code "invites" { any = phrase "what was it like" }
code "shuts" { answers = "invites", words = { nil, 2 }, any = fine }
code "echoes" { answers = { fine, "!shuts" }, all = fine }

code "joins" (function(turn)
  if not turn.answers then return end
  local shared = turn:overlap(turn.answers)
  return shared
end)
