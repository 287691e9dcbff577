-- rupture-repair: a rule names what its entry in the codebook describes. Complaints come
-- first, since what the therapist owns or asks is known by what it answers; withdrawal
-- comes last, since a short answer is minimal only where something was asked.

local affect = use "affect"
local minds = use "mental-states"
local questions = use "questions"
local inquiry = use "inquiry"
local hedges = use "hedges"
local presence = use "presence"
local said = use "said"
local replies = use "replies"
local abstraction = use "abstraction"
local therapy = use "therapy"
local discontent = use "discontent"
local opposing = use "opposing"
local repair = use "repair"
local steering = use "steering"
local together = use "together"
local wants = use "wants"
local away = use "withdrawing"

-- For a rule's decide: what was found stands within the first words of the turn.
local function at_head(words)
  return function(_, hits)
    if hits[1].first <= words then return hits end
  end
end

-- Moving against.

local elsewhere = { quoted = said.quoted, told = said.by_others, anyone = therapy.anyone }

mark "complains" { within = "sentence", any = therapy.complaint, none = elsewhere }
mark "reproves" {
  within = "sentence",
  any = discontent.reproved,
  none = {
    quoted = said.quoted, told = said.by_others, anyone = therapy.anyone,
    asked = phrase "^ <lead>* (can|could|would|will) you", praised = phrase "<praise>",
  },
}

-- "You did, though": the last word in an argument already under way.
local persisting = phrase [[
    ^^ <opener>* (so|but|well|and|yeah|yes|aye|no|nah)* (you|it|that) (is|are|was|were|do|did|
      does|have|had|will|would) (not)? (it|that|the same)? (though|so|then|too|still|all the
      time|every time)* $$ ]]

code "rup-c-therapist" {
  any = { complaint = "complains", reproves = "reproves", persisting = persisting },
  decide = function(turn, hits)
    if turn:has "complains|reproves" then return hits end
    local answered = turn.previous and turn.previous.previous
    if answered and answered:has "rup-c-therapist" then return hits end
  end,
}

mark "heated" {
  within = "sentence",
  any = { rejected = opposing.rejected, scorn = opposing.scorn },
  none = { quoted = said.quoted, thought = phrase "i (<helper>){0,2} thought" },
  decide = at_head(options.opening),
}

-- A bare no to a claim about one's mind.
mark "contradicts" {
  answers = "stance-knowing|anti-interpret",
  all = replies.no,
  any = { complaint = "complains", flat = opposing.contradicted },
}

-- A view turned down at once, with no yes, no half and no word of one's own put in its place.
mark "turns-down" {
  answers = "stance-*|anti-*|aff-t-offer|mbt-challenge*",
  words = { 1, 20 },
  any = replies.rejecting,
  none = {
    named = affect.asserted,
    yes = replies.yes,
    quoted = said.quoted,
    halved = phrase [[
        more (like|of) | sort of | kind of | maybe | perhaps | a bit | it was | if
      | not (quite|really|exactly|sure) | i do not (think|believe|know) ]],
  },
  decide = at_head(8),
}

code "rup-c-reject" {
  any = {
    heated      = "heated",
    contradicts = "contradicts",
    turns_down  = "turns-down",
  },
}

mark "scorns" {
  within = "sentence",
  any = therapy.tasks,
  none = { quoted = said.quoted, elsewhere = therapy.elsewhere },
}
-- What was just set to do is no use, or beneath one.
mark "sets-task" {
  role = "therapist",
  any = discontent.sets_task,
  none = { told = inquiry.telling, happened = inquiry.happening },
}
mark "scorns-task" {
  answers = "sets-task",
  within = "sentence",
  any = discontent.disdain,
  none = { quoted = said.quoted, elsewhere = therapy.elsewhere },
  decide = at_head(30),
}
code "rup-c-activity" { any = { scorns = "scorns", scorns_task = "scorns-task" } }

-- The frame and a protest in one breath, the yield of the work and its absence.
local here = phrase [[
    you | your | here | this | these | we | us | i (<helper>){0,3} (get|have|pay|wait|waited|rang)
        ]]
