plugin {
  name = "said",
  version = "1.0.0",
  kind = "library",
  summary = "Words given back rather than claimed: you said, she told me, as you put it",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states" },
  language = { "en" },
}

local by_you = phrase [[
    you (<helper>){0,4} <said> | your (own)? (word|words)
  | (the word|as) you (<helper>){0,3} (used|put|said|say|call|called) | according to you
  | like you (said|say|told) ]]

local by_others = phrase [[
    (she|he|they) (<helper>){0,4} <said> | (his|her|their) (own)? (word|words)
  | according to (him|her|them) ]]

return {
  by_you = by_you,
  by_others = by_others,
  any = by_you + by_others,
}
