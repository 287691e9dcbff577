plugin {
  name = "elan",
  version = "1.0.0",
  kind = "reader",
  summary = "Annotations of ELAN: what is said on a tier for each speaker, codes on others",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "utterances >=1 <2" },
  endings = { ".eaf" },
  holds = { "<ANNOTATION_DOCUMENT" },
}

local utterances = use "utterances"

-- The document as tables: slots by id, tiers and annotations in the order of the file.
local function parse(bytes)
  local doc = { slots = {}, tiers = {}, by_name = {}, by_id = {}, types = {} }
  local tier, annotation, value
  local events = xml.events(bytes)
  for kind, name, attributes in events do
    if kind == "text" then
      if value then value = value .. name end
    elseif kind == "close" then
      if name == "ANNOTATION_VALUE" and annotation then
        annotation.text, value = value, nil
      end
    elseif name == "TIME_SLOT" then
      doc.last = tonumber(attributes.TIME_VALUE) or doc.last or 0
      doc.slots[attributes.TIME_SLOT_ID] = { ms = tonumber(attributes.TIME_VALUE), near = doc.last }
    elseif name == "TIER" then
      tier = {
        name = attributes.TIER_ID, type = attributes.LINGUISTIC_TYPE_REF, annotations = {},
        parent = attributes.PARENT_REF, speaker = attributes.PARTICIPANT,
        coder = attributes.ANNOTATOR, line = events.line,
      }
      doc.tiers[#doc.tiers + 1] = tier
      doc.by_name[tier.name] = tier
    elseif name == "ALIGNABLE_ANNOTATION" or name == "REF_ANNOTATION" then
      annotation = {
        tier = tier, line = events.line, of = attributes.ANNOTATION_REF,
        from = attributes.TIME_SLOT_REF1, to = attributes.TIME_SLOT_REF2,
      }
      doc.by_id[attributes.ANNOTATION_ID] = annotation
      tier.annotations[#tier.annotations + 1] = annotation
    elseif name == "ANNOTATION_VALUE" then
      value = ""
    elseif name == "LINGUISTIC_TYPE" then
      doc.types[attributes.LINGUISTIC_TYPE_ID] = attributes
    end
  end
  return doc
end

-- Times of an annotation; those that nobody aligned have the place of the slot before.
local function align(annotation, slots, out)
  local from, to = slots[annotation.from], slots[annotation.to]
  if not from or not to then
    out:skip("this annotation refers to a time slot that is not there", annotation.line)
    return false
  end
  annotation.start, annotation.finish, annotation.near = from.ms, to.ms, from.near
  return true
end

-- What is said, in the order of time.
local function speech(doc, out)
  local said = {}
  for _, tier in ipairs(doc.tiers) do
    local type = doc.types[tier.type] or {}
    tier.codes = type.CONTROLLED_VOCABULARY_REF ~= nil
    if not tier.parent and not tier.codes then
      for i, annotation in ipairs(tier.annotations) do
        local good = annotation.from and align(annotation, doc.slots, out)
        local text = utterances.tidy(annotation.text or "")
        if good and text ~= "" then
          local name = tier.speaker ~= "" and tier.speaker or tier.name
          annotation.text, annotation.index, annotation.speaker = text, i, name
          said[#said + 1] = annotation
        end
      end
    end
  end
  return utterances.sort(said)
end

-- The annotation of speech that a code is about: the one it refers to, else the one it
-- shares most time with.
local function owner(doc, annotation, said, out)
  local steps = 0
  while annotation and annotation.of and steps < 100 do
    annotation, steps = doc.by_id[annotation.of], steps + 1
  end
  if not annotation then return nil end
  if annotation.index then return annotation end
  if not annotation.from or not align(annotation, doc.slots, out) then return nil end
  local low, high = 1, #said
  while low < high do -- the last that begins before the code ends
    local middle = (low + high + 1) // 2
    local before = said[middle].near < (annotation.finish or annotation.near)
    if before then low = middle else high = middle - 1 end
  end
  local best, most
  for i = low, math.max(1, low - 20), -1 do
    local turn = said[i]
    local shared = math.min(turn.finish or turn.near, annotation.finish or annotation.near)
      - math.max(turn.near, annotation.near)
    if turn and (not most or shared > most) then best, most = turn, shared end
  end
  return best
end

-- Gives each code to what was said.
local function attach(doc, said, out)
  local lost = {}
  for _, tier in ipairs(doc.tiers) do
    for _, annotation in ipairs(tier.codes and tier.annotations or {}) do
      local turn = said[1] and owner(doc, annotation, said, out)
      local text = (annotation.text or ""):match "^%s*(.-)%s*$"
      if turn and text ~= "" then
        local code, value = text:match "^([^%s=]+)=(.+)$"
        turn.codes = turn.codes or {}
        turn.codes[#turn.codes + 1] = { code = code or text, value = value, coder = tier.coder }
      end
    end
    if tier.parent and not tier.codes and #tier.annotations > 0 then lost[#lost + 1] = tier.name end
  end
  if #lost > 0 then
    out:note("left out, as they neither hold speech nor codes of a controlled vocabulary: "
      .. table.concat(lost, ", "))
  end
end

local function read(bytes, out)
  local doc = parse(bytes)
  local said = speech(doc, out)
  attach(doc, said, out)
  if #said == 0 then
    out:fail "no tier holds speech: one that has no parent tier and no controlled vocabulary"
  end
  utterances.give(said, out)
end

return { read = read }
