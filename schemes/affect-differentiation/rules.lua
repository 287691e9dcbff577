-- affect-differentiation: how specifically a patient tells of feeling, from an act over the
-- body and "bad" to a named feeling and what it meant. The words are in the plugin affect.

local affect = use "affect"
local minds = use "mental-states"
local hedges = use "hedges"
local questions = use "questions"
local reasoning = use "reasoning"
local replies = use "replies"
local search = lexicon "search"
local play_down = lexicon "play-down"

-- A question to the therapist about a feeling tells none of the speaker's.
local asking_you = phrase [[ (are|were|did|do|have|had|would) you ...{0,12} "?" ]]

-- What the therapist can ask so that the answer tells of a feeling, or of the body.
local asked_body = affect.part + phrase [[
      your <affect.body.part> | your body
    | (is|was|does|did|do) (it|that|you|your _) (<heft>|more|go|feel|get){0,2} <sensed> ]]
local asked_inward = minds.experience + affect.label + asked_body
  + phrase "feel | feels | feeling | felt | mood"

------------------------------------------------------------ levels

code "aff-0-act" { all = affect.done, none = affect.asserted }

mark "sensed" { within = "sentence", all = affect.body, none = affect.medical }
mark "sensed-in-answer" { answers = asked_body, any = phrase "^ <entrance>* [<sensed>]" }
code "aff-1-body" { any = "sensed|sensed-in-answer" }

-- How it was, told in an answer to that question; a likeness instead of a word.
local lived = phrase [[
    (it|that|this|everything) (is|was|felt) (<helper>){0,3} (<ordeal.vague>|<ordeal.fair>)
  | ^ (<entrance>|<heft>){0,4} (<ordeal.vague>|<ordeal.fair>) ($|",") ]]
local likeness = phrase [[
    ^ <entrance>* (it is|it was|just|kind of|sort of|more|this is|that is){0,3} like !"," (when|
      being|as if|i am|i was|i had|you are|you were|someone|somebody|something|everyone|
      everybody) ]]

mark "felt-vaguely" {
  within = "sentence",
  any  = affect.sensed_vaguely:not_after(phrase "you|your", 3),
  none = asking_you,
}
mark "told-vaguely" { answers = minds.experience, any = lived:not_after(affect.denial, 4) }
mark "likened" { answers = asked_inward, any = likeness }
code "aff-2-vague" { any = "felt-vaguely|told-vaguely|likened" }

mark "named" { within = "sentence", any = affect.asserted, none = asking_you }
-- "I'm not annoyed. I was a bit."
mark "admitted" {
  all = affect.denied,
  any = phrase "i (was|am|did|do) (a (wee)? bit|a little|kind of|at first|before|then) $",
}
code "aff-3-named" { any = "named|admitted" }

code "aff-4-multi" { any = affect.asserted:distinct(2) }

-- What the feeling was about: a cause and what it meant, or a scene between two people.
local mine = phrase [[
    (i|me|my|myself) ...{0,3} (<feeling.named>|<emotion.named>|<regard>|<saying.named>)
  | ^ (and|just|so|maybe|<entrance>){0,3} <feeling.named> $ ]]
local meaning = reasoning.told_by_me + phrase [[
    (matter|matters|mattered|meant|means) (so much|something|a lot|everything|the world)* to me
  | i (<helper>){0,3} (want|wanted|wanting|hoped|hoping|longed|needed|wished|expected|looking
      forward|looked forward)
  | (not|never) (<helper>){0,2} (important|enough|good enough|worth|wanted|matter) ]]
local between = phrase [[
    like i (had|was|would|did) ...{0,6} (and|but)? (you|he|she|they) (had|was|were|would|did|
      just)
  | (scared|afraid|frightened|ashamed|worried|angry) (of|about|that) (me|you|him|her) being ]]
local another = minds.of_other + phrase [[
    (important|enough|nothing|something|matter|mattered) to (you|him|her|them)
  | i (<helper>){0,3} (thought|felt|believed|knew|assumed) (that|like|as if)? (you|<other>)
  | (you|<other>) (<helper>){0,3} (<attitude>|<regard>|<wish>|<feeling>|look*|sound*|know*|knew|
      saw|see|seen|believe*|remember*|forgot|forgotten|notice*|listen*|had had|never) ]]

mark "meant" {
  all = { "named", mine = mine, cause = reasoning.cause, meaning = meaning, another = another },
}
mark "met" { all = { "named", mine = mine, between = between } }
code "aff-5-meaning" { any = "meant|met" }

code "aff-level" { rows = {                 -- the highest of the turn
  { "aff-5-meaning", give = 5 },
  { "aff-4-multi",   give = 4 },
  { "aff-3-named",   give = 3 },
  { "aff-2-vague",   give = 2 },
  { "aff-1-body",    give = 1 },
  { "aff-0-act",     give = 0 },
} }

episode "aff-course" {
  opens     = "patient:aff-level<=2",
  continues = "patient:aff-level>=0",
  within    = options.within,
}

code "aff-trajectory" (function(episode)
  local codings, levels = episode:codings "aff-level", {}
  for i, coding in ipairs(codings) do levels[i] = coding.value end
  return codings, levels
end)

------------------------------------------------------------ beside the levels

