plugin {
  name = "chat",
  version = "1.0.0",
  kind = "reader",
  summary = "Transcripts in CHAT, as CLAN and TalkBank have them",
  authors = { "The attune authors" },
  licence = "MIT",
  cite = { "10.21415/3mhn-0z89" },
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".cha" },
  starts = { "@UTF8", "@Begin", "@Font:" },
}

local utterances = use "utterances"

-- What ends a line where nobody finished: written as plain texts have it.
local terminators = {
  ["+..."] = "...", ["+..?"] = "...?", ["+/."] = " -", ["+//."] = " -", ["+/?"] = " -?",
  ["+//?"] = " -?", ["+!?"] = "?!", ['+"/.'] = ":", ['+".'] = ".", ["+."] = ".",
}

-- Signs of conversation analysis tell how something was said, not what.
local drawn = { ["\u{2021}"] = ",", ["\u{201E}"] = "," }
for _, code in utf8.codes("\u{2308}\u{2309}\u{230A}\u{230B}\u{2191}\u{2193}\u{2192}\u{21D7}"
  .. "\u{21D8}\u{2261}\u{2206}\u{2207}\u{00B0}\u{2219}\u{2248}\u{224B}\u{2581}\u{2594}"
  .. "\u{263A}\u{266A}\u{204E}\u{2047}\u{00A7}\u{222E}\u{21AB}\u{02C8}\u{02CC}\u{2260}") do
  drawn[utf8.char(code)] = ""
end

local function pause(inside)
  if inside:find "^%.+$" then return "(.)" end
  local minutes, seconds = inside:match "^(%d*):?([%d.]+)$"
  if not seconds or not tonumber(seconds) then return nil end
  if not inside:find(":", 1, true) then return nil end
  return ("(%.1f)"):format((tonumber(minutes) or 0) * 60 + tonumber(seconds))
end

-- [= text], [=! laughing], [: target] and the rest that stands behind a word or <group>.
local function scoped(word, inside)
  local target = inside:match "^::? *(.*)"
  if target then return target end
  local manner = inside:match "^=! *(.*)"
  return word .. (manner and " [" .. manner .. "]" or "")
end

local stops = { [("."):byte()] = true, [("?"):byte()] = true, [("!"):byte()] = true }
local unheard = { x = "[inaudible]", y = "[inaudible]", w = "[not transcribed]" }

-- A line that holds more than words and stops, without what only CHAT writes.
local function without_marks(text)
  if text:find "^%+" then text = text:gsub('^%+[<,+^"]+ *', "", 1) end
  if text:find("+", 1, true) then
    text = text:gsub('%s*(%+[./?!"]+)%s*$', function(sign) return terminators[sign] end)
    text = text:gsub("([%a\x80-\xff])%+([%a\x80-\xff])", "%1-%2")
  end
  if text:find "[\xc2\xcb\xe2]" then text = text:gsub("[\xc2\xcb\xe2][\x80-\xbf]+", drawn) end
  if text:find("[", 1, true) then
    text = text:gsub("([^%s<>]*)%s*%[(::? [^%]]*)%]", scoped)
    text = text:gsub("([^%s]*)%s*%[([^%]]*)%]", scoped)
  end
  text = text:gsub("[<>]", "")
  if text:find("&", 1, true) then
    text = text:gsub("&[{}][ln]=[^%s]*", ""):gsub("&=([^%s]+)", function(event)
      return "[" .. event:gsub("[:_]", " ") .. "]"
    end)
    text = text:gsub("&%*(%u+):([^%s]+)", "[%1: %2]"):gsub("&[-+~]?([%a\x80-\xff])", "%1")
  end
  text = text:gsub("([%l\x80-\xff]):+([%l%s])", "%1%2")
  if text:find("(", 1, true) then
    text = text:gsub("%(([%d.:]+)%)", pause):gsub("%(([%a'\x80-\xff]+)%)", "%1")
  end
  if text:find("@", 1, true) then text = text:gsub("([%w\x80-\xff])@[%w:&+$-]+", "%1") end
  text = text:gsub("([%a\x80-\xff])[_^]([%a\x80-\xff])", "%1 %2")
  return (text:gsub("%f[%w]0%a*%f[%W]", ""))
