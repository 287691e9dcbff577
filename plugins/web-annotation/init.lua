plugin {
  name = "web-annotation",
  version = "1.0.0",
  kind = "writer",
  summary = "Codes as W3C Web Annotations (JSON-LD), each with the words it rests on",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  endings = { ".jsonld" },
}

-- The model: https://www.w3.org/TR/annotation-model/
-- Offsets count code points from 0 in the text of a turn, end excluded. Around the words
-- stand a few more, by which they are found again where the text has changed.
local around = 32

local function part(text, from, to)
  local length = utf8.len(text)
  from, to = math.max(from, 0), math.min(to, length)
  if from >= to then return "" end
  return text:sub(utf8.offset(text, from + 1), utf8.offset(text, to + 1) - 1)
end

local function target(session, span, out)
  local selectors = { { type = "TextPositionSelector", start = span.from, ["end"] = span.to } }
  if not out.no_text then
    local text = session.turns[span.turn].text
    selectors[2] = {
      type = "TextQuoteSelector", exact = span.text,
      prefix = part(text, span.from - around, span.from),
      suffix = part(text, span.to, span.to + around),
    }
  end
  return { source = session.source .. "/turn/" .. span.turn, selector = selectors }
end

local function body(coding)
  local bodies = { { type = "TextualBody", purpose = "classifying", value = coding.code } }
  local value = coding.value
  if type(value) == "table" then value = table.concat(value, " ") end
  if value ~= nil then
    bodies[2] = { type = "TextualBody", purpose = "assessing", value = tostring(value) }
  end
  return #bodies == 1 and bodies[1] or bodies
end

local function creator(coding, versions)
  local version = versions[coding.coder]
  return {
    type = coding.human and "Person" or "Software",
    name = version and coding.coder .. " " .. version or coding.coder,
  }
end

local versions, count, lost = {}, 0, 0

local function begin(out)
  for _, scheme in ipairs(out.schemes) do versions[scheme.id] = scheme.version end
  out:add '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":['
end

local function write(session, out)
  session.source = "urn:attune:" .. hash.guid((session.case or "") .. "\n" .. session.name)
  for _, coding in ipairs(session.codings) do
    local targets = {}
    for i, span in ipairs(coding.evidence) do targets[i] = target(session, span, out) end
    if coding.first ~= coding.last or (coding.confidence or 1) < 1 then lost = lost + 1 end
    local at = coding.evidence[1] and coding.evidence[1].from or ""
    if #targets == 0 then targets[1] = { source = session.source .. "/turn/" .. coding.first } end
    local annotation = {
      type = "Annotation",
      id = "urn:uuid:" .. hash.guid(table.concat({ session.source, coding.coder, coding.code, coding.unit,
        coding.first, coding.last, at }, "\n")),
      motivation = "classifying",
      creator = creator(coding, versions),
      body = body(coding),
      target = #targets == 1 and targets[1] or targets,
    }
    out:add(count > 0 and ",\n" or "\n", json.encode(annotation))
    count = count + 1
  end
end

local function finish(out)
  out:add "\n]}\n"
  if lost > 0 then
    out:note "confidences, and how far an exchange, episode or session reaches, have no place here"
  end
end

return { begin = begin, write = write, finish = finish }