local nothing = phrase [[
    (there (is|was)|just|felt|feel|feels|feeling|then|after that) (just|absolutely|like|this|
      only|kind of|pure)* nothing ($|","|inside|there|at all|in me|left|and)
  | there (is|was) not anything ($|","|inside|there|at all|in me|left)
  | i (<helper>){0,2} (do|did|can|could|would) not (<helper>){0,2} feel (anything|a thing|
      nothing|much|it)
  | (everything|it all|i|my head|it|all) (just|all|kind of)* (went|goes|gone|going) (all|a
      bit)* (blank|dead|flat|numb|grey|gray|quiet inside)
  | (feel|felt|feels|feeling) (<helper>){0,3} (empty|blank|flat|dead|frozen|wooden|hollow|gone)
  | i (am|was) (just|so|all|completely|totally|kind of|like)* (empty|blank|hollow) ($|","|and|
      inside)
  | ^ <entrance>* (just|a bit)* (flat|blank|empty|numb|hollow) ($|",") ]]

code "aff-void" { any = { word = affect.void, nothing = nothing } }

local paused = {}
for seconds = 3, 30 do paused[#paused + 1] = '"[' .. seconds .. '*]"' end
local pause = phrase("(it is|it was|was like|is like|felt|more|sort of|kind of|like|a bit) ("
  .. table.concat(paused, "|") .. [[|"[pause*]") _ ]])

local hesitant = phrase [[
    (not|no) (exactly|quite|really|even)? (<feeling.named>|<emotion.named>) ("."|","|"...")?
      (but|it is|it was|it)? (more|worse|closer|nearer|like|just|it)
  | (it|that|this) was (kind of|sort of|just)? (more|almost|somewhere|something) (like|between)
  | (more|something|somewhere) (like|between|in between) (<feeling.named>|<emotion.named>|when|
      being)
  | (i do not know|dunno|i suppose|not sure|hm|hmm) ...{0,3} (<feeling.named>|<emotion.named>)
      "?"
  | ^ <entrance>* (<feeling.named>|<emotion.named>) "?"
  | (<feeling.named>|<emotion.named>) "," no | no "," not (<feeling.named>|<emotion.named>)
  | (maybe|perhaps) (it is|it was|i am|i was|i)* (<feeling.named>|<emotion.named>|<regard>) ]]

local broken_off = phrase [[
    (it|that) (is|was) (just|kind of|sort of|like|a|so){1,3} ("..."|",") (i (can not|do not
      know)|what|how|oh|hm|um|er) ]]

mark "affect" { any = "aff-1-body|aff-2-vague|aff-3-named|aff-void" }
mark "groping" {
  any  = search.words + broken_off + phrase "(it|this|that) is (more|sort of|kind of)+ like",
  none = phrase "(word|words|name) for (a|an|the|those|that thing)",
}
mark "unsure" { all = { unsure = replies.unsure, likeness = likeness } }
mark "groping-in-answer" { answers = asked_inward, all = "groping" }
mark "unsure-in-answer" { answers = asked_inward, all = "unsure" }
code "aff-search" {
  any = {
    hesitant = hesitant,
    paused   = pause,
    groping  = "groping&affect|groping-in-answer",
    likened  = "likened",
    unsure   = "unsure-in-answer",
  },
}

-- The feeling is denied or waved away, and no other is told instead.
local shrug = play_down.dismissed + phrase [[
    (it|that|this|he|she|none of it) (do|did|does|has|will|can) (not|never) (<helper>){0,2}
      (bother|bothered|upset|affect|hurt|faze|phase|touch|get to|matter to|annoy|worry) (me|us)?
  | i (<helper>){0,3} (do|did|was|am|could) not (<helper>){0,3} (bothered|fussed|fazed|phased|
      arsed|upset or|care less|give a <damn>)
  | i (am|was) (<heft>|perfectly){0,2} <fine> (about|with) (it|that|him|her|them)
  | i (am|was) <fine> (honestly|really|honest|seriously|i swear|it is nothing)
  | i (do|did) not (really|even)? care ($|what (he|she|they|you|anyone|people)|about (him|her|
      them)|any more|anymore|either way)
  | (is|was) not (a|that|such a|any|even a)* (big deal|biggie|loss|drama|tragedy) ]]
local fine = phrase [[
    ^ (no|nah|ach|ah|oh|yeah|<entrance>){0,3} (it|that) (is|was) (all|just|really|honestly|
      perfectly|absolutely|totally)* <fine> ($|",") ]]

mark "brushed-off" { answers = play_down.slip, any = fine }
code "aff-deny" {
  any  = {
    denied = affect.denied:not_after(phrase "he|she|they|you|want|rather", 4),
    shrug  = shrug,
    off    = "brushed-off",
  },
  none = { told = affect.asserted, other = "admitted|aff-search" },
}

local not_yours = phrase "i (am|was|feel|felt|got|get|had|have|would) | my | <other>"
code "aff-t-offer" {
  within = "sentence",
  all  = affect.label:not_after(not_yours, 4),
  any  = { asked = questions.any, hedged = hedges.marking },
  none = {
    open = phrase [[ ^ <entrance>* (what|how|where|when|who|why) (is|was|did|do|does|are|were|
      would|could|about|makes|made|kind|sort|can|will|else|other) ]],
    own  = phrase "i (am|was|feel|felt|get|got) (<heft>|<helper>){0,4} <feeling.named>",
    plan = phrase "would you be (happy|comfortable|glad|okay|ok) (with|to|if)",
    look = phrase "you (sounded|looked|seemed) (very|so|really|quite|a bit)* <feeling>",
  },
}

code "aff-uptake" {
  answers = "aff-t-offer",
  any = {
    named     = affect.named + affect.vague + affect.void,
    confirmed = replies.confirming,
    refused   = phrase "^^ (<entrance>|no|not){0,3} (not|more|worse) (like|that|quite)?",
  },
}
