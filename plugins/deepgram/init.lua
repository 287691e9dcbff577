plugin {
  name = "deepgram",
  version = "1.0.0",
  kind = "reader",
  summary = "What Deepgram heard",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".json" },
  holds = { '"request_id"', '"model_info"' },
}

local utterances = use "utterances"

local function name_of(speaker, channel)
  if speaker then return "Speaker " .. speaker end
  return channel and channel > 0 and "Channel " .. channel or nil
end

-- The words of each channel, where nobody asked for utterances.
local function read_words(channels, out)
  local words, known = {}, #channels > 1
  for i, channel in ipairs(channels) do
    local best = channel.alternatives and channel.alternatives[1] or {}
    for _, word in ipairs(best.words or {}) do
      known = known or word.speaker ~= nil
      words[#words + 1] = { speaker = name_of(word.speaker, #channels > 1 and i) or "Speaker",
        text = word.punctuated_word or word.word, start = utterances.ms(word.start),
        finish = utterances.ms(word["end"]) }
    end
  end
  return utterances.join(utterances.sort(words)), known
end

local function read(bytes, out)
  local heard = json.decode(bytes)
  local results = type(heard) == "table" and heard.results
  if type(results) ~= "table" then out:fail "there is no \"results\" in this file" end
  local list, known = {}, false
  for _, it in ipairs(results.utterances or {}) do
    local speaker = name_of(it.speaker, it.channel)
    known = known or speaker ~= nil
    list[#list + 1] = { speaker = speaker or "Speaker", text = it.transcript or "",
      start = utterances.ms(it.start), finish = utterances.ms(it["end"]) }
  end
  if #list == 0 then list, known = read_words(results.channels or {}, out) end
  if known then utterances.give(list, out) else utterances.give_unknown(list, out) end
end

return { read = read }
