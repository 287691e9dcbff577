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

-- What is not known of the other.
local not_knowing = phrase [[
    i (do|can|could|would) not (always|really|quite|yet|honestly|even|ever)* (know|tell|say|work
      out|make out) (yet|really|for sure)* (you|your|if|whether|with you|is it|one thing about|
      the first thing about)
  | (i (have|had)|i've) no (idea|way of knowing|notion|clue) (what|how|whether|if|which|yet)
  | (you|only you) (would|will|might) (be the (one|best|only one|best person) (to)? )? (know|
      tell me|be able to tell) | (the jury is out|hard to (tell|know|say)|who knows) ]]

return {
  words = words,
  any = words.guess + words.voice + words.appearance + words.openness + words.softener + place,
  marking = words.guess + words.voice + words.appearance + words.openness + place + soft_opinion,
  not_knowing = not_knowing,                -- "I can't tell if", "only you would know"
  disclaiming = words.disclaimer + words.openness,           -- "bin it if it doesn't suit", in any sentence
  open = words.openness,                    -- invites correction
  softener = words.softener,
}
