-- motivational-interviewing against the codes of AnnoMI: annomi.lua CODINGS.csv FOLDER, with
-- FOLDER/dev_simple.csv (one row an utterance, one code) and FOLDER/dev.csv (one row an
-- utterance and annotator, with the kinds of each behaviour; of several, the majority).
-- Macro-F1, and the middle 95 % of it over samples of whole dialogues.

local csv = require "csv"
local statistics = require "statistics"

local samples = 500

-- What our codes mean in AnnoMI's words.
local main = {
  ["mi-q-open"] = "question", ["mi-q-closed"] = "question",
  ["mi-r-simple"] = "reflection", ["mi-r-complex"] = "reflection",
  ["mi-input-info"] = "therapist_input", ["mi-input-advice"] = "therapist_input",
  ["mi-input-options"] = "therapist_input", ["mi-input-negotiation"] = "therapist_input",
  ["mi-other"] = "other",
}
local question = { ["mi-q-open"] = "open", ["mi-q-closed"] = "closed" }
local reflection = { ["mi-r-simple"] = "simple", ["mi-r-complex"] = "complex" }
local talk = {
  ["mi-c-change"] = "change", ["mi-c-sustain"] = "sustain", ["mi-c-neutral"] = "neutral",
}

local function entry(table_, key)
  if not table_[key] then table_[key] = {} end
  return table_[key]
end

local function majority(votes)
  local best
  for label, count in pairs(votes) do
    if not best or count > votes[best] or count == votes[best] and label < best then best = label end
  end
  return best
end

-- The kinds of question and reflection by utterance, as most annotators say.
local function kinds(path)
  local votes = {}
  for _, row in ipairs(csv.read(path)) do
    local utterance = entry(votes, row.transcript_id .. ":" .. row.utterance_id)
    for _, field in ipairs { "question_subtype", "reflection_subtype" } do
      local counts = entry(utterance, field)
      counts[row[field]] = (counts[row[field]] or 0) + 1
    end
  end
  return votes
end

-- Our code of each turn: [session][turn].
local function ours(path)
  local given = {}
  for _, row in ipairs(csv.read(path)) do
    entry(given, row.session)[tonumber(row.first_turn)] = row.code
  end
  return given
end

-- Pairs of labels by dialogue, for each of the four tasks.
local function collect(codings, folder)
  local given, votes = ours(codings), kinds(folder .. "/dev.csv")
  local tasks = { main = {}, talk = {}, question = {}, reflection = {} }
  local turn, session, group = 0, nil, nil
  for _, row in ipairs(csv.read(folder .. "/dev_simple.csv")) do
    if row.transcript_id ~= session then
      session, turn, group = row.transcript_id, 0, {}
      for name, groups in pairs(tasks) do
        group[name] = {}
        groups[#groups + 1] = group[name]
      end
    end
    turn = turn + 1
    local code = (given[session] or {})[turn]
    local function pair(name, gold, label)
      table.insert(group[name], { gold, label })
    end
    if row.interlocutor == "therapist" then
      local kind = votes[session .. ":" .. row.utterance_id]
      pair("main", row.main_therapist_behaviour, main[code] or "none")
      pair("question", majority(kind.question_subtype), question[code] or "n/a")
      pair("reflection", majority(kind.reflection_subtype), reflection[code] or "n/a")
    else
      pair("talk", row.client_talk_type, talk[code] or "none")
    end
  end
  return tasks
end

local function flatten(groups)
  local all = {}
  for _, group in ipairs(groups) do table.move(group, 1, #group, #all + 1, all) end
  return all
end

local function by_label(scores)
  local labels, list = {}, {}
  for label in pairs(scores) do labels[#labels + 1] = label end
  table.sort(labels)
  for i, label in ipairs(labels) do list[i] = ("%s %.2f"):format(label, scores[label]) end
  return table.concat(list, ", ")
end

local titles = {
  { "main", "counsellor behaviour" }, { "talk", "client talk" },
  { "question", "kind of question" }, { "reflection", "kind of reflection" },
}

local tasks = collect(arg[1], arg[2])
print("| task | utterances | macro-F1 | 95 % over dialogues | F1 by label |")
print("| --- | --- | --- | --- | --- |")
for _, title in ipairs(titles) do
  local groups = tasks[title[1]]
  local all = flatten(groups)
  local score, scores = statistics.macro_f1(all)
  local low, high = statistics.interval(groups, statistics.macro_f1, samples)
  print(("| %s | %d | %.3f | %.2f to %.2f | %s |"):format(
    title[2], #all, score, low, high, by_label(scores)))
end
