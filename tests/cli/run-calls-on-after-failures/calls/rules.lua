local words = lexicon "words"
local twice = words.met:times(2)

local function count()
  local n = 0
  while true do n = n + 1 end
end

code "first" { when = twice, decide = function(turn, hits) return hits end }
code "raises" { when = twice, decide = function() error("no decision", 0) end }
code "loops" { when = twice, decide = count }
code "catches" { when = twice, decide = function(turn, hits)
  pcall(count)
  return hits
end }
code "grows" { when = twice, decide = function(turn, hits)
  local all = {}
  for i = 1, 10000000 do all[i] = { i } end
  return hits
end }
code "misreads" { when = twice, decide = function(turn, hits) return hits, "much" end }
code "missing" { when = twice, decide = function() return uncodable "not said" end }
code "second" { when = twice, decide = function(turn, hits) return hits end }
code "third" { when = twice, decide = function(turn, hits)
  for _ = 1, 1000000 do end
  if turn:has "first" and turn:has "second" and not turn:has "raises" then return hits end
end }
