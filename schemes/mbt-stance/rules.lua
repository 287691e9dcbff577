-- mbt-stance: how a therapist speaks of minds. A rule names what its entry in the
-- codebook describes; the words for it are in the plugins of that name.

local minds = use "mental-states"
local hedges = use "hedges"
local questions = use "questions"
local said = use "said"
local inquiry = use "inquiry"
local support = use "support"
local presence = use "presence"
local repair = use "repair"
local directives = use "directives"
local affect = use "affect"
local replies = use "replies"
local therapy = use "therapy"
local opposing = use "opposing"
local reasoning = use "reasoning"
local rethinking = use "rethinking"

local asking = questions.any + questions.open
local your_mind = minds.of_you + minds.experience + minds.bare

local there = phrase [[
    you (<helper>){0,4} (here|away|gone|elsewhere|miles away|with me|somewhere else) ]]

-- A condition or a general remark claims nothing about this mind.
local supposing = phrase [[
    ^ <lead>* (if|whether|unless|whatever|however|whenever|until|before|when|once|in case) you
  | (if|whether|unless|until|before|once|in case) you (can|could|would|want|wish|like|prefer|need)
  | (people|folk|anyone|anybody|everyone|everybody|some|many|somebody|someone) (can|may|might|
      often|would|will|could|tend|in|who) ]]

-- Said by everybody of everything: to share them is not to give them back.
local ordinary = {
  feel = true, felt = true, think = true, thought = true, want = true, know = true, like = true,
  make = true, made = true, say = true, said = true, need = true, tri = true, realli = true,
}

local inward = affect.named + affect.vague + affect.void + affect.emotion + affect.regard

