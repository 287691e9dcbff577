plugin {
  name = "mental-states",
  version = "1.0.0",
  kind = "library",
  summary = "Where talk refers to what somebody thinks, feels or wants",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect" },
  language = { "en" },
}

-- Every export finds grammar, not bare words: a person as the one who thinks or
-- feels, then a word of the lexicon. "You know" and "I mean" alone are fillers.

local words = lexicon "mental-states"
local affect = use "affect"

-- Offers and courtesies: "if you want", "do you want to start", "would you like".
local offering = phrase "if|do|would|could|can|as|whatever|whenever|wherever|unless"
local arranging = phrase [[
    to (talk|start|begin|stop|look|work|focus|use|bring|put|keep|go|sit|come|add|say|tell|do|
      take|try|move|book|meet|see|have|ask|discuss|finish|leave it)
  | me to | us to
  | a (seat|tissue|minute|moment|second|drink|break|coffee|tea|glass) ]]

local you_want = phrase "you (<helper>){0,4} <wish>"
  :not_after(offering, 1):not_before(arranging, 1)
  + phrase "you (do|did) not (<helper>){0,2} want"
local asked_want = phrase [[
    (what|who|why) (is|it|that|did|do|would|were|are|really|exactly)* you (<helper>){0,3} <wish> ]]
  :not_before(arranging, 1)

local you_think = phrase [[
    you (<helper>){0,5} (<attitude>|<regard>)
  | how (do|did|would|might|could) you (<helper>){0,2} (see|read|take|explain|picture|account)
  | you (<helper>){0,4} know !"," (that|why|what|how|if|whether|where|you|it|he|she|they)
  | (make|makes|making|made|let|lets|have|had|has|left|leaves|leave) you (<helper>){0,4}
      (<attitude>|<regard>) ]]
  :not_after(phrase "thank|would|as", 1)

local you_feel = phrase [[
    you (<helper>){0,6} (<feeling>|<attention>)
  | how (<feeling>|<attention>|<doubtful>) ...{0,3} (are|were|was|did|do) you
  | you (<helper>){0,4} (feel|feels|feeling|felt|seem|seemed|sound|sounded|look|looked) (<helper>){0,3}
      <doubtful>
  | you (are|were|was|be|been|seem|seemed|sound|sounded|look|looked) (<helper>){0,2} (so|very|
      really|pretty|quite|bit|little|too|awful) <doubtful> ]]

local you_undergo = phrase [[
    (<stir>|<impact>) (all|both)? you
  | (make|makes|making|made|leave|leaves|left) you (<helper>){0,4} (<feeling>|<doubtful>)
  | (have|had|has) you (<helper>){0,4} <feeling>
  | your (own|real|whole)? (<feeling>|<ordeal>)? (<state>|<emotion>)
  | (what|that|which) (makes|made|led|brought|drove|stopped|kept) you | <inside> ]]

-- What an experience was like, with or without "for you".
local experience = phrase [[
    (it|that|this|there) (<helper>){0,2} (feel|feels|felt)
  | (it|that|this|there|something) (<helper>){0,2} (is|was|be|been|seem|seems|seemed|sounds|
      sounded|feels|felt) (<helper>){0,3} (<feeling>|<state>|<emotion>)
  | (is|was|were|could|might|would) (it|that|this|there) (<helper>){0,5} (<feeling>|<state>|
      <emotion>)
  | (say|call it|called it) (it was|it is|you were|you are|that was)? (<helper>){0,2} <feeling>
  | (does|did|do|done) (for|to) you
  | (it|that) (<helper>){1,5} like (that|this)
  | (what|how) (<helper>){0,2} (it|that|this) (<helper>){0,2} (like|feel)
  | how (<helper>){1,3} (it|that|this|things) ...{0,5} for you
  | how (it|that|this|things|all that|all this) (<helper>){1,3} (for you|to you)
  | what (<helper>){1,2} ...{0,4} like (for|to) you
  | (like|hard|good|bad|strange|easy|difficult) for you ]]

-- A feeling by itself, as people give a reflection: "So, ashamed on the stairs."
local bare = phrase [[
    ^ (so|and|but|or|then|oh|ah|mm|hm|okay|right|well|yeah|no|maybe|perhaps|more|<helper>){0,5}
      (<affect.anger>|<affect.sadness>|<affect.hurt>|<affect.lonely>|<affect.fear>|<affect.shame>|
      <affect.guilt>|<affect.disgust>|<affect.envy>|<affect.confusion>|<affect.void>|
      <affect.vague>) ]]

local of_you = you_think + you_feel + you_want + asked_want + you_undergo

-- A thought, wish or feeling laid at the listener's door; remembering, noticing and
-- understanding are left out, they are as often courtesies.
local ascribed = (you_feel + you_want + phrase [[
    you (<helper>){0,5} (<attitude.think>|<attitude.judge>|<attitude.feel>|<attitude.esteem>|
      <regard>|<attitude.expect>|<attitude.intend>)
  | you (<helper>){0,4} know !"," (that|why|what|how)
  | (make|makes|making|made|leave|leaves|left) you (<helper>){0,4} (<feeling>|<doubtful>)
  | (have|had|has) you (<helper>){0,4} <feeling> | (<stir>|<impact>) (all|both)? you ]])
  :not_after(phrase [[
      i | to | let | can | what | where | who | which | how | why | people | things | something
    | anything | everything | way | path ]], 1)

local of_other = phrase [[
    <other> (<helper>){0,5} (<attitude>|<regard>|<wish>|<feeling>)
  | <other> (<helper>){0,3} know (that|why|what|how|if|whether)
  | (his|her|their|<other>) (own)? (<state>|<emotion>|head|side|eyes|shoes|point of view|perspective)
  | (inside|in|for) <other> "?" ]]

local of_me = phrase [[
    i (<helper>){0,5} (<attitude>|<regard>|<wish>|<feeling>)
  | my (own)? (<state>|<emotion>|head)
  | (make|makes|making|made|leave|leaves|left|have|had) me (<helper>){0,3} (<feeling>|
      <attitude>|<regard>) ]]

return {
  words = words,
  of_you = of_you,                          -- the listener's mind
  ascribed = ascribed,                      -- ... said as a statement could say it
  offering = phrase "(do|would) you (<helper>){0,2} <wish> | if you (<helper>){0,2} <wish>",
  of_other = of_other,                      -- the mind of somebody absent
  of_me = of_me,                            -- the speaker's mind
  experience = experience,                  -- "what was that like"
  bare = bare,                              -- a feeling without its owner
  attitude = words.attitude + affect.regard,
  state = words.state + affect.emotion,
  any = affect.feeling + words.attitude + affect.regard + words.state + affect.emotion
    + words.inside + words.wish,
}