end

local blank = (" "):byte()

-- The words of a main line as a plain text has them. Most lines hold nothing else.
local function plain(text)
  if text:find "[^%a '.?!,]" then text = without_marks(text):gsub("%s+", " ") end
  if text:find("xxx", 1, true) or text:find("yyy", 1, true) or text:find("www", 1, true) then
    text = text:gsub("%f[%w]([xyw])%1%1%f[%W]", function(letter) return unheard[letter] end)
  end
  local first, last = 1, #text
  while text:byte(first) == blank do first = first + 1 end
  while last >= first and text:byte(last) == blank do last = last - 1 end
  if last > first and text:byte(last - 1) == blank and stops[text:byte(last)] then
    local stop = text:sub(last, last)
    while text:byte(last - 1) == blank do last = last - 1 end
    text, last = text:sub(1, last - 1) .. stop, last
  end
  text = text:sub(first, last)
  return text:find(" ,", 1, true) and text:gsub(" +,", ",") or text
end

-- Takes the times, \x15start_end\x15 in milliseconds, off a text.
local function take_times(text)
  local start, finish
  local at = text:find("\x15", 1, true)
  local rest = text:sub(at):gsub("\x15([^\x15]*)\x15", function(bullet)
    local from, to = bullet:match "(%d+)_(%d+)[%s_-]*$"
    start, finish = start or tonumber(from), tonumber(to) or finish
    return ""
  end)
  return text:sub(1, at - 1) .. rest, start, finish
end

-- "PAT Anna Patient, THE Therapist": the last word is the role.
local function read_participants(text, roles)
  for entry in text:gmatch "[^,]+" do
    local code, role = entry:match "^%s*(%S+).-(%S+)%s*$"
    if code then roles[code] = role:gsub("_", " ") end
  end
end

-- Tiers in which people write codes: "$NOM $ADJ:big".
local coded = { cod = true, spa = true, xcod = true, xspa = true }

local function read(bytes, out)
  local roles, said, left_out = {}, {}, {}

  -- A code of the utterance said last.
  local function note_code(code)
    local last = said[#said]
    if not last then out:fail "a code stands before the first line of speech" end
    last.codes = last.codes or {}
    last.codes[#last.codes + 1] = { code = code }
  end

  local function say(speaker, text, line)
    local start, finish
    if text:find("\x15", 1, true) then text, start, finish = take_times(text) end
    if start and finish and finish < start then finish = nil end
    local utterance = { speaker = speaker, role = roles[speaker], line = line, start = start,
      finish = finish }
    said[#said + 1] = utterance
    if text:find("[+ ", 1, true) then
      text = text:gsub("%[%+ ([^%]]+)%]", function(code)
        note_code(code)
        return ""
      end)
    end
    utterance.text = plain(text)
  end

  local function take(text, line)
    local first = text:sub(1, 1)
    if first == "@" then
      local participants = text:match "^@Participants:%s*(.*)"
      if participants then read_participants(participants, roles) end
    elseif first == "*" then
      local speaker, words = text:match "^%*([^%s:]+):%s*()"
      if speaker then return say(speaker, text:sub(words), line) end
      out:skip("a line of speech is an asterisk, the speaker's code, a colon, a tab and "
        .. "words, as in *PAT: I don't know .", line)
    elseif first == "%" then
      local tier = text:match "^%%([^%s:]+):"
      if not coded[tier] then
        if tier then left_out[tier] = true end
        return
      end
      for code in text:gmatch "%$(%S+)" do note_code(code) end
    else
      out:skip("a line begins with @, *, % or a tab", line)
    end
  end

  local text, at
  for line, number in lines(bytes) do
    if line:find "^[\t ]" and text then
      text = text .. " " .. line:gsub("^%s+", "")
    else
      if text and text ~= "" then take(text, at) end
      text, at = line, number
    end
  end
  if text and text ~= "" then take(text, at) end
  utterances.give(said, out)
  local tiers = {}
  for tier in pairs(left_out) do tiers[#tiers + 1] = "%" .. tier end
  if #tiers > 0 then out:note("left out: " .. table.concat(tiers, " ")) end
end

return { read = read }
