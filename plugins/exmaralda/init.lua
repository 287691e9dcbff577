plugin {
  name = "exmaralda",
  version = "1.0.0",
  kind = "reader",
  summary = "Basic transcriptions of EXMARaLDA",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".exb" },
  holds = { "<basic-transcription" },
}

local utterances = use "utterances"

-- Tiers of type "t" are what their speakers say; the points of the timeline have an order, and
-- some a time.
local function read(bytes, out)
  local names, points, said, lost = {}, {}, {}, {}
  local speaker, tier, event, abbreviation
  local count = 0
  local events = xml.events(bytes)
  for kind, name, attributes in events do
    if kind == "text" then
      if event then event.parts[#event.parts + 1] = name end
      if abbreviation then names[speaker] = utterances.tidy(name) end
    elseif kind == "close" then
      abbreviation = nil
      if name == "event" then event = nil end
    elseif name == "speaker" then
      speaker = attributes.id
    elseif name == "abbreviation" then
      abbreviation = true
    elseif name == "tli" then
      count = count + 1
      points[attributes.id] = { ms = utterances.ms(attributes.time), place = count }
    elseif name == "tier" then
      tier = attributes
      if tier.type ~= "t" then lost[#lost + 1] = tier["display-name"] or tier.category or tier.id end
    elseif name == "event" and tier.type == "t" then
      local from, to = points[attributes.start], points[attributes["end"]]
      if from and to then
        local who = names[tier.speaker] or ""
        event = { speaker = who ~= "" and who or tier.speaker or tier["display-name"] or "Speaker",
          line = events.line, start = from.ms, finish = to.ms, place = from.place, parts = {} }
        said[#said + 1] = event
      else
        out:skip("this event refers to a point of time that is not there", events.line)
      end
    end
  end
  table.sort(said, function(a, b) return a.place < b.place end)
  local list = {}
  for _, it in ipairs(said) do
    it.text = utterances.tidy(table.concat(it.parts))
    if it.text ~= "" then list[#list + 1] = it end
  end
  if #lost > 0 then out:note("left out, as they hold no speech: " .. table.concat(lost, ", ")) end
  if #list == 0 then out:fail "no tier of type t, for what is said, holds a text" end
  utterances.give(list, out)
end

return { read = read }
