--- Makes word_break_table.c from the Unicode character database (Debian's package
-- unicode-data): lua5.4 core/text/make_word_break_table.lua > core/text/word_break_table.c
local folder = arg[1] or "/usr/share/unicode"

-- In the order of enum at_word_break in word_break_table.h.
local names = {
  "Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Regional_Indicator",
  "Katakana", "Hebrew_Letter", "ALetter", "Single_Quote", "Double_Quote", "MidNumLet",
  "MidLetter", "MidNum", "Numeric", "ExtendNumLet", "WSegSpace",
}
local PICTOGRAPHIC <const> = 0x20
local LOW <const> = 0x300
local LAST <const> = 0x10FFFF

local number_of = {}
for i, name in ipairs(names) do
  number_of[name] = i - 1
end

-- Calls visit(code point, value) for each line "first[..last] ; value" of a file.
local function each_value(path, visit)
  for line in assert(io.lines(folder .. path)) do
    local first, last, value = line:match "^(%x+)%.*(%x*)%s*;%s*([%w_]+)"
    if first then
      last = last == "" and first or last
      for code_point = tonumber(first, 16), tonumber(last, 16) do
        visit(code_point, value)
      end
    end
  end
end

local class = {}
for code_point = 0, LAST do
  class[code_point] = 0
end

each_value("/auxiliary/WordBreakProperty.txt", function(code_point, value)
  class[code_point] = assert(number_of[value], value)
end)
each_value("/emoji/emoji-data.txt", function(code_point, value)
  if value == "Extended_Pictographic" then
    class[code_point] = class[code_point] | PICTOGRAPHIC
  end
end)

-- Prints numbers as the body of a C array.
local function print_numbers(numbers, format, per_line)
  for i = 1, #numbers, per_line do
    local line = {}
    for j = i, math.min(i + per_line - 1, #numbers) do
      line[#line + 1] = format:format(numbers[j]) .. ","
    end
    print("    " .. table.concat(line, " "))
  end
end

local low, ranges = {}, {}
for code_point = 0, LOW - 1 do
  low[#low + 1] = class[code_point]
end
for code_point = LOW, LAST do
  if code_point == LOW or class[code_point] ~= class[code_point - 1] then
    ranges[#ranges + 1] = code_point << 8 | class[code_point]
  end
end

local first_line = io.lines(folder .. "/auxiliary/WordBreakProperty.txt")()
local version = assert(first_line:match "WordBreakProperty%-([%d.]+)%.txt")

print(([[
/* word_break_table.c - made by make_word_break_table.lua from Unicode %s; change
 * the script, not this file. */
#include "text/word_break_table.h"

const char at_word_break_version[] = "%s";

/* clang-format off */
const uint8_t at_word_break_low[AT_BREAK_LOW] = {]]):format(version, version))
print_numbers(low, "%d", 16)
print "};\n\nconst uint32_t at_word_break_ranges[] = {"
print_numbers(ranges, "0x%X", 8)
print "};\n/* clang-format on */\n"
print "const size_t at_word_break_range_count ="
print "    sizeof at_word_break_ranges / sizeof *at_word_break_ranges;"
