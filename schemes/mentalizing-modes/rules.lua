-- mentalizing-modes: how a patient's turn treats minds, its own and those of others. What
-- tells one mode from another is mostly how a thought is put together; the words for that
-- are in the plugins reasoning and abstraction, those for feelings in affect.

local affect = use "affect"
local minds = use "mental-states"
local hedges = use "hedges"
local questions = use "questions"
local replies = use "replies"
local reasoning = use "reasoning"
local abstraction = use "abstraction"
local proofs = use "proofs"
local rethinking = use "rethinking"
local unminded = use "prementalizing"

-- Minds that are felt, wanted or guessed at from within; "I think" alone is an opinion.
local my_mind = phrase [[
    i (<helper>){0,5} (<feeling>|<wish>|<regard>|<attitude.feel>|<attitude.expect>|
      <attitude.imagine>)
  | (made|makes|making|leaves|left|got|gets) me (<helper>){0,3} (<feeling>|<doubtful>)
  | my (own)? (<state>|<emotion>) ]]
local other_mind = minds.of_other + phrase [[
    you (<helper>){0,5} (<feeling>|<wish>|<regard>|<attitude>)
  | <other> (<helper>){0,5} (trying|waiting|dealing|coping|struggling|going through|meaning|meant)
  | <other> ...{0,2} (been|gets|is|was) (really|so|that|very|dead|quite|all)* <ordeal> ]]
local mind = my_mind + other_mind + affect.asserted
local rest = hedges.marking + reasoning.opaque + reasoning.guessed

------------------------------------------------------------ stopping at one's own words

-- A feeling is denied, and another, or a part of it, put in its place.
local denied = affect.denied + phrase "^ (no|well|so)* (not|never) (really)? <feeling>"
local denying = phrase "not | never | nothing | no | nobody | hardly | none"

mark "replaced" { all = { denied = denied, other = affect.asserted + rethinking.granted } }

-- The first sentence before this one, in the same turn, of which `holds` is true.
local function earlier(sentence, holds)
  local before = sentence.previous
  while before and not holds(before) do before = before.previous end
  return before
end

local function is_claim(sentence) return #sentence.words > 2 end
local function is_denial(sentence) return sentence:find(denying) ~= nil end

