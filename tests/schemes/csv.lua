-- Reads CSV as RFC 4180 has it: each row as a table by the names of the first line.

local csv = {}

-- The fields of the record that begins at `at`, and where the next one begins.
local function record(text, at)
  local fields = {}
  while true do
    local value
    if text:sub(at, at) == '"' then
      local from = at + 1
      repeat
        at = text:find('"', at + 1, true) + 1
      until text:sub(at, at) ~= '"'
      value = text:sub(from, at - 2):gsub('""', '"')
    else
      local from = at
      at = text:find("[,\r\n]", at) or #text + 1
      value = text:sub(from, at - 1)
    end
    fields[#fields + 1] = value
    if text:sub(at, at) ~= "," then break end
    at = at + 1
  end
  return fields, (select(2, text:find("^\r?\n", at)) or #text) + 1
end

-- All rows of a file; none when it is not there.
function csv.read(path)
  local file = io.open(path, "rb")
  if not file then return {} end
  local text = file:read("a"):gsub("^\239\187\191", "")
  file:close()
  local names, at = record(text, 1)
  local rows = {}
  while at <= #text do
    local fields
    fields, at = record(text, at)
    local row = {}
    for i, name in ipairs(names) do row[name] = fields[i] or "" end
    rows[#rows + 1] = row
  end
  return rows
end

return csv
