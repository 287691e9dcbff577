plugin {
  name = "negation",
  version = "1.0.0",
  kind = "library",
  summary = "What denies a word, and where a denial ends",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  language = { "en" },
}

-- A denial reaches five words within its clause: "I wasn't angry, I was sad" denies
-- anger and no sadness. asserted(m) and denied(m) say that of any matcher.

local words = lexicon "negation"
local any = words.full + words.part

return {
  words = words,
  any = any,
  full = words.full,
  answer = phrase "^ (oh|well|um|uh|mm|ah|er)* <negation.answer>",
  asserted = function(m) return m:not_after(any, 5) end,
  denied = function(m) return m:after(any, 5) end,
}