mark "minds-frame" {
  words = { 4, 70 },
  all = { frame = therapy.framed, protest = therapy.protest, here = here },
  none = { quoted = said.quoted, elsewhere = therapy.elsewhere, unsure = phrase "i do not know" },
}
-- A protest at the frame the therapist has just named.
mark "sets-frame" {
  role = "therapist",
  any = discontent.of_the_frame,
  none = { asked = questions.open },
}
mark "minds-set-frame" {
  answers = "sets-frame",
  within = "sentence",
  words = { 3, nil },
  any = therapy.protest,
  none = { quoted = said.quoted, elsewhere = therapy.elsewhere, unsure = phrase "i do not know" },
  decide = at_head(20),
}
code "rup-c-parameters" {
  any = { unfair = therapy.frame_unfair, minds = "minds-frame", at_once = "minds-set-frame" },
}

mark "no-yield" {
  within = "sentence",
  any = therapy.no_yield,
  none = { quoted = said.quoted, elsewhere = therapy.elsewhere, asked = phrase "if" },
}
code "rup-c-progress" {
  any = {
    stated   = therapy.progress,
    no_yield = "no-yield",
  },
  none = { elsewhere = therapy.elsewhere },
}

-- The therapist says or asks something of the patient.
mark "to-you" { role = "therapist", any = phrase "you|your|he|she|they|work|how|why|so" }
mark "pleads" {
  answers = "to-you",
  within = "sentence",
  any = opposing.pleading,
  none = { quoted = said.quoted },
  decide = at_head(25),
}
mark "accused" {
  within = "sentence",
  any = opposing.accused,
  none = { quoted = said.quoted, felt = affect.feeling },
}
code "rup-c-defend" { any = { accused = "accused", pleads = "pleads" } }

code "rup-c-control" {
  within = "sentence",
  any = opposing.ordering,
  none = {
    quoted   = said.quoted,
    courtesy = phrase "(if|unless) you (do not|would not|would)? (mind|want|like)",
  },
}

-- What the therapist does with a strain.

-- The therapist was spoken of, if mildly: then an admission or a question goes back to it.
mark "of-you" {
  role = "patient",
  within = "sentence",
  any = phrase "^ <lead>* you !know&!see",
  none = { asked = questions.any, quoted = said.quoted, anyone = therapy.anyone },
}
mark "granting" {
  role = "therapist",
  answers = "rup-c-*|of-you",
  any = repair.granted + repair.thanked,
}

code "res-own" {
  any = {
    owned      = repair.owned,
    beside     = repair.owned_beside,
    apologised = repair.apologised,
    granting   = "granting",
  },
  none = { consoling = repair.consoling },
}

mark "taken-as" {
  role = "patient",
  any = phrase [[
      you (<helper>|never|just){0,3} (said|say|told|tell|think|thinks|thought|want|wanted|mean|
      meant|made it|made me|make it|giving|gave|pushing|trying|calling|called|promised|asked|
      asking|blaming|saying|telling|sending|getting rid|dropping|hate|believe|laughing|judging|
      like)
    | (why|what) (are|were|do|did) you (<helper>)? (asking|ask|mean|saying|say|want|telling)
    | i (<helper>){0,2} (thought|felt|felt like|took it) (that|like|as if)? you | i never said
    | so i am | you (do|did) not (want|care|believe|like|think) ]],
}
mark "sets-right" { role = "therapist", answers = "taken-as", any = repair.set_right }
code "res-clarify-misunderstanding" {
  any = { unmeant = repair.unmeant, misput = repair.misput, set_right = "sets-right" },
}

mark "unsuited" { role = "patient", any = steering.unsuited }
mark "recasts" { role = "therapist", answers = "unsuited", any = steering.recast }
code "res-change-task" { any = { changed = steering.changed, recast = "recasts" } }

-- The patient asks what something in here is for, and gets a cause or an end.
mark "why-asked" { role = "patient", any = steering.why_asked }
mark "gives-reason" {
  role = "therapist",
  answers = "why-asked",
  any = steering.reasoned,
  none = { turned = phrase "you (are|were)? (asking|ask|asked|saying|wondering|here)" },
}
code "res-rationale" { any = { explained = steering.explained, asked = "gives-reason" } }

mark "asking-back" { role = "therapist", answers = "rup-c-*", any = repair.asked_back }
mark "asking-after" {
  role = "therapist",
  all = { act = repair.own_act, asked = repair.asked_after },
}
mark "asks-of-it" {
  role = "therapist",
  answers = "rup-c-*|of-you",
  within = "sentence",
  any = repair.mind_asked,
  none = { other = phrase "<other>", quoted = said.any },
}
code "res-invite" {
  any = {
    invited = repair.inviting,
    back    = "asking-back",
    after   = "asking-after",
    of_it   = "asks-of-it",
  },
}

