--- A scheme of N rules over the bench lexicon, as data or as triggered functions.
---   lua5.4 make_scheme.lua FOLDER NAME N table|function
--- Rule k wants one entry of one category and two of another, as count.lua's rules do.
local folder, name, count, kind = arg[1], arg[2], tonumber(arg[3]), arg[4]

local names = {}
for line in io.lines("tests/bench/lexicon.dic") do
  local category = line:match("^%d+\t(.+)$")
  if category then names[#names + 1] = category end
end

local function write(path, text)
  local file = assert(io.open(path, "w"))
  file:write(text)
  file:close()
end

local codes = {}
for k = 1, count do
  codes[k] = ("  r%d: {title: Rule %d, definition: A made-up rule.}\n"):format(k, k)
end

local bodies = {
  table = [[
  code("r" .. k) { all = { one, two:times(2) } }
]],
  ["function"] = [[
  code("r" .. k) { when = two:times(2),
    decide = function(turn, hits) if turn:find(one) then return hits end end }
]],
}
local rules = ([=[
local words = lexicon "lexicon"
local names = { "%s" }
for k = 1, %d do
  local one = words[names[k * 7 %% #names + 1]]
  local two = words[names[k * 11 %% #names + 1]]
%send
]=]):format(table.concat(names, '", "'), count, bodies[kind])

write(folder .. "/codebook.yaml", ([[
scheme: %s
version: 1.0.0
attune: 1
title: Made-up rules for measuring speed
language: [en]
unit: turn
authors: [attune contributors]
licence: MIT
codes:
]]):format(name) .. table.concat(codes))
write(folder .. "/rules.lua", rules)
