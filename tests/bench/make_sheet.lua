-- A table of coders, to measure agreement on: make_sheet.lua UNITS CODERS SESSIONS. Ten codes,
-- one a unit; four times of five a coder says what the unit is.

local units, coders, sessions = tonumber(arg[1]), tonumber(arg[2]), tonumber(arg[3])
local codes = { "ask", "reflect", "inform", "advise", "support", "confront", "silence", "joke",
  "plan", "other" }

math.randomseed(7)
print "session,turn,coder,code"
for unit = 0, units - 1 do
  local session, turn = unit % sessions + 1, unit // sessions + 1
  local truth = math.min(math.random(#codes), math.random(#codes))
  for coder = 1, coders do
    local code = math.random(5) > 1 and truth or math.random(#codes)
    print(("s%d,%d,c%d,%s"):format(session, turn, coder, codes[code]))
  end
end