code "res-disclose" { any = repair.disclosed }

mark "recurs" {
  role = "therapist",
  all = { again = steering.again, two = steering.two_of_us },
  none = { asked = questions.requested },
}
code "res-link-tp" { any = { linked = steering.linked_us, recurs = "recurs" } }

-- Only the therapist was spoken of, and the therapist brings in somebody else.
mark "of-you-alone" {
  role = "patient",
  any = phrase "you !know&!see | your | you $",
  none = { family = together.kin },
}
mark "likens" {
  role = "therapist",
  answers = "of-you-alone",
  within = "sentence",
  all = { compared = steering.compared, other = steering.someone_else },
}
mark "asks-who-else" { role = "therapist", answers = "of-you-alone", any = steering.asked_who }
code "res-link-others" {
  any = { linked = steering.linked_others, likened = "likens", asked = "asks-who-else" },
}

mark "guards" { role = "patient", any = repair.guard_told }
mark "respects" {
  role = "therapist",
  answers = "guards",
  any = repair.respected,
  none = { arranged = phrase [[^ <lead>* (it|that)? (make|makes) (<helper>)? sense (","|$)]] },
}
code "res-validate-defence" { any = { protected = repair.protected, respects = "respects" } }

code "res-redirect" { any = steering.refocused }

mark "strategy" {
  role = "therapist",
  any = {
    at_once = "res-clarify-misunderstanding|res-change-task|res-rationale|res-redirect",
    looking = "res-invite|res-own|res-disclose|res-link-*|res-validate-defence",
  },
}

mark "reproach" {
  role = "patient",
  within = "sentence",
  any = phrase [[
      ^ <lead>* you !know&!see | (i|to) (<helper>){0,3} (trust|believe) you | you (<helper>){0,3} me
    | (different|another|new|better) (therapist|counsellor|counselor|doctor) ]],
  none = { quoted = said.quoted, anyone = therapy.anyone, asked = questions.any },
}
mark "strikes-back" {
  role = "therapist",
  answers = "rup-c-*|reproach",
  any = repair.struck_back,
  none = {
    met      = "res-own|res-clarify-misunderstanding|res-disclose|res-validate-defence",
    consoled = repair.thanked + repair.respected + repair.granted,
  },
}
mark "hits" {
  role = "therapist",
  within = "sentence",
  any = repair.hit_back,
  none = { asked = questions.checking },
}
-- A complaint that is neither owned nor asked after nor felt with is struck out.
mark "passes-over" {
  role = "therapist",
  answers = "rup-c-therapist|rup-c-parameters|rup-c-progress|rup-c-activity",
  words = { 4, 40 },
  any = phrase "(i|you|we|my|nobody) _",
  none = {
    strategy = "strategy|mbt-*|stance-tentative",
    felt     = repair.thanked + repair.respected + repair.granted + affect.named + minds.of_you,
    guess    = hedges.marking,
    asked    = questions.any,
    sorry    = phrase "you (are|were) (<helper>)? (right|telling|saying|cross|angry) | so | sorry",
  },
}
code "res-worsen" { any = { hits = "hits", strikes = "strikes-back", passes = "passes-over" } }

-- What an answer can shrink from: an open question, talk of the two, anything but an errand.
mark "asks-openly" {
  role = "therapist",
  within = "sentence",
  any = questions.open,
  none = {
    factual  = questions.factual,
    named    = phrase [[
        what (is|was) (his|her|their|your|the) (name|address|number|job|age|date) ]],
    greeting = phrase "how are you (doing|keeping|today)? _{0,2} \"?\"",
  },
}
mark "about-us" {
  role = "therapist",
  any = { repair = "strategy", two = presence.two + presence.toward + presence.strain, seen = presence.seen },
}
local within = minds.of_you + minds.experience + minds.bare + inquiry.motive
mark "inward" { role = "therapist", any = { mind = within, feeling = affect.named + affect.vague } }
mark "errand" {
  role = "therapist",
  any = { factual = questions.factual, time = phrase [[
      (suit|suits|work for you|o'clock|half past|quarter past|reschedule|rearrange|anything (else|
        practical)|stop there|leave it there|time is up|see you|before we (stop|finish|end))
    | (same time|next week|that time|monday|tuesday|wednesday|thursday|friday) ...{0,4} "?" ]] },
  none = "about-us|inward",
}
mark "weighs" { role = "therapist", any = phrase "_", none = "errand" }
mark "offers" {
  role = "therapist",
  any = phrase [[
      (could|can|would|will|shall|might|why|what if|what about|how about|maybe|perhaps|suppose|let) (not|do not)?
        (you|we|us|the|a|your|seeing|asking|going|telling|ringing|me) _
    | i would like (you|us|to) | i want (you|us) to | (you|we|i) (could|can|might|may) (<helper>)?
        !be&!see&!tell&!hear&!imagine&!not
    | what would (it|that) (be like|take) to | how would it be to | ^ <lead>* (try|imagine|have a go)
    | (want|fancy|care) (to|me to)? (try|have a go|give it|trying|having) | how can i ]],
}

