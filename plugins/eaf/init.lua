plugin {
  name = "eaf",
  version = "1.0.0",
  kind = "writer",
  summary = "Codes beside what was said, as tiers of ELAN",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  endings = { ".eaf" },
}

-- A tier of ELAN holds times. Each speaker has one for what is said; below it stands one
-- for the codes of each coder, a row of them for each annotation. Codes of exchanges,
-- episodes, windows and sessions stand on tiers of their own, over the turns they cover.

local header = [[
<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="1970-01-01T00:00:00Z" FORMAT="3.0" VERSION="3.0"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
        <PROPERTY NAME="lastUsedAnnotationId">%d</PROPERTY>
    </HEADER>
]]

local types = [[
    <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="speech" TIME_ALIGNABLE="true"/>
    <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Subdivision" CONTROLLED_VOCABULARY_REF="codes" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="codes of a turn" TIME_ALIGNABLE="false"/>
    <LINGUISTIC_TYPE CONTROLLED_VOCABULARY_REF="codes" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="codes of a stretch" TIME_ALIGNABLE="true"/>
    <LANGUAGE LANG_DEF="http://cdb.iso.org/lg/CDB-00138502-001" LANG_ID="und" LANG_LABEL="undetermined (und)"/>
    <CONSTRAINT DESCRIPTION="Time subdivision of parent annotation's time interval, no time gaps allowed within this interval" STEREOTYPE="Time_Subdivision"/>
    <CONSTRAINT DESCRIPTION="Symbolic subdivision of a parent annotation. Annotations refering to the same parent are ordered" STEREOTYPE="Symbolic_Subdivision"/>
    <CONSTRAINT DESCRIPTION="1-1 association with a parent annotation" STEREOTYPE="Symbolic_Association"/>
    <CONSTRAINT DESCRIPTION="Time alignable annotations within the parent annotation's time interval, gaps are allowed" STEREOTYPE="Included_In"/>
]]

-- "code" or "code=value": what the reader of ELAN's files takes apart again.
local function label(coding)
  local value = coding.value
  if type(value) == "table" then value = table.concat(value, " ") end
  if math.type(value) == "float" and value == math.floor(value) then value = value // 1 | 0 end
  return value == nil and coding.code or coding.code .. "=" .. tostring(value)
end

-- Times of turns: those that nobody noted lie between their neighbours.
local function times(turns, out)
  local slots, timed, last = {}, 0, 0
  for i, turn in ipairs(turns) do
    if turn.start then timed = timed + 1 end
    local start = turn.start or last
    local after = turns[i + 1] and turns[i + 1].start
    last = math.max(turn.finish or after or start + 1, start + 1)
    slots[i] = { start = start, finish = last }
  end
  if timed == 0 then
    out:fail "ELAN's files are about times, and nobody noted when the turns of this session were said"
  end
  if timed < #turns then
    out:note("of " .. #turns .. " turns " .. timed .. " have a time; the others stand between them")
  end
  return slots
end

local function write_tier(out, tier)
  out:add('    <TIER LINGUISTIC_TYPE_REF="', tier.type, '"')
  if tier.parent then out:add(' PARENT_REF="', escape.xml(tier.parent), '"') end
  if tier.participant then out:add(' PARTICIPANT="', escape.xml(tier.participant), '"') end
  if tier.annotator then out:add(' ANNOTATOR="', escape.xml(tier.annotator), '"') end
  out:add(' TIER_ID="', escape.xml(tier.name), '">\n')
  for _, annotation in ipairs(tier) do
    out:add("        <ANNOTATION>\n            <", annotation.tag, ' ANNOTATION_ID="a',
      tostring(annotation.id), '"', annotation.place, ">\n                <ANNOTATION_VALUE>",
      escape.xml(annotation.text), "</ANNOTATION_VALUE>\n            </", annotation.tag,
      ">\n        </ANNOTATION>\n")
  end
  out:add "    </TIER>\n"
end

local written

local function write(session, out)
  if written then
    out:fail('one file of ELAN holds one session: "' .. written .. '" is in it already, "'
      .. session.name .. '" is not')
  end
  written = session.name
  local slots = times(session.turns, out)
  local tiers, by_name, last_id = {}, {}, 0
  local function id()
    last_id = last_id + 1
    return last_id
  end
  local function tier(name, fields)
    if not by_name[name] then
      fields.name, by_name[name] = name, fields
      tiers[#tiers + 1] = fields
    end
    return by_name[name]
  end
  local function aligned(first, last, text)
    return { tag = "ALIGNABLE_ANNOTATION", id = id(), text = text,
      place = ' TIME_SLOT_REF1="ts' .. 2 * first - 1 .. '" TIME_SLOT_REF2="ts' .. 2 * last .. '"' }
  end

  local turn_ids, before, lost = {}, {}, 0
  for i, turn in ipairs(session.turns) do
    local speech = tier(turn.speaker, { type = "speech", participant = turn.speaker })
    speech[#speech + 1] = aligned(i, i, turn.text)
    turn_ids[i] = speech[#speech].id
  end
  local names, seen = {}, {}
  for _, coding in ipairs(session.codings) do
    local text = label(coding)
    if not seen[text] then seen[text], names[#names + 1] = true, text end
    local coder = coding.coder ~= "" and coding.coder or "coder"
    if coding.unit == "turn" or coding.unit == "sentence" then
      local speaker = session.turns[coding.first].speaker
      local codes = tier(coder .. "@" .. speaker, { type = "codes of a turn", parent = speaker,
        participant = speaker, annotator = coder })
      local previous = before[coder .. "\0" .. coding.first]
      codes[#codes + 1] = { tag = "REF_ANNOTATION", id = id(), text = text,
        place = ' ANNOTATION_REF="a' .. turn_ids[coding.first] .. '"'
          .. (previous and ' PREVIOUS_ANNOTATION="a' .. previous .. '"' or "") }
      before[coder .. "\0" .. coding.first] = codes[#codes].id
      if coding.unit == "sentence" then lost = lost + 1 end
    else
      local name = coder .. ": " .. coding.code
      local row = tier(name, { type = "codes of a stretch", annotator = coder })
      row[#row + 1] = aligned(coding.first, coding.last, text)
    end
  end
  if lost > 0 then out:note "codes of sentences stand with their turns: ELAN knows no sentences" end

  out:add(header:format(last_id), "    <TIME_ORDER>\n")
  for i, slot in ipairs(slots) do
    out:add('        <TIME_SLOT TIME_SLOT_ID="ts', tostring(2 * i - 1), '" TIME_VALUE="',
      tostring(slot.start), '"/>\n        <TIME_SLOT TIME_SLOT_ID="ts', tostring(2 * i),
      '" TIME_VALUE="', tostring(slot.finish), '"/>\n')
  end
  out:add "    </TIME_ORDER>\n"
  for _, it in ipairs(tiers) do write_tier(out, it) end
  out:add(types, '    <CONTROLLED_VOCABULARY CV_ID="codes">\n        <DESCRIPTION LANG_REF="und"/>\n')
  table.sort(names)
  for i, name in ipairs(names) do
    out:add('        <CV_ENTRY_ML CVE_ID="cveid', tostring(i), '">\n            <CVE_VALUE DESCRIPTION="" LANG_REF="und">',
      escape.xml(name), "</CVE_VALUE>\n        </CV_ENTRY_ML>\n")
  end
  out:add "    </CONTROLLED_VOCABULARY>\n</ANNOTATION_DOCUMENT>\n"
end

return { write = write }
