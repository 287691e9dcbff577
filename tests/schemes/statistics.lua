-- What is counted from pairs of labels { given by one, given by the other }.

local statistics = {}

local function tally(pairs_, i)
  local counts = {}
  for _, pair in ipairs(pairs_) do counts[pair[i]] = (counts[pair[i]] or 0) + 1 end
  return counts
end

-- Cohen's kappa; nil where chance alone explains all, as when both know one label only.
function statistics.kappa(pairs_)
  local n, same, chance = #pairs_, 0, 0
  local one, other = tally(pairs_, 1), tally(pairs_, 2)
  for _, pair in ipairs(pairs_) do
    if pair[1] == pair[2] then same = same + 1 end
  end
  for label, count in pairs(one) do chance = chance + count * (other[label] or 0) end
  if n == 0 or chance == n * n then return nil end
  return (same / n - chance / n ^ 2) / (1 - chance / n ^ 2)
end

-- Mean over the labels of the first column of F1, and F1 by label.
function statistics.macro_f1(pairs_)
  local one, other, both = tally(pairs_, 1), tally(pairs_, 2), {}
  for _, pair in ipairs(pairs_) do
    if pair[1] == pair[2] then both[pair[1]] = (both[pair[1]] or 0) + 1 end
  end
  local sum, labels, by_label = 0, 0, {}
  for label, count in pairs(one) do
    by_label[label] = 2 * (both[label] or 0) / (count + (other[label] or 0))
    sum, labels = sum + by_label[label], labels + 1
  end
  return sum / labels, by_label
end

-- The middle 95 % of `measure` over samples of whole groups, drawn with replacement:
-- turns of one dialogue are not independent of each other.
function statistics.interval(groups, measure, times)
  math.randomseed(1)
  local values = {}
  for i = 1, times do
    local sample = {}
    for _ = 1, #groups do
      local group = groups[math.random(#groups)]
      table.move(group, 1, #group, #sample + 1, sample)
    end
    values[i] = measure(sample)
  end
  table.sort(values)
  return values[math.ceil(times * 0.025)], values[math.floor(times * 0.975)]
end

return statistics