-- Moving away.

mark "not-heavy" {
  answers = "weighs",
  words = { 3, 25 },
  any = away.not_heavy,
  none = { feeling = affect.asserted, quoted = said.quoted, partly = phrase "a (bit|little)" },
  decide = at_head(12),
}
mark "plays-down" {
  answers = "weighs",
  words = { 1, 30 },
  when = away.played_down + phrase "i do not mind $",
  none = {
    feeling  = affect.asserted,
    quoted   = said.quoted,
    compared = phrase "nothing (like|compared) | fine (with|by|for|on|at|let us)",
  },
  decide = at_head(12),
}
code "rup-w-denial" {
  any = {
    plays_down = "plays-down",
    not_heavy  = "not-heavy",
  },
}

-- A yes or a no alone gives nothing only where more than a yes or a no was asked for.
mark "faint" {
  role = "patient",
  words = { 1, 5 },
  any = away.faint,
  none = { yes_or_no = away.yes_or_no, confirming = replies.confirming },
}
mark "yes-or-no" { role = "patient", any = away.yes_or_no }
mark "wordless" { role = "patient", words = { 0, 0 }, any = replies.shrugging }
mark "brief" {
  role = "patient",
  words = { 0, 3 },
  any = { said = phrase "^^ _", wordless = "wordless" },
}
mark "asks" { role = "therapist", any = questions.any + questions.open, none = "errand" }
mark "shuts-question" { answers = "inward|asks|about-us", any = "faint|wordless" }
-- Asked how it is within, three words and no feeling in them.
mark "asks-within" { role = "therapist", all = "asks-openly&inward" }
mark "shuts-inward" {
  answers = "asks-within",
  words = { 1, 4 },
  any = phrase "_",
  none = {
    feeling = affect.feeling + affect.named + affect.vague,
    coded = "aff-level>=0|aff-void|aff-deny|aff-search",
    asked = questions.any,
    telling = phrase "^ <lead>* (that|because|to|like a|she|they|how|if|when) _",
    confirming = replies.confirming,
  },
}
mark "shuts-open" { answers = "asks-openly", any = "yes-or-no" }
mark "shuts" { role = "patient", any = "shuts-question|shuts-open|shuts-inward" }

-- One short answer may be all there is to say, and after a statement it may be no more than
-- a listener's sign; a row of them, or a silence, shuts.
code "rup-w-minimal" {
  any = { shuts = "shuts", brief = "brief" },
  none = { denial = "rup-w-denial", scorn = opposing.scorn },
  decide = function(turn, hits)
    if turn:has "shuts" then return hits end
    local heard = turn.previous
    if not heard or not heard:has "weighs" then return end
    if turn:has "wordless" then return hits end
    local before = heard.previous
    if before and before:has "rup-w-minimal" then return hits end
  end,
}

code "rup-w-giveup" {
  within = "sentence",
  any = away.giving_up,
  none = { reported = said.any, quoted = said.quoted },
}

-- Nobody is in the answer: people are like that, these days.
mark "nobody" {
  answers = "weighs",
  words = { 5, 60 },
  any = abstraction.nobody,
  none = { self = abstraction.self, told = minds.of_other },
}

