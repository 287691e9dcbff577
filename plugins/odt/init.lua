plugin {
  name = "odt",
  version = "1.0.0",
  kind = "reader",
  summary = "Documents of LibreOffice: paragraphs and tables, read as plain text is",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
  uses = { "paragraphs >=1 <2" },
  endings = { ".odt" },
}

local paragraphs = use "paragraphs"

local left_out = { ["tracked-changes"] = true, annotation = true, note = true }
local paragraph = { p = true, h = true }

local function read(bytes, out)
  local content = zip.entries(bytes):read "content.xml"
  if not content then out:fail "this is no document of LibreOffice: it has no content.xml" end
  local document = paragraphs.new()
  local texts, cells, rows, skipped = {}, {}, {}, 0
  local function add(text)
    local top = texts[#texts]
    if top then top[#top + 1] = text end
  end
  for kind, name, attributes in xml.events(content, "content.xml") do
    if skipped > 0 or (kind == "open" and left_out[name]) then
      skipped = skipped + (kind == "open" and 1 or kind == "close" and -1 or 0)
    elseif kind == "text" then
      add((name:gsub("%s+", " ")))
    elseif kind == "open" then
      if paragraph[name] then
        texts[#texts + 1] = {}
      elseif name == "s" then
        add((" "):rep(math.min(tonumber(attributes.c) or 1, 1000)))
      elseif name == "tab" then
        add " "
      elseif name == "line-break" then
        add "\n"
      elseif name == "table-row" then
        rows[#rows + 1] = {}
      elseif name == "table-cell" then
        cells[#cells + 1] = {}
      end
    elseif paragraph[name] then
      local text = table.concat(table.remove(texts))
      local cell = cells[#cells]
      if cell then cell[#cell + 1] = text else document.add(text) end
    elseif name == "table-cell" then
      local cell, row = table.remove(cells), rows[#rows]
      if row then row[#row + 1] = table.concat(cell, "\n") end
    elseif name == "table-row" then
      local row = table.remove(rows)
      if #rows == 0 then document.row(row) end
    end
  end
  out:plain(document.text())
end

return { read = read }
