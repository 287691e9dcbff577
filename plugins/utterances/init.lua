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

return { give = give, sort = sort, tidy = tidy }
