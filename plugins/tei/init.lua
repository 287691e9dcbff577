plugin {
  name = "tei",
  version = "1.0.0",
  kind = "reader",
  summary = "Transcriptions of speech in TEI, also as TEICORPO and ISO 24624 have them",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".tei", ".xml" },
  holds = { "<TEI ", "<TEI>", "<teiCorpus" },
}

local utterances = use "utterances"

-- Points of time are counted from others: <when interval="2.5" since="#T0" xml:id="T1"/>.
local function find_times(whens, unit)
  local times = {}
  local scale = unit == "ms" and 0.001 or 1
  for _, when in ipairs(whens) do
    local since = times[(when.since or ""):gsub("^#", "")] or 0
    local ms = utterances.ms(when.interval or when.absolute)
    if when["xml:id"] and ms then times[when["xml:id"]] = ms * scale + since end
  end
  return times
end

-- What is heard and not said; a description of it stands inside.
local sounds = { vocal = true, incident = true, kinesic = true }

local function read(bytes, out)
  local whens, roles, said = {}, {}, {}
  local block, speech, depth, sound, unit = nil, nil, 0, false, "s"
  local events = xml.events(bytes)

  local function add(text)
    if speech then speech.parts[#speech.parts + 1] = text end
  end

  local function take(name, attributes)
    if name == "when" then
      whens[#whens + 1] = attributes
    elseif name == "timeline" then
      unit = attributes.unit
    elseif name == "person" and attributes["xml:id"] then
      roles[attributes["xml:id"]] = attributes.role
    elseif name == "annotationBlock" then
      block = attributes
    elseif name == "u" then
      local of = block or {}
      speech = { who = (attributes.who or of.who or "Speaker"):gsub("^#", ""), parts = {},
        from = attributes.start or of.start, to = attributes["end"] or of["end"],
        line = events.line }
      said[#said + 1] = speech
    elseif name == "anchor" and speech and attributes.synch then
      speech.from, speech.to = speech.from or attributes.synch, attributes.synch
    elseif name == "pause" then
      add " (.) "
    elseif sounds[name] and speech then
      sound = true
      add " ["
    elseif name == "note" or name == "spanGrp" then
      depth = 1
    end
  end

  for kind, name, attributes in events do
    if depth > 0 then
      depth = depth + (kind == "open" and 1 or kind == "close" and -1 or 0)
    elseif kind == "text" then
      add(sound and utterances.tidy(name) or name)
    elseif kind == "open" then
      take(name, attributes)
    elseif name == "u" then
      speech = nil
    elseif name == "annotationBlock" then
      block = nil
    elseif sounds[name] and sound then
      sound = false
      add "] "
    elseif name == "w" or name == "seg" then
      add " "
    end
  end

  local times, list = find_times(whens, unit), {}
  local function time_of(point)
    return point and times[point:gsub("^#", "")]
  end
  for _, it in ipairs(said) do
    local text = utterances.tidy(table.concat(it.parts)):gsub(" ([.?!,;])", "%1")
    if text ~= "" then
      list[#list + 1] = { speaker = it.who, role = roles[it.who], text = text, line = it.line,
        start = time_of(it.from), finish = time_of(it.to) }
    end
  end
  if #list == 0 then out:fail "there is no <u>, an utterance, with words in this file" end
  utterances.give(list, out)
end

return { read = read }
