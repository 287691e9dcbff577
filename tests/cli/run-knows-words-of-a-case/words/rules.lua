code "new" (function(turn) return turn:new "case" end)

code "unknown" (function(turn)
  local case = turn.session.case
  if not turn:new "case" then return true, case and #case.sessions or -1 end
end)
