-- Agreement of our schemes with two coders, and of the coders with each other, on invented
-- sessions: invented.lua CODINGS.csv FOLDER/sNN.txt ..., with FOLDER/codes/sNN.coder-a.csv.
-- A code is judged on all turns of the roles that a coder gave it to. An exchange counts at
-- the turn that answers; episodes are compared apart, as stretches of turns.

local csv = require "csv"
local statistics = require "statistics"

local function entry(table_, key)
  if not table_[key] then table_[key] = {} end
  return table_[key]
end

-- The roles of a transcript's turns, as its labels say: { "T", "P", ... }.
local function roles(path)
  local list = {}
  for line in io.lines(path) do list[#list + 1] = line:match "^([TP]):" end
  return list
end

-- What a coder gave: [turn][code] = value.
local function by_coder(path)
  local turns = {}
  for _, row in ipairs(csv.read(path)) do
    entry(turns, tonumber(row.turn))[row.code] = row.value ~= "" and row.value or "1"
  end
  return turns
end

-- What our schemes gave: [session][turn][code] = value, and [session] = episodes.
local function by_schemes(path)
  local turns, episodes = {}, {}
  for _, row in ipairs(csv.read(path)) do
    local turn = tonumber(row.unit == "exchange" and row.last_turn or row.first_turn)
    if row.unit == "episode" then
      table.insert(entry(episodes, row.session), row)
    elseif row.unit ~= "session" and row.unit ~= "case" and row.value ~= "uncodable" then
      local value = row.value ~= "" and row.value:gsub("%.0$", "") or "1"
      entry(entry(turns, row.session), turn)[row.code] = value
    end
  end
  return turns, episodes
end

-- Every turn with its role and what was given by "us", "a" and "b".
local function collect(codings, files)
  local turns, episodes = by_schemes(codings)
  local units, stretches = {}, {}
  for _, file in ipairs(files) do
    local folder, session = file:match "^(.*)/([^/]*)%.txt$"
    local coder = folder .. "/codes/" .. session .. ".coder-"
    local a, b = by_coder(coder .. "a.csv"), by_coder(coder .. "b.csv")
    local us = turns[session] or {}
    for i, role in ipairs(roles(file)) do
      units[#units + 1] = { role = role, us = us[i] or {}, a = a[i] or {}, b = b[i] or {} }
    end
    stretches[#stretches + 1] = {
      us = episodes[session] or {},
      a = csv.read(coder .. "a.episodes.csv"),
      b = csv.read(coder .. "b.episodes.csv"),
    }
  end
  return units, stretches
end

-- The codes that a coder gave, in order, each with its roles and whether it has values.
local function codes_of(units)
  local codes, names = {}, {}
  for _, unit in ipairs(units) do
    for _, given in ipairs { unit.a, unit.b } do
      for code, value in pairs(given) do
        if not codes[code] then
          codes[code] = { roles = {} }
          names[#names + 1] = code
        end
        codes[code].roles[unit.role] = true
        codes[code].valued = codes[code].valued or value ~= "1"
      end
    end
  end
  table.sort(names)
  return codes, names
end

-- The labels of one code by two of "us", "a", "b"; and how often the first gave it.
local function labels(units, name, code, one, other)
  local list, given = {}, 0
  for _, unit in ipairs(units) do
    if code.roles[unit.role] then
      local x, y = unit[one][name], unit[other][name]
      if x then given = given + 1 end
      if not code.valued then x, y = x and "1", y and "1" end
      list[#list + 1] = { x or "0", y or "0" }
    end
  end
  return list, given
end

local function figure(value)
  return value and ("%.2f"):format(value) or "NA"
end

local function row(...)
  print("| " .. table.concat({ ... }, " | ") .. " |")
end

local function turns_table(units)
  local codes, names = codes_of(units)
  local sum, count = { us = 0, coders = 0 }, 0
  row("code", "turns", "ours", "a", "b", "ours and a", "ours and b", "a and b")
  row("---", "---", "---", "---", "---", "---", "---", "---")
  for _, name in ipairs(names) do
    local with_a, us = labels(units, name, codes[name], "us", "a")
    local with_b = labels(units, name, codes[name], "us", "b")
    local coders, a = labels(units, name, codes[name], "a", "b")
    local _, b = labels(units, name, codes[name], "b", "a")
    local k = { statistics.kappa(with_a), statistics.kappa(with_b), statistics.kappa(coders) }
    row("`" .. name .. "`", #with_a, us, a, b, figure(k[1]), figure(k[2]), figure(k[3]))
    sum.us = sum.us + ((k[1] or 0) + (k[2] or 0)) / 2
    sum.coders = sum.coders + (k[3] or 0)
    count = count + 1
  end
  print()
  print(("Mean kappa over %d codes: ours with the coders %.3f, the coders with each other %.3f.")
    :format(count, sum.us / count, sum.coders / count))
end

-- How many stretches of a kind that one gave share a turn with one that the other gave.
local function shared(stretches, kind, one, other)
  local all, met = 0, 0
  local function is(stretch) return (stretch.kind or stretch.code) == kind end
  for _, session in ipairs(stretches) do
    for _, x in ipairs(session[one]) do
      local found = false
      for _, y in ipairs(session[other]) do
        found = found or is(y) and tonumber(x.first_turn) <= tonumber(y.last_turn)
          and tonumber(y.first_turn) <= tonumber(x.last_turn)
      end
      if is(x) then
        all = all + 1
        if found then met = met + 1 end
      end
    end
  end
  return ("%d of %d"):format(met, all)
end

local function episodes_table(stretches)
  row("episodes", "ours met by a", "a met by ours", "ours met by b", "b met by ours", "a met by b")
  row("---", "---", "---", "---", "---", "---")
  for _, kind in ipairs { "rupture", "we-moment" } do
    row("`" .. kind .. "`", shared(stretches, kind, "us", "a"), shared(stretches, kind, "a", "us"),
      shared(stretches, kind, "us", "b"), shared(stretches, kind, "b", "us"),
      shared(stretches, kind, "a", "b"))
  end
end

local units, stretches = collect(arg[1], { table.unpack(arg, 2) })
turns_table(units)
print()
episodes_table(stretches)