-- How thick the learned words lie counts, not that there is one.
local learned = abstraction.theory + abstraction.remote
mark "learned" {
  role = "patient",
  when = abstraction.any + abstraction.construct,
  decide = function(turn, hits)
    local terms, words = turn:count(abstraction.any), #turn.words
    if terms >= 1 and #hits >= 2 and words <= 25 * #hits then return hits end
    if turn:find(learned) and words >= 14 and words <= 18 then return hits end
  end,
}
code "rup-w-abstract" { any = { learned = "learned", nobody = "nobody" } }

-- Others act, and the patient is lost from sight.
local myself = phrase "i | me | my | mine | myself"
local told_to = inquiry.telling + inquiry.happening
local acting = minds.words.other + phrase [[
    (a|this|the|some|one|his|her|their|another|next door's) (wee|old|young|big|wild)? (man|woman|
      fella|fellow|boy|girl|lad|lass|guy|dog|cat|bird|judge|driver|neighbour|neighbor|husband|
      wife|daughter|son|mother|father|director|teacher|kid|bloke|chap|couple|uncle|cousin|
      youngest|eldest)
  | next door | he's | she's | they're ]]
code "rup-w-story" {
  answers = "weighs",
  words = { 30, nil },
  none = { felt = phrase "i (<helper>){0,4} <feeling>" },
  decide = function(turn)
    local asked = turn.answers
    if #asked.words < 2 or asked:find(told_to) then return end
    if turn:count(acting) < (#turn.words < 50 and 3 or 4) then return end
    local share = #turn.words < 50 and 30 or 20
    if turn:count(myself) * share < #turn.words then return true end
  end,
}

mark "turns-aside" {
  answers = "weighs",
  any = away.sidestepping,
  none = { goes_on = phrase "^ <lead>* (anyway|anyhow|so) as i (was|am)" },
}
mark "turns-lighter" {
  answers = "weighs",
  words = { 3, 45 },
  when = away.lighter + away.polite,
  none = { felt = affect.feeling },
  decide = function(turn, hits)
    if #turn:overlap(turn.answers) == 0 then return hits end
  end,
}

code "rup-w-shift" {
  any = { aside = "turns-aside", lighter = "turns-lighter" },
}

-- Quick agreement pleases where it is thanked for as well, where a claim came from outside,
-- or where the patient had gone quiet before.
mark "excuses" { answers = "about-us", any = away.excusing }
mark "agrees" { role = "patient", words = { 1, 14 }, any = away.agreeing }
mark "thanks-too" {
  role = "patient",
  words = { 1, 14 },
  all = { agreed = away.agreeing + replies.yes, thanked = replies.thanking },
}
-- The therapist speaks of a slip, of the two, or looks for the patient's dissent.
mark "exposed" {
  role = "therapist",
  any = {
    us = "about-us",
    self = phrase "i|i'm|i've|me|my",
    dissent = phrase
      "you (<helper>){0,3} (cross|annoyed|angry|disagree|upset|fed up|unhappy|disappointed)",
  },
  none = { errand = "errand" },
}
mark "soothes" { answers = "exposed", words = { 3, 50 }, any = away.soothing }

mark "told" { role = "therapist", any = "stance-knowing|anti-interpret|anti-advice|anti-jargon" }

code "rup-w-appease" {
  any = {
    excuses   = "excuses",
    excusing  = away.excusing,
    deferring = away.deferring,
    soothes   = "soothes",
    credulous = "et-credulity",
    agrees    = "agrees|thanks-too",
  },
  none = { quoted = said.quoted, against = "rup-c-defend|rup-c-progress" },
  decide = function(turn, hits)
    if turn:has "excuses|soothes|et-credulity" or turn:find(away.deferring) then return hits end
    local heard = turn.previous
    if not heard then return end
    if turn:has "agrees|thanks-too" and heard:has "told" then return hits end
    local before = heard.previous
    if before and before:has "rup-w-minimal|rup-w-appease" then return hits end
  end,
}

code "rup-w-split" { any = away.laughing }

code "rup-w-limit" {
  within = "sentence",
  any = away.closing,
  none = { reported = said.any, quoted = said.quoted },
}

code "rup-w-reluctant" {
  answers = "offers|asks-openly",
  words = { 1, 40 },
  when = away.unwilling,
  none = phrase "not want to (lose|hurt|be|end|become|feel|die|let|upset|miss|have|get)",
  decide = at_head(14),
}

code "rup-w-blame" {
  answers = "weighs",
  words = { 1, 40 },
  any = away.blaming,
  none = { quoted = said.quoted },
}

-- The episode: from the first marker through what is done about it to collaboration, or to
-- silence. A patient who talks at length about the strain collaborates.

mark "marker" { role = "patient", any = "rup-w-*|rup-c-*" }

mark "long-on-strain" {
  role = "patient",
  answers = "strategy",
  words = { 20, nil },
  any = phrase "you | your | me (and|with) you | we | us",
  none = { quoted = said.quoted },
}

episode "rupture" {
  opens     = "patient:marker",
  continues = "patient:marker|strategy",
  within    = options.within,
  closes    = {
    all = {
      together = "patient:(et-accept|et-share|we-dyad|aff-level>=3|long-on-strain)",
      met      = sequence "strategy ...{0,5} _",
    },
    none = {
      strain = "marker",
      before = sequence "patient:marker !patient:_* patient:_",
    },
  },
  rows = {
    { ended = "closed", give = "repaired" },
    { sequence "therapist:res-worsen ...{0,5} patient:marker", give = "worse" },
    { "strategy", give = "addressed-unrepaired" },
    { give = "unaddressed" },
  },
}

code "rup-latency" (function(episode)
  if episode.ended == "closed" then return true, episode.last.index - episode.first.index end
end)

-- In the order of their first use.
code "rup-strategies" (function(episode)
  local used, seen = {}, {}
  for _, coding in ipairs(episode:codings "res-*") do
    if coding.code ~= "res-worsen" and not seen[coding.code] then
      seen[coding.code] = true
      used[#used + 1] = coding.code
    end
  end
  if #used > 0 then return true, used end
end)

-- How far the patient goes along the path that a strain is expected to take: after moving
-- away a complaint of one's own, then what one wants; after moving against the hurt under
-- the anger, then the wish to be cared for.

mark "discontent" {
  within = "sentence",
  any = { minded = wants.minded, felt = wants.felt_by },
  none = { quoted = said.quoted, told = said.by_others },
}
mark "asserts" {
  within = "sentence",
  any = wants.wanted,
  none = { out = wants.out, quoted = said.quoted, told = said.by_others },
}

local soft = { hurt = true, sadness = true, lonely = true }
mark "hurt" {
  within = "sentence",
  all = { feeling = affect.asserted, own = phrase "i | me | my" },
  none = { quoted = said.quoted, told = said.by_others },
  decide = function(_, hits)
    local found = {}
    for _, hit in ipairs(hits) do
      if soft[hit.category] then found[#found + 1] = hit end
    end
    return found
  end,
}
mark "needs-care" {
  within = "sentence",
  any = wants.care,
  none = { quoted = said.quoted, told = said.by_others },
}

local paths = {
  ["rup-w-"] = function(episode)
    return episode:codings "discontent|rup-c-*", episode:codings "asserts"
  end,
  ["rup-c-"] = function(episode)
    return episode:codings "hurt", episode:codings "needs-care"
  end,
}

-- The first of these codings in a turn from `from` on, and the number of that turn.
local function first_from(codings, from)
  for _, coding in ipairs(codings) do
    if coding.turn.index >= from then return coding, coding.turn.index end
  end
end

-- The first marker says which path it is. The first step comes in a later turn, the second in
-- the same turn as the first, or later.
code "path-step" (function(episode)
  local opened = episode:codings("rup-w-*|rup-c-*")[1]
  local firsts, seconds = paths[opened.code:sub(1, 6)](episode)
  local first, turn = first_from(firsts, opened.turn.index + 1)
  if not first then return opened, 0 end
  local second = first_from(seconds, turn)
  if not second then return { opened, first }, 1 end
  return { opened, first, second }, 2
end)

-- In place of a rater's weighing, and no more than a proxy for it: clear markers, each for as
-- much as its rule can be trusted, in a stretch as long as `segment`; from 1, none, to 5.
summary "significance-proxy" (function(session)
  local segments = math.max(1, #session.turns / options.segment)
  local weight = 0
  for _, marker in ipairs(session:codings "rup-w-*|rup-c-*") do
    weight = weight + marker.confidence
  end
  return math.min(5, 1 + weight / segments), segments
end)

summary "marked-segments" (function(session)
  local segments = session:windows(options.segment)
  local marked = 0
  for _, segment in ipairs(segments) do
    if segment:has "marker" then marked = marked + 1 end
  end
  return marked / #segments, #segments
end)
