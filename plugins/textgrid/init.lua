plugin {
  name = "textgrid",
  version = "1.0.0",
  kind = "reader",
  summary = "TextGrids of Praat: a tier of intervals is what one speaker says",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".textgrid" },
  starts = { 'File type = "ooTextFile' },
}

local utterances = use "utterances"

-- In all forms of a TextGrid the same values follow each other: texts in quotes, numbers that
-- stand free, and <exists>. What is around them is for people.
local function values(text)
  local list, at = {}, 1
  while true do
    local start = text:find('["<!%d%-]', at)
    if not start then return list end
    local sign = text:sub(start, start)
    if sign == '"' then
      local from = start + 1
      local stop = text:find('"', from, true)
      while stop and text:sub(stop + 1, stop + 1) == '"' do
        stop = text:find('"', stop + 2, true)
      end
      if not stop then return nil, "a text in quotes has no end" end
      list[#list + 1] = text:sub(from, stop - 1):gsub('""', '"')
      at = stop + 1
    elseif sign == "!" then
      at = text:find("\n", start, true) or #text + 1
    elseif sign == "<" then
      local flag = text:match("^<%a+>", start)
      if flag then list[#list + 1] = flag end
      at = start + #(flag or "<")
    else
      local number = text:match("^%-?[%d.]+[eE]?[-+]?%d*", start) or "-"
      local free = (start == 1 or text:find("^%s", start - 1)) and tonumber(number)
      if free then list[#list + 1] = free end
      at = start + #number
    end
  end
end

local function reader_of(list, out)
  local at = 0
  return function(kind)
    at = at + 1
    if type(list[at]) ~= kind then
      out:fail("value " .. at .. " of this TextGrid should be a " .. kind .. ", and is "
        .. (list[at] == nil and "not there" or '"' .. tostring(list[at]) .. '"'))
    end
    return list[at]
  end
end

local function read(bytes, out)
  if utf16.is(bytes) then bytes = utf16.decode(bytes) end
  local list, problem = values(bytes)
  if not list then out:fail(problem) end
  local take = reader_of(list, out)
  if not take "string":find "^ooTextFile" or take "string" ~= "TextGrid" then
    out:fail "this is no TextGrid: it begins otherwise"
  end
  take "number"
  take "number"
  if take "string" ~= "<exists>" then out:fail "this TextGrid has no tiers" end
  local said, points = {}, {}
  for _ = 1, take "number" do
    local class, name = take "string", utterances.tidy(take "string")
    take "number"
    take "number"
    for _ = 1, take "number" do
      local from = take "number"
      local to = class == "IntervalTier" and take "number" or nil
      local text = utterances.tidy(take "string")
      if to and text ~= "" then
        said[#said + 1] = { speaker = name ~= "" and name or "Speaker", text = text,
          start = utterances.ms(from), finish = utterances.ms(to) }
      end
    end
    if class ~= "IntervalTier" then points[#points + 1] = name end
  end
  if #points > 0 then out:note("left out, as they hold points: " .. table.concat(points, ", ")) end
  if #said == 0 then out:fail "no interval of this TextGrid holds a text" end
  utterances.give(utterances.sort(said), out)
end

return { read = read }