local function feelings_in(turns)
  local found = {}
  for _, turn in ipairs(turns.turns) do
    for _, match in ipairs(turn:findall(inward)) do found[#found + 1] = match end
  end
  return found
end

local function shares(earlier, later)
  for _, word in ipairs(earlier:overlap(later)) do
    if not ordinary[word] then return true end
  end
  return false
end

-- True of words that the patient brought a moment ago: then they are the patient's, and
-- saying them again is no claim and no jargon. So is a sentence that has most of its words
-- from the last answer: "You feel nobody helps."
local function brought_by_patient(turn, match)
  local earlier, looked = turn.previous, 0
  if earlier and earlier.role == "patient" then
    local _, share = match.sentence:overlap(earlier)
    if (share or 0) >= 0.5 then return true end
  end
  while earlier and looked < options.memory do
    if earlier.role == "patient" and shares(earlier, match) then return true end
    earlier, looked = earlier.previous, looked + 1
  end
  return false
end

local function keep_new(turn, matches)
  local new = {}
  for _, match in ipairs(matches) do
    if not brought_by_patient(turn, match) then new[#new + 1] = match end
  end
  return new
end

-- What the patient's turn was about: a feeling, by name, vaguely or in the body; a mind;
-- the therapist.
mark "felt" { role = "patient", any = affect.named + affect.vague + affect.body + affect.void }
mark "minded" { role = "patient", any = affect.named + affect.vague + minds.any }
mark "addressed" {
  role = "patient",
  any = { charged = therapy.complaint, you = phrase "you (<helper>){0,3} !know&!mean&!<helper> " },
}

mark "asks" { role = "any", any = asking }

mark "hedged-guess" {
  within = "sentence",
  all = { mind = your_mind + there, hedge = hedges.marking },
}

-- A claim that is disowned before or after: "Bin it if it doesn't suit."
mark "disclaimed" {
  all = { mind = your_mind + there + affect.named + affect.vague, marker = hedges.disclaiming },
}

-- "You were sort of hoping", "were you a bit hurt?": softened, where no question leaves it open.
mark "softened" {
  within = "sentence",
  all = { mind = your_mind, soft = hedges.softener },
  none = { reported = said.any, open = questions.open },
}

-- A label held out: "Let down, maybe?"
mark "offered-label" {
  within = "sentence",
  all = { feeling = affect.named + affect.vague + affect.emotion, hedge = hedges.words.guess + hedges.words.voice + hedges.open },
  none = phrase "i (<helper>){0,4} <feeling> | he | she | they",
}

-- A guess about "it", where the talk is of a mind.
mark "guessed-about-it" {
  answers = "patient:minded",
  within = "sentence",
  all = hedges.marking,
  any = phrase [[
    (it|that|this|there) (<helper>|well){0,4} (might|may|could|be|is|was|been|have|where|how|
      why|what)
  | i (am|was|do|would) not (<helper>){0,2} (sure|certain|know|think) (it|that|if it|is it) (is|
      was)?
  | ^ (both|all|more|less|something|somewhere|neither|either|half|a bit|or|not|like)+ ...{0,6}
      (maybe|perhaps|possibly|or something) ]],
  none = {
    business = phrase "time | session | week | minutes | start | finish | stop | today | next",
    asked    = phrase "what | why | how",
  },
}

-- What was understood, at some length, and the question whether it is so.
mark "sums-up" { role = "therapist", words = { 12, nil }, any = questions.checking, none = questions.requested }

mark "not-knowing" { any = hedges.not_knowing }

code "stance-tentative" {
  any = {
    hedge  = "hedged-guess",
    label  = "offered-label",
    disowned = "disclaimed",
    softened = "softened",
    it     = "guessed-about-it",
    unknown = "not-knowing",
    summed  = "sums-up",
  },
}

code "anti-interpret" {
  within = "sentence",
  any = {
    hidden   = directives.hidden,
    traced   = directives.traced,
    equated  = directives.equated,
    glossed  = directives.glossed,
    purposed = directives.purposed,
    general  = directives.general,
  },
  none = {
    asked    = asking,
    hedged   = hedges.marking,
    reported = said.any,
    granted  = support.sensible + support.hardship,
    linked   = phrase [[
    you (<helper>){0,3} (wonder|wondered|thought|noticed|realised|realized|linked) ]],
  },
  decide = keep_new,
}

local conditional = phrase "if|whether|unless|whatever|however|whenever|until|before|when|once|in case"

mark "told" {
  role = "therapist",
  within = "sentence",
  any = {
    ascribed  = minds.ascribed:not_after(conditional, 1),
    dictated  = directives.dictated,
    explained = directives.explained + phrase "<hidden> you",
  },
  none = {
    foretold     = phrase [[
        ^ <lead>* (i (think|bet|promise|hope))? (that|and|then)* you (will|would) (<helper>){0,3} (feel|be|find|see|notice|amazed|surprised) ]],
    addressed    = phrase "(want|need|like) you to (know|understand|tell|think about)",
    observed     = phrase "you (sounded|looked|went|got|sound|look) (<helper>){0,3} _",
    asked        = asking,
    hedged       = hedges.marking,
    reported     = said.any,
    supposed     = supposing,
    acknowledged = support.sensible,
    offered      = minds.offering,
  },
  decide = keep_new,
}

code "stance-knowing" { any = { told = "told", interpreted = "anti-interpret" } }

-- More of a state that is on the table: asked for by name, or a question about what it is
-- like that answers a feeling.
mark "asks-more" {
  within = "sentence",
  all = { question = asking, more = inquiry.more },
  none = inquiry.aside,
  decide = function(turn, hits)
    local before = turn.previous
    if turn:find(minds.any) or before and before:find(minds.any) then return hits end
  end,
}

mark "asks-what-kind" {
  answers = "patient:felt",
  within = "sentence",
  all = { question = asking },
  any = {
    like  = phrase "what (is|was|does|did) (it|that|this|the _) (<helper>){0,2} (like|feel)",
    kind  = phrase "(kind|sort|type|shade) of (<feeling>|<doubtful>|_) | more (like|of)? _ or",
    which = phrase [[
        (is|was) (it|that) (<helper>){0,3} (<feeling>|<sensation>|<doubtful>|_) "," or ]],
    under = phrase [[
        (behind|under|underneath|beneath|beside|next to|alongside|besides) (the|that|it|all) _
      | ^ <lead>* not ...{0,3} "?" $ ]],
    named = phrase [[
        (word|name|picture|image|colour|color|shape|sound) for (it|that|this)
      | if (it|that|this) had a (name|voice|word|shape|colour|color|face)
      | where (does|do|is|did) (it|that|this|the _) (<helper>)? (sit|live|land|go|start|end) ]],
    call  = phrase "(what|how) would you (call|describe|put|name) it | would you (say|call it)",
  },
}

-- A feeling of the last answer, said again, and something asked: "The dread. What's it of?"
mark "asks-of-it" {
  answers = "patient:felt",
  any = questions.open + questions.requested + questions.indirect + questions.either
    + inquiry.deepening,
  none = phrase "(what|how) (do|did|would|might) you mean",
  decide = function(turn, hits)
    for _, felt in ipairs(feelings_in(turn.answers)) do
      if shares(turn, felt) then return hits end
    end
  end,
}

-- "What gets loud?": a short open question about a word of an answer that told of the inside.
mark "inner" {
  role = "patient",
  any = { "felt", like = phrase "(like|as if|as though) (a|an|the|i|you|when|being|someone|somebody|if|my|in)" },
}
mark "asks-of-word" {
  answers = "inner",
  any = phrase [[ ^ <lead>* (what|where|how) ...{0,8} "?" ]],
  none = phrase "happened | said | say | to you | did | mean | time | day | long | many | much | think",
  decide = function(turn, hits)
    for _, hit in ipairs(hits) do
      if shares(turn.answers, hit) then return hit end
    end
  end,
}

code "mbt-elaborate" {
  any = { more = "asks-more", kind = "asks-what-kind", echoed = "asks-of-it", word = "asks-of-word" },
  none = {
    which = phrase [[ ^^ <lead>* _ how "?" $$ | (was|is) (that|it) (okay|ok|alright|all right) ]],
    check = questions.checking,
  },
}

code "mbt-explore" {
  within = "sentence",
  all = {
    question = questions.open + questions.either,
    mind     = your_mind + minds.of_other + inquiry.motive,
  },
  none = {
    word = inquiry.word,
    deeper = "mbt-elaborate",
    task = phrase "<said> ...{0,3} (homework|agenda|plan|diary)",
  },
}

-- "The wrong question?": the patient's words, with a question mark.
mark "echoes" {
  words = { 1, 8 },
  answers = "patient:!asks",
  any = phrase [[ ^^ <lead>* !what&!why&!how ...{0,8} "?" $$ ]],
  none = { mind = your_mind + minds.any, check = questions.checking },
  decide = function(turn, hits)
    if #turn:overlap(turn.answers) > 0 then return hits end
  end,
}

mark "seeks-facts" {
  within = "sentence",
  all = { asked = asking + questions.requested },
  any = {
    happening = inquiry.happening,
    meaning   = inquiry.meaning,
    telling   = inquiry.telling,
  },
  none = {
    checking = questions.checking,
    inward   = phrase [[
    (happen|happened|happens|happening) (for|in|inside|to) (you|him|her|them) ]],
    depth    = phrase "childhood | unconscious | (say|says|said) about (you|your)",
    business = phrase "appointment | session | sessions | next (week|time|session)",
  },
}

-- Details of the scene, and of no mind.
mark "seeks-details" {
  within = "sentence",
  all = inquiry.detail,
  none = {
    mind = your_mind + minds.any + affect.ordeal,
    check = questions.checking,
    room = phrase "me | i | okay | right | today | next (week|time|session)",
  },
}

code "mbt-clarify" {
  any = { echo = "echoes", fact = "seeks-facts", detail = "seeks-details" },
}

-- Offers and arrangements speak of wishes, and not of a mind.
mark "of-your-mind" {
  within = "sentence",
  all = your_mind,
  none = phrase [[
    you want to (keep|carry|just|sit|stop|go on|continue|leave|start|do|talk|look|say|have|come|
      put) ]],
}

code "stance-neutral" { any = { mind = "of-your-mind", asked = "mbt-elaborate|mbt-explore" } }

code "mbt-affect-focus" {
  any = { telling = presence.telling_now, seen = presence.seen },
  none = {
    own = phrase "i (<helper>|sitting|sat|here){0,5} (feeling|felt) | i (can|could) (see|hear) (why|how|where)",
    elsewhere = phrase [[
    (last|back) (week|month|year|spring|summer|autumn|winter|time|night|monday|tuesday|
      wednesday|thursday|friday|saturday|sunday|christmas) ...{0,6} "?" ]],
  },
}

code "mbt-challenge" {
  within = "sentence",
  any = {
    doubt    = inquiry.doubting,
    contrast = inquiry.contrasting,
    surprise = inquiry.surprising,
    jars     = inquiry.jarring,
    unmoved  = presence.unmoved,
  },
  none = {
    unsure   = phrase [[
    i (<helper>){0,4} (sure|certain) (what|how|if i|whether i|where|when|which|we) ]],
    advice   = phrase "(what|why) (do|did) you not just",
    business = phrase "session | appointment | time | diary | calendar | (is that|that is) all",
    rated    = phrase "out of (ten|a hundred|five) | per cent | percent | (zero|nought) to | but you (might|may)",
  },
}

mark "goes-back" {
  within = "sentence",
  any = { rewind = inquiry.rewinding, halt = inquiry.halting },
  none = phrase [[
    stop (doing|being|saying|taking|drinking|seeing|it|that behaviour)
  | (stop|finish|end|pause) (here|there) (for)? (today|now|this week) | time to stop | <agenda> ]],
}

-- A halt, and in the same turn the point one goes back to.
mark "halts-at" {
  all = { halt = inquiry.halt, point = inquiry.turning_point },
}

code "mbt-stop-rewind" {
  any = { back = "goes-back", halted = "halts-at" },
  none = phrase [[
    (finish|wrap|stop|end|close) (up|off)? (here|there|now|soon|in (a|five|ten|two))* (for)?
      (today|now|a minute|this week) | (drink|glass|sip) of | finish up | wrap up ]],
}

code "mbt-relational" {
  any = { two = presence.two, toward = presence.toward, strain = presence.strain },
  none = { claim = "stance-knowing", idiom = phrase [[
    from me to you | between you and me and the ]] },
}

-- An own part in it, owned without a reason given.
mark "at-fault" { role = "therapist", within = "sentence", any = repair.owned, none = { cause = reasoning.cause, event = phrase "cancelled | canceled | was away | was ill" } }

code "mbt-own-mind" {
  any = { felt = presence.felt, stumbled = presence.stumbled, owned = presence.owned, at_fault = "at-fault" },
  none = { courtesy = presence.courtesy },
}

code "mbt-check" { any = questions.checking }

code "mbt-validate" {
  within = "sentence",
  any = {
    sensible   = support.sensible,
    hardship   = support.hardship,
    acquitting = support.acquitting,
  },
  none = {
    asked = asking,
    forbidden = phrase "you should not | but you (can|could|must|should|need|have|ought) (not|to)?",
  },
}

-- The patient has just mentalized: another's mind as a guess, the own claim looked at again,
-- a pause, a feeling watched.
mark "mentalized" {
  role = "patient",
  any = {
    other   = reasoning.guessed + reasoning.opaque,
    revised = rethinking.revising + rethinking.caught + reasoning.changed + reasoning.unseen,
    watched = support.watched,
  },
}

mark "affirmed" {
  answers = "patient:mentalized",
  within = "sentence",
  any = { feat = support.feat, valued = support.valued },
  none = {
    asked = phrase "^ (<lead>|how about){0,4} (have|had|do|what|how|when|where) (<auxiliary>|<person>)",
    must = phrase "you (<helper>){0,2} (should|need|have to|want to|not)",
    task = phrase "homework | diary | worksheet | exercise | attendance | smoking | drinking | diet",
  },
}

mark "found-good" {
  within = "sentence",
  any = { insight = support.insight, praise = support.praise, done = "affirmed" },
  none = {
    asked    = asking,
    reported = said.any,
    task     = phrase "homework | diary | worksheet | exercise | attendance",
  },
}

-- "Did you hear what you just said?"
mark "pointed-out" { any = support.pointed }

code "mbt-affirm-ment" { any = { found = "found-good", pointed = "pointed-out" } }

code "mbt-perspective" {
  within = "sentence",
  all = { asked = asking + questions.requested },
  any = { other = inquiry.other, place = inquiry.place, pole = inquiry.pole },
  none = phrase [[
    what (did|does|do) <other> (<helper>){0,2} (say|do|tell|want you to) (to|next|then|back|
      when|after)* "?" ]],
}

code "anti-advice" {
  within = "sentence",
  any = { must = directives.must, proposed = directives.proposed, told = directives.told },
  none = {
    reported = said.by_others + phrase "you (<helper>){0,3} (said|told|mentioned|say|saying|wrote)",
    small    = directives.small,
  },
}

mark "closed" {
  all = questions.closed,
  none = {
    open     = questions.open,
    either   = questions.either,
    checking = questions.checking,
  },
}

mark "listens" { words = { 1, 3 }, any = replies.continuing }

code "anti-closed-run" {
  any = sequence("therapist:closed ((!therapist:_|listens)* therapist:closed){"
    .. options.run - 1 .. ",}"),
}

code "anti-jargon" {
  any = directives.jargon,
  decide = keep_new,
}

-- What came of it: over exchanges, and over the therapist's turns before.

mark "strained" {
  role = "patient",
  any = {
    down  = replies.rejecting + replies.refusing + opposing.rejected,
    empty = replies.minimal,
    gone  = replies.shrugging,
  },
  none = { yes = replies.yes + replies.confirming },
}

mark "prepared" {
  role = "therapist",
  any = {
    earlier = sequence "therapist:mbt-validate ...{0,5} [therapist:mbt-challenge]",
    same    = "mbt-validate&mbt-challenge",
  },
}

mark "says-no" { role = "patient", any = replies.no }

code "mbt-knowing-strain"     { therapist = "stance-knowing", patient = "strained|says-no" }
code "mbt-explore-met"        { therapist = "mbt-explore|mbt-elaborate", patient = "minded&!strained" }
code "mbt-challenge-prepared" { therapist = "prepared" }