-- What goes back on a claim needs a claim before it; what grants, a denial.
local function after_a(holds)
  return function(turn, hits)
    local found = {}
    for _, match in ipairs(hits) do
      local cut_short = #match.sentence.words == 1 and not match.sentence.next
      if earlier(match.sentence, holds) and not cut_short then found[#found + 1] = match end
    end
    return found
  end
end

mark "second-thought" { when = rethinking.echo, decide = after_a(is_claim) }
mark "granted" { when = rethinking.granted, decide = after_a(is_denial) }

-- What was said of oneself is said again and denied, in the same words: "I hate her. No.
-- I don't hate her."
local denied_of_me = phrase [[
    i (am|was) not (really|even|that|so|very|just|all|a|an|too)* [!<helper>&!sure] ]] + phrase [[
    i (do|did|have|would|can|could) not (<helper>){0,3} [<regard>|<feeling>|<attitude.feel>|
      <attitude.judge>|<attitude.esteem>|forgive|forgiven|mind|believe|hurt] ]]
local mine = phrase "i | me | my"

local said_of_me = phrase "^ (<opener>|but)* i (am|was) (really|so|very|just|all)* [!<helper>&!not]"

local function turned(turn, matcher, was_denial)
  for _, match in ipairs(turn:findall(matcher)) do
    local before = earlier(match.sentence, function(sentence)
      return #sentence:overlap(match) > 0 and sentence:find(mine)
        and is_denial(sentence) == was_denial
    end)
    if before and is_denial(match.sentence) ~= was_denial then return match end
  end
end

mark "reversed" {
  any = { denied = denied_of_me, said = said_of_me },
  decide = function(turn)
    return turned(turn, denied_of_me, false) or turned(turn, said_of_me, true)
  end,
}

mark "doubts-own-words" { all = { own = rethinking.own_words, doubt = rethinking.doubted } }

-- A later sentence that opens by going back, and has a word of the claim in it and a doubt.
local going_back = phrase [[
    ^ <opener>* (no|nah|hm|hmm|actually|wait|well|although|though|mind you|except|but|or|okay|ach)
      (","|"."|now|no|i|it|that|he|she|they|was|is|did|do|am|not|maybe|when|as|thinking) ]]
local doubting = phrase [[
    not | never | maybe | perhaps | might | i think | more like | different | half | nearer | closer
  | "?" | probably | i suppose ]]
mark "goes-back-on" {
  words = { 8, 80 },
  all = { back = going_back, doubt = doubting },
  decide = function(turn)
    for i = 2, #turn.sentences do
      local sentence = turn.sentences[i]
      local goes_back = sentence:find(going_back) and sentence:find(doubting)
      local function shares(before) return #before:overlap(sentence) > 0 end
      if goes_back and earlier(sentence, shares) then return sentence end
    end
  end,
}

mark "fact-put-right" {
  within = "sentence",
  all = { revised = rethinking.revising, fact = rethinking.fact },
  none = { mind = mind },
}

code "ment-reflective-pause" {
  words = { 5 },
  any   = {
    revised  = rethinking.revising,
    second   = "second-thought|granted|reversed|doubts-own-words|goes-back-on",
    caught   = rethinking.caught,
    examined = rethinking.examined + rethinking.sifted,
  },
  none = {
    asked = phrase [[ ^ <opener>* (wait|hang on|hold on) ...{0,20} "?" ]],
    fact  = "fact-put-right",
  },
}

------------------------------------------------------------ prementalizing modes

-- One term of theory, or two things seen from far off.
code "mode-pretend" {
  words = { 8 },
  any   = {
    theory  = abstraction.theory,
    remote  = abstraction.remote,
    distant = (abstraction.spectator + abstraction.general + abstraction.thin
              + abstraction.construct):times(2),
  },
  none = {
    caught  = rethinking.caught,
    felt    = affect.asserted:times(3),
    medical = phrase "diagnos* | doctor | gp | tablets | blood",
  },
}

local someone = phrase "he | she | they | you | <other>"

code "mode-hyper" {
  all  = { motive = reasoning.motive + unminded.purpose, other = someone },
  any  = { purposes = unminded.purpose:times(2), chain = minds.of_other:times(3) },
  none = {
    guess = hedges.words.voice + hedges.words.openness + hedges.words.appearance
      + reasoning.opaque
      + phrase "maybe | mebbe | perhaps | probably | possibly | might | may | i (think|thought)",
    seen  = reasoning.unseen,
  },
}

mark "relieved" {
  all  = { act = affect.acts, eased = proofs.eased },
  none = { named = affect.asserted },
}

mark "dosed" {
  within = "sentence",
  all  = { act = proofs.dosed, eased = proofs.eased },
  none = { named = affect.asserted },
}

code "mode-teleological" {
  any = {
    tested   = proofs.tested,
    remedied = proofs.remedied,
    demanded = proofs.demanded,
    relieved = "relieved|dosed",
  },
  none = {
    weighed = reasoning.opaque + phrase "(know|knew) you (could|can) not",
    sore    = phrase [[ my (bad)* (back|knee|knees|hip|foot|feet|tooth|teeth|ankle|shoulder|
      eczema|asthma|migraine|
      migraines|arthritis|cough|sinuses|cold|skin|blood) ]],
  },
}

mark "sealed" { all = { judged = unminded.judged, sealed = unminded.sealed } }

mark "settled" {
  within = "sentence",
  all = { judged = unminded.judged, closed = unminded.closed },
}

-- Another view was offered, and is turned down for the judgement.
mark "shut" {
  answers = hedges.marking + phrase "(could|might|may) (you|he|she|they|it|there|that|<other>)",
  all     = { judged = unminded.judged, turned = replies.no + replies.correcting +
      replies.rejecting },
}

code "mode-equivalence" {
  any = {
    settled = "settled|shut",
    felt    = unminded.felt_proof,
    sealed  = "sealed",
    against = unminded.outright,
  },
  none = {
    open   = rest,
    seen   = reasoning.unseen + reasoning.changed,
    asked  = phrase [[
      (do|does|did|am|is|are|was|were|would|could) not? (i|you|he|she|they|it) ...{0,12} "?" ]],
    denied = phrase "(was|am|is|are|do|does|did|because) not (<helper>){0,2} <verdict>",
    felt   = phrase [[
      (i|it|that) (<helper>){0,3} (feel|feels|felt|feeling|seemed|seems) (like|as if|as though|that)
    | i (was|had been)
      (<helper>)?
      (convinced|sure|certain|positive|adamant) ]],
  },
}

------------------------------------------------------------ mentalizing

-- A mind, and what it comes from or leads to.
local because = reasoning.cause + reasoning.contrast
local follows = phrase [[
    (when|whenever|if|so|until) (i|he|she|they|you|we)
  | (and|so) then? i (<helper>){0,3} !mean&!know ]]

mark "caused" {
  within = "sentence",
  all = { mind = other_mind + affect.asserted, cause = reasoning.cause },
}
mark "opposed" {
  within = "sentence",
  all = { minds = mind:times(2), contrast = reasoning.contrast },
}
mark "led-to" {
  within = "sentence",
  all = { mind = mind, link = follows, felt = affect.asserted + affect.vague },
}

-- A mind that has another in it: "I thought you were tired of me".
mark "nested" {
  any = phrase [[
      (i|<other>) (<helper>){0,4} (<attitude.think>|<attitude.judge>|<attitude.grasp>|
        <attitude.imagine>|<attitude.expect>|<regard>|<predicate>) !"," (<complementizer>){0,3}
        (<other>|you) (<helper>){0,5} (<attitude>|<regard>|<wish>|<feeling>|know|knew)
    | (i (<helper>){0,4} (<attitude.think>|<attitude.judge>|<attitude.grasp>|<regard>)|<other>
        (<helper>){0,4} (<attitude>|<predicate>)) !"," (<complementizer>){0,3}
        i (<helper>){0,5} (<attitude>|<regard>|<wish>|<feeling>|know|knew)
    | i (keep|kept|am|was) (waiting|expecting|bracing myself|hoping|scared|afraid) for
        (you|him|her|them|<other>) to
    | (asked|ask|says|said|go|went) ...{0,8} (are you (saying|telling|upset|angry|<feeling>)|do you
      mean|did you mean|is it that|what is wrong) ]],
}

-- Asked for a mind, the answer says that nothing was there, or names what is nobody's mind.
mark "emptied" {
  answers = unminded.asks_inside + unminded.asks_why,
  any     = unminded.emptied,
  none    = { because = because, vague = affect.vague },
}
mark "put-down-to" {
  answers = unminded.asks_why,
  words   = { 1, 14 },
  any     = unminded.circumstance,
  none    = { mind = my_mind + other_mind + affect.asserted + affect.vague + reasoning.told },
}

-- Asked what lies behind it, a short answer that has no mind in it at all.
mark "asks-behind" {
  role   = "therapist",
  within = "sentence",
  all    = { mind = unminded.asks_inside + unminded.asks_why, asked = questions.any },
}
local word = phrase "_"
mark "mindless" {
  words   = { 3, 16 },
  all     = { behind = sequence "asks-behind patient:_", said = word },
  none    = {
    mind    = mind,
    any     = minds.experience,
    bare    = minds.bare,
    vague   = affect.vague,
    held    = affect.held,
    told    = reasoning.told,
    guess   = rest,
    open    = phrase [[
        "?" | i (<helper>){0,2} (know|remember|think|suppose|guess|understand|forget|wish|want|
            try|tried|trying)
      | (love|hope|mind|thought|thinking|afraid|tired|safe|alone|lost|wrong|right|because i|so i
          (could|would)|to (get|make|stop|feel|see|show|keep|be)) ]],
  },
  decide = function(turn) return turn:findall(word) end,
}

mark "changed" { all = { then_and_now = reasoning.changed, mind = mind + reasoning.told } }

code "ment-good" {
  any = {
    opaque   = reasoning.opaque,
    unseen   = reasoning.unseen,
    guessed  = reasoning.guessed,
    changed  = "changed",
    replaced = "replaced",
    nested   = "nested",
    caused   = "caused",
    opposed  = "opposed",
    led_to   = "led-to",
    voiced   = reasoning.voiced,
    supposed = reasoning.supposed,
    thought  = reasoning.thought,
    meant    = reasoning.meant,
    mixed    = reasoning.mixed,
    found    = reasoning.found,
    beneath  = reasoning.beneath,
    listener = reasoning.guessed_of_you,
  },
  none = { refused = unminded.refused, emptied = "emptied" },
  words = { 8 },
}

-- A feeling and nothing with it; family and life in ready-made words.
local bare = phrase [[
    ^ (<opener>|i suppose|i guess){0,3} (i (just|only|always)* (was|am|felt|feel|get|got)|it (was|
      felt)) (just|only|so|very|really|always|quite|a bit|kind of|pretty)* (<feeling>|<ordeal>|
      bad|awful) (enough|yeah|yes|aye|really|then|about it|i suppose)* $
  | ^ (just|so|really|only|very)* <feeling> $
  | ^ (<opener>|and|but)* (everyone|everybody|we|they|he|she|it|people|anyone|<other>|my _)
      (all|both)? (gets|get|
      feels|feel|felt|is|are|was|were) (just|all|so|very|really|always|quite|a bit|pretty|a)*
      (<feeling>|close)
      (enough|really|then|too|about it|person|people|man|woman|house|home|child|sometimes|now
      and then|at times)* $
  | (i|he|she|we|they) (was|were|am|is|felt|feel) (all|very|so|just)* <feeling> and?
      (i|he|she|we|they|<other>)
      (was|were|am|is|felt|feel) (all|very|so|just|both)* <feeling> $
  | (i|he|she|they|we) (thinks|think|wants|want|feels|feel) what (i|he|she|they|we)
      (thinks|think|wants|want|feels|feel)
  | (thinks|think|wants|want) one thing and
  | ^ <opener>* i (just|always|really)* (hated|hate|loved|love|liked|like)
      (the|my|that|him|her|them|it)? _ $
  | i (get|was|am) <feeling> and that is it
  | (is|was) (a|an) (very|real|really)* <feeling> (sort|kind|type) of
      (person|man|woman|child|guy|girl|boy)
  | ^ <opener>* (they|we|she|he|my _|everyone|everybody) (<helper>)?
      (loved|love|loves|cared|care|cares) (for|about)?
      (us|me|each other|them|one another)? (all|very much|the same|dearly|a lot|equally)* $ ]]
local vague = affect.vague + phrase [[
    ^ <opener>* (just|really|pretty)* (bad|awful|rough|weird|off|low|shit|crap) $ ]]

mark "vaguely" {
  none    = { well = phrase "fine|better|great|okay|grand|lovely|nice|bothered" },
  words   = { nil, 25 },
  answers = minds.experience + minds.of_you,
  any     = vague,
}

mark "barely" { words = { nil, 10 }, any = bare, none = { asked = questions.any } }

code "ment-low" {
  any  = { bare = "barely", vague = "vaguely", cliche = unminded.cliche },
  none = { link = because },
}

mark "shrugs" {
  any  = {
    shrugged = unminded.shrugged,
    acted    = affect.acts:after(phrase "i", 4):not_after(phrase
      "when|if|because|would|can|could", 4),
  },
  none = {
    felt      = my_mind + affect.asserted,
    linked    = "caused|opposed|led-to|nested",
    guessed   = rest,
    pondering = phrase "let me think | not sure yet",
  },
}

mark "refuses" {
  all  = { refused = unminded.refused },
  none = { linked = "caused|opposed|led-to", guessed = hedges.marking + reasoning.guessed },
}

code "ment-absent" { any = "shrugs|refuses|emptied|put-down-to|mindless" }

------------------------------------------------------------ over the session

-- Good mentalizing less the four modes, as a share of the turns that can be coded: those
-- of some length, and those that carry a code anyway.
local counted

local function count(session)
  if counted then return counted end
  counted = {}
  for i, turn in ipairs(session.patient.turns) do
    local worth = (turn:has "ment-good" and 1 or 0) - (turn:has "mode-*" and 1 or 0)
    local codable = #turn.words >= options.codable or turn:has "<mode>"
    counted[i] = { worth = worth, codable = codable and 1 or 0 }
  end
  return counted
end

local function balance(turns)
  local sum, codable = 0, 0
  for _, turn in ipairs(turns) do
    sum, codable = sum + turn.worth, codable + turn.codable
  end
  return codable > 0 and sum / codable or nil, codable
end

summary "mentalizing-balance" (function(session)
  local value, codable = balance(count(session))
  if codable < options.fewest then return uncodable "too few turns that can be coded" end
  return value, codable
end)

-- From third to third of the patient's turns.
summary "mentalizing-rise" (function(session)
  local turns = count(session)
  local thirds, codable = { {}, {}, {} }, 0
  for i, turn in ipairs(turns) do
    local third = thirds[(i - 1) * 3 // #turns + 1]
    third[#third + 1] = turn
  end
  local values = {}
  for i, third in ipairs(thirds) do
    local value, n = balance(third)
    if not value then return uncodable "a third of the session has no turn that can be coded" end
    values[i], codable = value, codable + n
  end
  if codable < options.fewest then return uncodable "too few turns that can be coded" end
  return (values[3] - values[1]) / 2, codable
end)
