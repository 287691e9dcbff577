--- The same work in plain Lua, as a lab would script it: words of each category a
--- turn, as CSV; with "rules", 200 rules over the counts too.
---   lua5.4 count.lua LEXICON.dic SESSIONS.txt OUT.csv [rules]
local lexicon_path, sessions, out_path, with_rules = arg[1], arg[2], arg[3], arg[4] == "rules"

local names, exact, prefixes, shortest = {}, {}, {}, math.huge
local section = 0
for line in io.lines(lexicon_path) do
  if line == "%" then
    section = section + 1
  elseif section == 1 then
    names[#names + 1] = line:match("\t(.*)")
  else
    local entry, numbers = line:match("^([^\t]+)\t(.*)")
    local categories = {}
    for number in numbers:gmatch("%d+") do categories[#categories + 1] = tonumber(number) end
    if entry:sub(-1) == "*" then
      prefixes[entry:sub(1, -2)] = categories
      shortest = math.min(shortest, #entry - 1)
    elseif not entry:find(" ", 1, true) then
      exact[entry] = categories
    end
  end
end

local none, known = {}, {}
local function categories_of(word)
  local found = known[word]
  if found then return found end
  found = exact[word]
  for size = #word, shortest, -1 do
    if found then break end
    found = prefixes[word:sub(1, size)]
  end
  known[word] = found or none
  return known[word]
end

-- Rule k of 200: some words of one category and two of another.
local function make_rules()
  local code = { "local counts, give = ...\n" }
  for k = 1, 200 do
    code[#code + 1] = ("if counts[%d] > 0 and counts[%d] > 1 then give('r%d') end\n")
      :format(k * 7 % #names + 1, k * 11 % #names + 1, k)
  end
  return assert(load(table.concat(code)))
end

local rules = with_rules and make_rules()
local given, given_count = {}, 0
local function give(id)
  given_count = given_count + 1
  given[given_count] = id
end

local out = assert(io.open(out_path, "w"))
out:setvbuf("full", 65536)
out:write("session,turn,speaker,words,", table.concat(names, ","), "\n")
local session, turn, counts = "", 0, {}
for line in io.lines(sessions) do
  if line:sub(1, 1) == "#" then
    session, turn = line:match("(%S+)$"), 0
  elseif #line > 0 then
    turn = turn + 1
    local colon, words = line:find(":", 1, true), 0
    for i = 1, #names do counts[i] = 0 end
    for word in line:sub(colon + 1):lower():gmatch("[%a']+") do
      words = words + 1
      local categories = categories_of(word)
      for i = 1, #categories do
        local category = categories[i]
        counts[category] = counts[category] + 1
      end
    end
    out:write(session, ",", turn, ",", line:sub(1, colon - 1), ",", words, ",",
      table.concat(counts, ","))
    if rules then
      given_count = 0
      rules(counts, give)
      out:write(",", table.concat(given, " ", 1, given_count))
    end
    out:write("\n")
  end
end
out:close()
