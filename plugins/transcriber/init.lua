plugin {
  name = "transcriber",
  version = "1.0.0",
  kind = "reader",
  summary = "Transcriptions of Transcriber",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".trs" },
  holds = { "<Trans " },
}

local utterances = use "utterances"

-- What two people say at once stands in one Turn, in parts that <Who nb="1"/> and <Who
-- nb="2"/> begin.
local function read(bytes, out)
  local names, said, turn, part = {}, {}, nil, nil
  local events = xml.events(bytes)

  local function begin(speaker, start)
    part = { speaker = names[speaker] or speaker or "Nobody", parts = {}, line = events.line,
      start = start, finish = turn.finish }
    said[#said + 1] = part
  end

  local function take(name, attributes)
    if name == "Speaker" then
      names[attributes.id] = attributes.name ~= "" and attributes.name or attributes.id
    elseif name == "Turn" then
      turn = { speakers = {}, finish = utterances.ms(attributes.endTime) }
      for speaker in (attributes.speaker or ""):gmatch "%S+" do
        turn.speakers[#turn.speakers + 1] = speaker
      end
      begin(turn.speakers[1], utterances.ms(attributes.startTime))
    elseif name == "Sync" and turn then
      turn.at = utterances.ms(attributes.time)
    elseif name == "Who" and turn then
      begin(turn.speakers[tonumber(attributes.nb)], turn.at or part.start)
    elseif name == "Event" and part and attributes.desc ~= "" then
      local extent = attributes.extent
      if extent ~= "end" then part.parts[#part.parts + 1] = " [" .. (attributes.desc or "") .. "] " end
    end
  end

  for kind, name, attributes in events do
    if kind == "open" then
      take(name, attributes)
    elseif kind == "text" and part then
      part.parts[#part.parts + 1] = name
    elseif kind == "close" and name == "Turn" then
      turn, part = nil, nil
    end
  end
  local list = {}
  for _, it in ipairs(said) do
    it.text = utterances.tidy(table.concat(it.parts))
    it.parts = nil
    if it.text ~= "" then list[#list + 1] = it end
  end
  if #list == 0 then out:fail "nobody says anything in this file: it has no Turn with words" end
  utterances.give(list, out)
end

return { read = read }
