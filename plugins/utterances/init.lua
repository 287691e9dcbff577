plugin {
  name = "utterances",
  version = "1.0.0",
  kind = "library",
  summary = "For readers: utterances become turns, and words become utterances",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
}

-- What one person says in a row is one turn, unless people coded the utterances: then each is
-- a turn of its own, for that is what their codes are about. An utterance has the fields of
-- a turn, and `codes`.
local function give(list, out)
  local turn, codes, apart = nil, nil, false
  for _, it in ipairs(list) do apart = apart or it.codes ~= nil end
  local function flush()
    if not turn then return end
    turn.text = #turn.text == 1 and turn.text[1] or table.concat(turn.text, " ")
    out:turn(turn)
    for _, code in ipairs(codes or {}) do out:code(code) end
  end
  for _, it in ipairs(list) do
    if turn and turn.speaker == it.speaker and not apart then
      turn.text[#turn.text + 1] = it.text
      turn.finish = it.finish or turn.finish
    else
      flush()
      codes = it.codes
      turn = { speaker = it.speaker, role = it.role, text = { it.text }, line = it.line,
        start = it.start, finish = it.finish }
    end
  end
  flush()
end

-- In the order of time; what began at the same time stays as it was.
local function sort(list)
  table.sort(list, function(a, b) return (a.start or a.near or 0) < (b.start or b.near or 0) end)
  return list
end

-- Text in one line, without blanks at its ends.
local function tidy(text)
  return (text:gsub("%s+", " "):match "^ ?(.-) ?$")
end

-- Words of one speaker in a row are one utterance; `glued` ones, such as a full stop, stand
-- behind the word before without a blank.
local function join(words)
  local list, last = {}, nil
  for _, word in ipairs(words) do
    if not last or last.speaker ~= word.speaker then
      last = { speaker = word.speaker, role = word.role, start = word.start, parts = {} }
      list[#list + 1] = last
    end
    if not word.glued and #last.parts > 0 then last.parts[#last.parts + 1] = " " end
    last.parts[#last.parts + 1] = word.text
    last.finish = word.finish or last.finish
  end
  for _, it in ipairs(list) do
    it.text, it.parts = table.concat(it.parts), nil
  end
  return list
end

-- What a machine heard without telling who spoke: each stretch is a turn.
local function give_unknown(list, out)
  out:note "nothing here tells who speaks: all turns are of one speaker, called Speaker"
  for _, it in ipairs(list) do
    out:turn { speaker = "Speaker", text = it.text, start = it.start, finish = it.finish }
  end
end

-- Seconds as milliseconds.
local function ms(seconds)
  seconds = tonumber(seconds)
  return seconds and math.max(0, seconds * 1000) or nil
end

return {
  give = give, give_unknown = give_unknown, join = join, ms = ms, sort = sort, tidy = tidy,
}
