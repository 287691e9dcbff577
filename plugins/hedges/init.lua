plugin {
  name = "hedges",
  version = "2.0.0",
  kind = "library",
  summary = "Whether a speaker marks what is said as a guess, and how",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  language = { "en" },
}

local words = lexicon "hedges"

-- "I think" is an opinion; with a softener it becomes a guess.
local soft_opinion = phrase [[
    i (do|just|still|did|was|am)* (think|thought|thinking) ...{0,8} <softener> ]]

-- "To me" places a view, unless something is said or done to me.
local place = words.place:not_after(phrase [[
    say | saying | said | talk | talking | talked | tell | telling | told | matter | matters
  | mattered | mattering | listen | listening | come | came | speak | spoke | speaking | write
  | wrote | close | open | happened | happening | going on | went | goes | through | do | did
  | done | doing | gave | give | giving ]], 4)

return {
  words = words,
  any = words.guess + words.voice + words.appearance + words.openness + words.softener + place,
  marking = words.guess + words.voice + words.appearance + words.openness + place + soft_opinion,
  open = words.openness,                    -- invites correction
  softener = words.softener,
}
