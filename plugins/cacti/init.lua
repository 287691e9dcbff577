plugin {
  name = "cacti",
  version = "1.0.0",
  kind = "reader",
  summary = "What coders of CACTI gave: codes and their times, without words",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  endings = { ".casaa" },
}

-- "0:01:02.5", "1:02" or seconds, as milliseconds.
local function ms_of(text)
  local total = 0
  for part in tostring(text):gmatch "[^:]+" do
    local number = tonumber(part)
    if not number then return nil end
    total = total * 60 + number
  end
  return total * 1000
end

local function read(bytes, out)
  local database = sqlite.image(bytes)
  local rows = database:rows [[
    select u.time_marker as time, c.code_name as code, s.speaker_name as speaker
    from utterances u join codes c on c.code_id = u.code_id
    left join speakers s on s.speaker_id = c.speaker_id
    order by u.utterance_id]]
  local count = 0
  for row in rows do
    local speaker = row.speaker
    out:turn { speaker = speaker and speaker ~= "" and speaker or "Speaker", text = "",
      start = row.time and ms_of(row.time) }
    out:code { code = tostring(row.code) }
    count = count + 1
  end
  if count == 0 then out:fail "no utterance was coded in this file" end
  for row in database:rows "select count(*) as n from ratings where response_value is not null" do
    if row.n > 0 then out:note "left out: ratings of the whole session" end
  end
end

return { read = read }
