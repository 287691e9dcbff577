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
    <other> (<helper>){0,4} <said> | (his|her|their) (own)? (word|words)
  | according to (him|her|them) ]]

-- Speech played back: "she goes", "I was like".
local quoted = phrase [[
    (he|she|they|mum|mam|mom|dad|who|boss|manager|teacher|sir|miss|sister|brother|everybody|
      everyone|people|<other>) (turned round and|just|all|always|then|is|was|were){0,3} (goes|
      go|going|went|said|says|told|tells|shouted|shouts|like|texted|wrote|asked|asks|replies|
      replied|answered)
  | i (<helper>|just|turned round and){0,3} (goes|says|am like|was like)
  | i (<helper>|just){0,2} (said|says|thought) ","
  | i (<helper>|just|turned round and){0,3} (went|said|say|told|shouted|texted|wrote|screamed)
      (to)? (him|her|them|mum|mam|mom|dad|my _|the _) ]]

return {
  by_you = by_you,
  by_others = by_others,
  quoted = quoted,                          -- played back, as in a story
  any = by_you + by_others,
}
