plugin {
  name = "paragraphs",
  version = "1.0.0",
  kind = "library",
  summary = "For readers of documents: paragraphs and rows of tables become lines of plain text",
  authors = { "The attune authors" },
  licence = "MIT",
  attune = 1,
}

-- Words that say what a column is, and so that a row holds no speech.
local titles = { speaker = true, who = true, sprecher = true, puhuja = true, locuteur = true }

local function tidy(text)
  return (text:gsub("[ \t\u{00A0}]+", " "):match "^%s*(.-)%s*$")
end

-- A number or a time in a cell of its own is no label.
local function is_count(cell)
  return cell:find "^[%d.]+$" ~= nil
end

local function is_time(cell)
  return cell:find "^%[?%d?%d?:?%d?%d:%d%d[.,]?%d*%]?$" ~= nil
end

-- "4 | 00:31 | Therapist | How was it?" is "[00:31] Therapist: How was it?".
local function line_of_row(cells)
  local time, parts = "", {}
  for _, cell in ipairs(cells) do
    cell = tidy(cell:gsub("\n", " "))
    if is_time(cell) and time == "" then
      time = "[" .. cell:gsub("[%[%]]", "") .. "] "
    elseif cell ~= "" and not (is_count(cell) and #parts == 0) then
      parts[#parts + 1] = cell
    end
  end
  for i = 1, math.min(#parts, 3) do
    if titles[parts[i]:lower()] and #parts > 1 then return nil end
  end
  if #parts == 0 then return nil end
  local label = parts[1]:gsub("%s*:$", "")
  if #parts == 1 then return time .. parts[1] end
  return time .. label .. ": " .. table.concat(parts, " ", 2)
end

-- Collects a document: `add` a paragraph, `row` a list of cells; `text` is all of it.
local function new()
  local lines = {}
  return {
    add = function(text)
      for line in (text .. "\n"):gmatch "(.-)\n" do lines[#lines + 1] = tidy(line) end
    end,
    row = function(cells) lines[#lines + 1] = line_of_row(cells) or "" end,
    text = function() return table.concat(lines, "\n") end,
  }
end

return { new = new }
