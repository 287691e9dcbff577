plugin {
  name = "assemblyai",
  version = "1.0.0",
  kind = "reader",
  summary = "What AssemblyAI heard",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".json" },
  holds = { '"acoustic_model"', '"audio_duration"', '"speaker_labels": true' },
}

local utterances = use "utterances"

local function read(bytes, out)
  local heard = json.decode(bytes)
  if type(heard) ~= "table" then out:fail "this is no object with \"words\" or \"utterances\"" end
  local list, known = {}, false
  for _, it in ipairs(heard.utterances or heard.words or {}) do
    known = known or it.speaker ~= nil
    list[#list + 1] = { speaker = it.speaker and "Speaker " .. it.speaker or "Speaker",
      text = it.text or "", start = it.start, finish = it["end"] }
  end
  if #list == 0 then out:fail "there are neither \"words\" nor \"utterances\" in this file" end
  if not heard.utterances then list = utterances.join(list) end
  if known then utterances.give(list, out) else utterances.give_unknown(list, out) end
end

return { read = read }
