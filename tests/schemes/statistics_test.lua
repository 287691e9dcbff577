-- The figures of statistics.lua against tables whose answers are known.

local statistics = require "statistics"

local function unroll(table_)
  local pairs_ = {}
  for row, counts in ipairs(table_) do
    for column, count in ipairs(counts) do
      for _ = 1, count do pairs_[#pairs_ + 1] = { row, column } end
    end
  end
  return pairs_
end

local function near(value, expected)
  assert(math.abs(value - expected) < 0.00005, value .. " is not " .. expected)
end

near(statistics.kappa(unroll { { 20, 5 }, { 10, 15 } }), 0.4)
near(statistics.kappa(unroll { { 118, 5 }, { 2, 0 } }), -0.0234)
near(statistics.kappa(unroll { { 10, 3, 0 }, { 2, 8, 4 }, { 0, 1, 12 } }), 0.6255)
assert(statistics.kappa(unroll { { 9, 0 }, { 0, 0 } }) == nil, "no kappa where nothing varies")

local macro, by_label = statistics.macro_f1(unroll { { 8, 2 }, { 4, 6 } })
near(by_label[1], 16 / 22)
near(by_label[2], 12 / 18)
near(macro, (16 / 22 + 12 / 18) / 2)

local low, high = statistics.interval({ { 1 }, { 3 } }, function(sample)
  return (sample[1] + sample[2]) / 2
end, 200)
assert(low == 1 and high == 3, "the interval spans what the groups allow")
