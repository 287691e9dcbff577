plugin {
  name = "aws-transcribe",
  version = "1.0.0",
  kind = "reader",
  summary = "What Amazon Transcribe heard, with or without Call Analytics",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".json" },
  holds = { '"jobName"', '"JobStatus"', '"speaker_labels"', '"start_time"' },
}

local utterances = use "utterances"

-- Call Analytics: a list of turns with roles.
local function read_calls(turns, out)
  local list = {}
  for _, turn in ipairs(turns) do
    list[#list + 1] = { speaker = turn.ParticipantRole or "Speaker", text = turn.Content or "",
      start = turn.BeginOffsetMillis, finish = turn.EndOffsetMillis }
  end
  utterances.give(list, out)
end

-- Who spoke stands with each word, or in a list of its own by the time a word begins.
local function find_speakers(results)
  local speakers = {}
  local labels = results.speaker_labels
  for _, segment in ipairs(labels and labels.segments or {}) do
    for _, item in ipairs(segment.items or {}) do
      if item.start_time then speakers[item.start_time] = item.speaker_label or segment.speaker_label end
    end
  end
  return speakers
end

local function read_items(items, speakers, out)
  local words, known, last = {}, false, nil
  for _, item in ipairs(items) do
    local best = item.alternatives and item.alternatives[1]
    local speaker = item.speaker_label or speakers[item.start_time or ""]
    known = known or speaker ~= nil
    last = speaker or last
    if best and best.content then
      words[#words + 1] = { speaker = last or "Speaker", text = best.content,
        glued = item.type == "punctuation", start = utterances.ms(item.start_time),
        finish = utterances.ms(item.end_time) }
    end
  end
  local list = utterances.join(words)
  if known then utterances.give(list, out) else utterances.give_unknown(list, out) end
end

local function read(bytes, out)
  local heard = json.decode(bytes)
  if type(heard) == "table" and type(heard.Transcript) == "table" then
    return read_calls(heard.Transcript, out)
  end
  local results = type(heard) == "table" and (heard.results or { items = heard.items or heard })
  if not results or type(results.items) ~= "table" then
    out:fail "there is neither \"results\" with \"items\" nor \"Transcript\" in this file"
  end
  read_items(results.items, find_speakers(results), out)
end

return { read = read }
