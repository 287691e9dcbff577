plugin {
  name = "docx",
  version = "1.0.0",
  kind = "reader",
  summary = "Word documents: paragraphs and tables, read as plain text is",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "paragraphs >=1 <2" },
  endings = { ".docx" },
}

local paragraphs = use "paragraphs"

-- What is not in the text as it stands: deleted and moved away, fallbacks for old programs,
-- instructions of fields.
local left_out = { del = true, moveFrom = true, Fallback = true, instrText = true, delText = true }

local function read(bytes, out)
  local content = zip.entries(bytes):read "word/document.xml"
  if not content then out:fail "this is no Word document: it has no word/document.xml" end
  local document = paragraphs.new()
  local texts, cells, rows = {}, {}, {} -- stacks: boxes hold paragraphs, cells hold tables
  local skipped, runs, in_text, notes = 0, 0, false, {}
  local function add(text)
    local top = texts[#texts]
    if top then top[#top + 1] = text end
  end
  local open = {
    p = function() texts[#texts + 1] = {} end,
    r = function() runs = runs + 1 end,
    t = function() in_text = runs > 0 end,
    tab = function() if runs > 0 then add " " end end,
    br = function() if runs > 0 then add "\n" end end,
    cr = function() if runs > 0 then add "\n" end end,
    tr = function() rows[#rows + 1] = {} end,
    tc = function() cells[#cells + 1] = {} end,
    footnoteReference = function() notes.footnotes = true end,
    endnoteReference = function() notes.endnotes = true end,
    commentReference = function() notes.comments = true end,
  }
  local close = {
    r = function() runs = runs - 1 end,
    t = function() in_text = false end,
    p = function()
      local text = table.concat(table.remove(texts))
      local cell = cells[#cells]
      if cell then cell[#cell + 1] = text else document.add(text) end
    end,
    tc = function()
      local cell, row = table.remove(cells), rows[#rows]
      if row then row[#row + 1] = table.concat(cell, "\n") end
    end,
    tr = function()
      local row = table.remove(rows)
      if #rows == 0 then document.row(row) end
    end,
  }
  for kind, name in xml.events(content, "word/document.xml") do
    if skipped > 0 or (kind == "open" and left_out[name]) then
      skipped = skipped + (kind == "open" and 1 or kind == "close" and -1 or 0)
    elseif kind == "text" then
      if in_text then add(name) end
    else
      local act = (kind == "open" and open or close)[name]
      if act then act() end
    end
  end
  local list = {}
  for name in pairs(notes) do list[#list + 1] = name end
  if #list > 0 then out:note("left out: " .. table.concat(list, ", ")) end
  out:plain(document.text())
end

return { read = read }
