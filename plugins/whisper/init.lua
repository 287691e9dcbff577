plugin {
  name = "whisper",
  version = "1.0.0",
  kind = "reader",
  summary = "What Whisper and its kin heard, as JSON",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".json" },
  holds = { '"no_speech_prob"', '"avg_logprob"', '"compression_ratio"', '"word_segments"' },
}

local utterances = use "utterances"

-- Whisper tells no speakers; whisperX and others add them to segments.
local function read(bytes, out)
  local heard = json.decode(bytes)
  local list, known = {}, false
  if type(heard) ~= "table" or type(heard.segments) ~= "table" then
    out:fail "there is no list \"segments\" in this file"
  end
  for _, segment in ipairs(heard.segments) do
    local text = utterances.tidy(segment.text or "")
    known = known or segment.speaker ~= nil
    if text ~= "" then
      list[#list + 1] = { speaker = segment.speaker or "Speaker", text = text,
        start = utterances.ms(segment.start), finish = utterances.ms(segment["end"]) }
    end
  end
  if known then utterances.give(list, out) else utterances.give_unknown(list, out) end
end

return { read = read }
