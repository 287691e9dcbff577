-- zone-of-proximal-development: does the therapist stay with what the patient holds, stay
-- with something new, or pull ahead; and can the patient follow? What each side does is
-- coded finely (tz-t-*, tz-p-*), then in the large; the exchange gets its position last.

local questions = use "questions"
local replies = use "replies"
local novelty = use "novelty"
local minds = use "mental-states"
local affect = use "affect"
local reasoning = use "reasoning"
local hedges = use "hedges"
local negation = use "negation"
local inquiry = use "inquiry"
local support = use "support"
local inviting = use "inviting"
local opposing = use "opposing"
local presence = use "presence"
local standing = lexicon "standing"

local asking = questions.any + questions.open
mark "asks" { any = asking }

-- A question that goes to the inside.
local inward = minds.of_you + minds.experience + minds.bare + inquiry.motive + phrase [[
    how (is|are|was|were|has|have|do|does|did) (<helper>|you|it|that|this|things|the _){1,3} (going|
      doing|been|keeping|feel|for you|"?"|","|since|now|then|today|like|to|with|on|when|in|at|while|as)
  | what (<helper>){0,2} (it|that|this) (<helper>)? (like|mean) | (anything|something) (you|else)
  | ^ <lead>* (and|but|so) not ...{0,4} "?" $ ]]

mark "asks-of-mind" {
  role = "therapist",
  within = "sentence",
  all = { asked = asking, mind = inward },
  none = { check = questions.checking, business = standing.housekeeping },
}
mark "asks-inside" { role = "therapist", any = "mbt-explore|mbt-elaborate|asks-of-mind" }

-- What is new ------------------------------------------------------------------------

local dawned = negation.asserted(novelty.insight) + reasoning.opaque + reasoning.guessed
  + reasoning.unseen + reasoning.changed
local otherwise = novelty.first + novelty.change
local fresh = affect.asserted + dawned + otherwise + novelty.could

mark "new-feeling" { role = "patient", any = affect.asserted }
mark "new-view"    { role = "patient", any = dawned }
mark "new-step"    { role = "patient", any = otherwise }
mark "new-deed"    { role = "patient", any = novelty.deed }
mark "notes-it"    { role = "therapist", any = novelty.noted }

-- A silence of three seconds or more, before or in a turn.
local function silent(turn)
  if turn.pause and turn.pause >= 3000 then return true end
  for _, event in ipairs(turn.events) do
    if event.kind == "pause" and event.ms and event.ms >= 3000 then return true end
  end
end

-- What a turn brings that is new, each kind by what it is worth.
local worth = { { "new-feeling", 1.3 }, { "new-step", 0.5 }, { "new-view", 0.5 } }

local function newness(turn)
  local sum = silent(turn) and 1 or 0
  for _, kind in ipairs(worth) do
    if turn:has(kind[1]) then sum = sum + kind[2] end
  end
  return sum
end

-- The patient's turns in order, what each brought that is new, and how many there were
-- by each turn of the session.
local spoken, brought, count_by = {}, {}, {}

local function spoken_before(turn)
  local turns = turn.session.turns
  for index = #count_by + 1, turn.index - 1 do
    local earlier = turns[index]
    if earlier.role == "patient" then
      spoken[#spoken + 1], brought[#brought + 1] = earlier, newness(earlier)
    end
    count_by[index] = #spoken
  end
  return count_by[turn.index - 1] or 0
end

-- How much new ground lies open: what was voiced counts less with each answer since.
local function open_ground(turn)
  local last, sum, weight, touched = spoken_before(turn), 0, 1, false
  for i = last, math.max(last - options.memory + 1, 1), -1 do
    sum, weight = sum + weight * brought[i], weight * 0.8
    if i > last - 3 and #spoken[i]:overlap(turn) > 0 then touched = true end
  end
  if touched then return sum + 0.5 end
  if turn.question and not turn:has "asks-inside|notes-it" then return sum - 1 end
  return sum
end

-- What the answer just heard brought that is new, and what the therapist makes of it.
local function met(turn)
  local heard = turn.previous
  if not heard or heard.role ~= "patient" then return 0 end
  local sum = heard:has "new-deed" and 1 or 0
  if heard:has "new-feeling|new-view|new-step" then sum = sum + 0.5 end
  if sum == 0 then return 0 end
  if #turn:overlap(heard) > 0 then sum = sum + 0.5 end
  if turn:has "asks-inside|affirms" then sum = sum + 0.5 end
  if turn:has "notes-it" then sum = sum + 2 end
  return sum
end

-- The therapist: a step past what was said ------------------------------------------

-- ... in a sentence that is no business of the hour.
local function ahead(steps)
  return {
    role = "therapist",
    within = "sentence",
    any = steps,
    none = {
      rewound   = inquiry.rewinding + inquiry.halting,
      checked   = questions.checking,
      requested = questions.requested,
      offered   = minds.offering,
      business  = standing.housekeeping,
    },
  }
end

mark "links"     (ahead { link = inviting.linking, own = inviting.differing })
mark "tells" {
  role = "therapist",
  within = "sentence",
  any = inviting.telling + reasoning.cause,
  none = { asked = asking, business = standing.housekeeping },
}
local confronting = ahead { sets = inviting.confronting, weighs = inviting.weighing }
confronting.none.asked = phrase "what (did|does|do|would) (it|that|this) mean (to|for)"
mark "confronts" (confronting)
mark "acts"      (ahead { act = inviting.action })

-- Another view or a change that the therapist states is credit, where the patient has just
-- brought something new.
local looks = ahead { view = inviting.view, compares = inviting.compared }
looks.decide = function(turn, hits)
  local heard = turn.previous
  local new = heard and heard:has "new-feeling|new-view|new-step|new-deed"
  if not new or hits[1].sentence.question then return hits end
end
mark "looks" (looks)

mark "interprets" { role = "therapist", any = "anti-interpret|anti-jargon|stance-knowing|links|tells" }
mark "challenges" {
  role = "therapist",
  any = "interprets|mbt-challenge|confronts|mbt-perspective|looks|anti-advice|acts|mbt-stop-rewind|(mbt-relational&stance-tentative)",
}

-- Words given back: at least half of what is said is the patient's.
mark "gives-back" {
  role = "therapist",
  any = phrase "^^ _",
  none = { asked = phrase [["?"]], checked = questions.checking, guessed = hedges.marking },
  decide = function(turn)
    local before = turn.previous
    if not before or before.role ~= "patient" then return end
    local shared, share = turn:overlap(before)
    if share and share >= 0.5 then return shared end
  end,
}

-- The therapist, finely: one act a turn, the first of these that holds ------------------

code "tz-t-minimal" { words = { 1, 4 }, any = replies.continuing }

code "tz-t-invite-action" { any = "anti-advice|acts" }
code "tz-t-invite-view"   { any = "mbt-perspective|looks" }
code "tz-t-confront"      { any = "mbt-challenge|confronts" }

-- The patient's last words were a question.
mark "asked-last" { role = "patient", any = phrase [["?" $$]], none = questions.tagged }
code "tz-t-answer" { answers = "asked-last", any = phrase "^^ _", none = phrase [[^^ ...{0,30} "?" $$]] }

code "tz-t-interpret" { any = "anti-interpret|anti-jargon|links|tells", none = "gives-back" }

code "tz-t-ask-subj" { any = "asks-inside" }

code "tz-t-ask-obj" {
  within = "sentence",
  all = asking + questions.requested + inquiry.telling,
  none = { check = questions.checking, business = standing.housekeeping },
}

mark "affirms" {
  role = "therapist",
  within = "sentence",
  any = {
    word    = negation.asserted(standing.affirming),
    makes   = support.sensible,
    hard    = support.hardship,
    allowed = support.acquitting,
    seen    = support.insight + support.pointed,
    praised = support.praise,
    thanked = replies.thanking,
  },
  none = asking,
}

code "tz-t-affirm" { any = "affirms" }

code "tz-t-disclose" {
  within = "sentence",
  any = {
    lived = standing.lived,
    felt  = presence.felt + phrase "i (<helper>){0,4} <feeling>",
    had   = phrase [[
      i (have|had) (been|had|done|gone|lived|felt|seen|struggled|lost) ...{0,6} (too|myself|
        like that|as well|once|before) ]],
  },
  none = asking,
}

-- Words given back, or a summary that is checked.
code "tz-t-restate" {
  any = { back = "gives-back", summed = "mbt-check" },
  words = { 2, nil },
}

mark "reflects" {
  role = "therapist",
  within = "sentence",
  any = phrase [[
    you (<helper>){0,5} (<feeling>|<doubtful>)
  | (it|that|this) (<helper>){0,4} (<feeling>|<ordeal>) | ^ (so|and|but|ah|oh|a|the)* <feeling>
  | ^ <lead>* (it is|just|more)* (like|as if|as though) _ ]],
  none = questions.any,
}

code "tz-t-reflect" { any = "reflects" }

-- The patient: does not follow -------------------------------------------------------

mark "confused" {
  role = "patient",
  words = { nil, 25 },
  any = {
    said = replies.confused,
    lost = phrase [[ (huh|eh|pardon|what|sorry|you what) "?" $$ ]],
  },
  decide = function(turn, hits)
    if hits[1].sentence.index == 1 then return hits end
  end,
}

mark "despairs" {
  role = "patient",
  words = { nil, 30 },
  any = standing.selfcrit + phrase [[
    (i am|it is me (who|that) is) (just|such|only|simply|clearly|a|an|total|complete|utter|
      absolute|pure)* <worthless> ]],
}
mark "shifts" {
  role = "patient",
  when = replies.shifting,
  decide = function(turn, hits)
    local index = hits[1].sentence.index
    if index == 1 or index == 2 and turn.sentences[1]:find(replies.assenting) then return hits end
  end,
}

-- The first words turn down what was offered, and the rest does not take it up after all.
mark "turns-down" {
  role = "patient",
  when = replies.refusing + opposing.rejected + opposing.accused,
  none = { yes = replies.yes, later = phrase "but i (will|would|could|might|can)" },
  decide = function(turn, hits)
    if hits[1].sentence.index == 1 or #turn.words <= 12 then return hits end
  end,
}

-- "No", "that's not it": to a statement or a proposal. To a yes-no question it is an
-- answer, and to a denial it agrees.
local proposing = inviting.view + inviting.action
local denial = negation.full + phrase "not"

-- The last that was said is a denial.
local function denies(turn)
  for i = math.max(#turn.sentences - 1, 1), #turn.sentences do
    if turn.sentences[i]:find(denial) then return true end
  end
end

mark "says-no" {
  role = "patient",
  when = replies.no + replies.rejecting,
  none = replies.yes,
  decide = function(turn, hits)
    local before = turn.previous
    if not before or before.role ~= "therapist" or hits[1].sentence.index > 2 then return end
    for _, sentence in ipairs(before.sentences) do
      if sentence.question and not sentence:find(proposing) then return end
    end
    if not denies(before) then return hits end
  end,
}

-- "It didn't go dead": the other's own word, denied. "I didn't" answers, where it was asked.
mark "corrects" {
  role = "patient",
  words = { nil, 14 },
  when = replies.correcting + replies.correcting_me,
  decide = function(turn, hits)
    local said = turn.answers
    if not said or #turn:overlap(said) == 0 then return end
    if turn:find(replies.correcting) or not said:has "asks" then return hits end
  end,
}

mark "opposes" {
  role = "patient",
  any = { down = "turns-down|says-no|corrects", only = standing["only-way"] },
}

-- Goes on with the own story where something else was asked.
mark "talks-on" {
  role = "patient",
  words = { 8, nil },
  answers = "asks",
  when = phrase "^^ <opener>* (yes|yeah|aye|no)* (and|so|but|because|then|plus)",
  decide = function(turn, hits)
    local own = turn.answers.first and turn.previous.previous
    if not own or own.role ~= "patient" or #turn:overlap(own) == 0 then return end
    if #turn:overlap(turn.answers) == 0 then return hits end
  end,
}

-- Nothing is given: a shrug, or no more than "fine", "dunno", "whatever" ...
mark "leaves-it-there" { role = "patient", answers = "asks", any = replies.minimal }
mark "shuts" {
  role = "patient",
  words = { nil, 5 },
  any = { gesture = replies.shrugging, blank = replies.blank, bare = "leaves-it-there" },
  none = replies.assenting,
}

-- The patient: in and out ------------------------------------------------------------

local might = phrase "i (<helper>){0,2} (could|might) (<helper>){0,2} !not&!have"
mark "steps"    { role = "patient", any = replies.yes + replies.half + might }
mark "retreats" { role = "patient", any = replies.retreating }
mark "relents"  { role = "patient", all = { replies.no + replies.refusing, replies.relenting } }

-- Away from what was asked, after a yes.
mark "turns-away" {
  role = "patient",
  words = { 4, 45 },
  all = { phrase "^ <opener>* <yes> $", replies.elsewhere },
}

-- A yes and a but are an answer, where a fact was asked.
mark "asks-plainly" { role = "therapist", all = "asks&!challenges" }

mark "answers-so" {
  role = "patient",
  answers = "asks-plainly",
  any = replies.yes_but + replies.relenting,
}
mark "wavers" {
  role = "patient",
  words = { 2, 60 },
  any = {
    yes_but = replies.yes_but,
    back    = "steps&retreats",
    relents = "relents",
    torn    = replies.torn,
  },
  none = "answers-so",
}

code "tz-amb" { any = "wavers|turns-away", none = "shuts" }

-- ... or it goes past what was said, politely or from the side. No one sign tells that, but
-- several together do: what they are worth, where they open the turn ...
local signs = {
  { replies.doubting,                                             3 },
  { replies.belittling,                                           3 },
  { phrase "i (can|could|would|will|do|am|did|have|need) (<helper>){0,2} not", 2 },
  { phrase [[ ^ (<opener>|<yes>)* (it is)? a? <wave> ("," | $) ]], 2 },
  { replies.unsure,                                               1 },
  { replies.no,                                                   1 },
  { asking,                                                       1 },
  { reasoning.certain + reasoning.verdict,                        1 },
  { phrase "you (<helper>){0,2} !<helper>&!know&!see&!mean&!get", 1 },
  { reasoning.cause,                                             -1 },
  { phrase "i (was|had|did|went|said|got|thought|felt|told|came|took)", -1 },
  { replies.yes + replies.agreeing + replies.confirming,         -2 },
  { affect.asserted + dawned + otherwise,                        -2 },
  { phrase "(it|that|this) (<helper>){0,3} like | more like | as if | as though", -2 },
  { phrase [["[laugh*]" | "[cri*]"]],                            -2 },
}

local function weigh(turn)
  local points, found = 0, {}
  for _, sign in ipairs(turn:which(signs, 1)) do
    local hit = turn:find(sign[1])
    if hit.sentence.index <= 2 then
      points = points + sign[2]
      if sign[2] > 0 then found[#found + 1] = hit end
    end
  end
  return points, #found > 0 and found or true
end

-- ... and what the place of the turn is worth: briefly, with the other's word thrown back,
-- unmoved, to a step ahead, and not for the first time.
local before_it = {
  { "challenges",                      1 },
  { "interprets",                      1 },
  { "asks-plainly",                   -1 },
  { "asks-inside",                    -2 },
}

local any_yes = phrase "<yes>"

local function place(turn, said)
  local points, first, length = 0, turn.sentences[1], #turn.words
  if length <= 6 then points = 2 elseif length > 30 then points = -2 end
  if #first.words <= 6 and #first:overlap(said) > 0 and not turn:find(any_yes) then
    points = points + (first.question and -1 or 2)
  end
  if silent(turn) then points = points - 2 end
  for _, kind in ipairs(before_it) do
    if said:has(kind[1]) then points = points + kind[2] end
  end
  local last = said.previous
  if last and last:has "goes-past|opposes|confused|shuts" then
    points = points + 1
  end
  return points
end

-- What nobody could go past: a sign to go on, the business of the hour.
mark "invites-nothing" { role = "therapist", any = { "tz-t-minimal", standing.housekeeping } }

mark "goes-past" {
  role = "patient",
  words = { 1, nil },
  any = phrase "^^ _",
  none = phrase "^^ <opener>+ $$",
  decide = function(turn)
    local said = turn.previous
    if not said or said.role ~= "therapist" or said:has "invites-nothing" then return end
    if denies(said) and turn:find(replies.no) then return end
    if #turn.words > 6 and turn:has "aff-level>=1" then return end
    local points, found = weigh(turn)
    if points + place(turn, said) >= options.refusal then return found end
  end,
}

-- It moves away or against, and thinks nothing through.
mark "strains" {
  role = "patient",
  any = "rup-w-shift|rup-w-blame|rup-w-giveup|rup-c-defend|rup-c-progress",
  none = "ment-good|et-accept|aff-search",
}

code "tz-inv" {
  any = {
    against = "opposes|confused|despairs",
    away    = "shifts|talks-on",
    empty   = "shuts",
    aside   = "goes-past",
    strains = "strains",
  },
}

-- Who neither turns away nor wavers goes along.
code "tz-val" (function(turn)
  local before = turn.previous
  if before and before.role == "therapist" then return true end
end)

-- The therapist, in the large ----------------------------------------------------------

code "tz-ch" { any = "challenges|res-worsen|we-imposed", none = "mbt-affirm-ment|res-change-task" }

code "tz-si" {
  none = standing.housekeeping + phrase "next (week|time) | see you | for today",
  decide = function(turn)
    if turn:has "mbt-affirm-ment" then return true end
    local heard = turn.previous
    if heard and heard:has "tz-inv" then return end
    if heard and heard:has "ment-good|ment-reflective-pause" and not turn.question then return true end
    if open_ground(turn) + met(turn) >= options.ground then return true end
  end,
}

-- The patient, finely: one reaction a turn, the first of these that holds -------------

code "tz-p-confusion"  { any = "confused" }
code "tz-p-selfcrit"   { any = "despairs" }
code "tz-p-shift"      { any = "shifts|rup-w-shift" }
code "tz-p-disconnect" { any = "talks-on" }
code "tz-p-defend"     { any = "opposes|rup-c-defend|rup-w-blame", none = "!tz-inv|rup-w-denial|rup-w-appease" }

mark "asks-back" {
  role = "patient",
  within = "sentence",
  all = asking,
  any = replies.asking_back,
  none = { against = opposing.rejected + opposing.accused + replies.rejecting + replies.confused },
}
code "tz-p-request" {
  any = { last = phrase [["?" $$]], back = "asks-back" },
  none = { tag = questions.tagged, away = "!tz-val" },
}

-- What the patient lives or thinks, or a likeness of it.
local likened = phrase "(like|as if|as though) (a|an|the|i|you|when|being|someone|somebody|if|my)"
mark "inner" {
  role = "patient",
  any = {
    felt = affect.named + affect.vague + affect.body + affect.void,
    mind = minds.of_me + reasoning.told,
    like = likened,
    why  = reasoning.cause,
    new  = "new-feeling|new-view|new-step",
  },
}
code "tz-p-confirm" {
  words = { 1, 12 },
  all = "tz-val",
  any = { yes = replies.yes + replies.half + replies.agreeing + replies.confirming + replies.thanking,
    no = replies.assenting, fine = phrase "^^ <opener>* (no|naw|nope|nah|fine|good|cool|great|lovely|perfect) $" },
  none = "inner",
}

-- A view or a step of the patient's own, where the therapist led up to one; a plan anywhere.
mark "led-on" {
  role = "patient",
  answers = "tz-ch",
  any = { could = negation.asserted(novelty.could), dawned = negation.asserted(novelty.insight) },
}
local plan = phrase "next time i | from now on | then i (could|will|might|would)"
code "tz-p-reform" { all = "tz-val", any = { led = "led-on", plan = plan } }

-- ... unasked, or at more length than was asked; or where the therapist is with the new.
mark "goes-on-with-it" { answers = "tz-si&!asks", words = { 4, nil }, any = phrase "^^ _" }
code "tz-p-extend" {
  words = { 4, nil },
  all = "tz-val",
  any = { inner = "inner", on = "goes-on-with-it", works = "ment-good|ment-reflective-pause|aff-search|aff-uptake" },
  none = "aff-deny|ment-absent|rup-w-abstract|mode-pretend",
  decide = function(turn, hits)
    local before = turn.previous
    if not before or not before:has "asks" or #turn.words >= options.depth then return hits end
  end,
}

code "tz-p-inform" { answers = "asks", all = "tz-val", any = phrase "^^ _" }

-- Said to be new, in words that this speaker had not used before in the case (in the session,
-- where earlier ones are not at hand); or a view or a step of the patient's own.
code "tz-level" (function(turn)
  if #turn.words == 0 then return end
  local held = turn:has "aff-deny|ment-absent|rup-w-abstract|mode-pretend|rup-w-appease"
  if not held and turn:has "tz-p-extend|tz-p-reform|(ment-good|ment-reflective-pause|aff-search)&!tz-inv" then
    return true, "new"
  end
  if not held and turn:find(fresh) and not turn:has "tz-p-confirm|tz-p-request" then
    local words = turn:new "case" or turn:new "session"
    if words and #words > 0 then return turn:findall(fresh), "new" end
  end
  return turn:find(novelty.habit) or true, "old"
end)

-- Where the exchange stands ----------------------------------------------------------

mark "wants-more" {
  role = "patient",
  any = { said = standing.forward, deeds = "mode-teleological|rup-c-progress|rup-c-activity|rup-c-control" },
}

code "position" {
  rows = {
    { therapist = "tz-sp|tz-si", patient = "tz-inv&wants-more",   give = "tz-disinterest" },
    { therapist = "tz-sp|tz-si", patient = "tz-amb&wants-more",   give = "tz-amb-disinterest" },
    {                            patient = "tz-val&tz-level=new", give = "tz-tolerable-risk" },
    {                            patient = "tz-val",              give = "tz-safety" },
    {                            patient = "tz-amb",              give = "tz-amb-risk" },
    {                            patient = "tz-inv",              give = "tz-intolerable-risk" },
  },
}

-- How far a problem is taken in ------------------------------------------------------

code "apes-7" { any = standing.mastered }
code "apes-6" { any = standing.solved }
code "apes-5" {
  any = {
    tried = standing.applied,
    told  = phrase [[
    i (told|let|showed|asked) <other> (know|that|how|straight|out loud)* (i (<helper>){0,3}
      (<feeling>|<attitude>|<wish>|need|needed)|for (help|a|the|time)|what|why|whether|if) ]],
  },
}
code "apes-4" { any = { thought = "ment-good", dawned = negation.asserted(novelty.insight) }, all = { dawned, reasoning.cause + minds.of_me } }
code "apes-3" {
  any = {
    stated = standing.stated,
    torn   = phrase [[
      i (<helper>){0,2} (want|need|like) ...{0,8} (but|and) i (can|could|do|would) not ]],
    felt   = phrase "<feeling> (that|because|when|about|of|at|with|over) _",
  },
}
code "apes-2" { any = { vague = affect.vague, dim = standing.shapeless }, none = affect.asserted }
code "apes-1" { any = standing.untouched }
code "apes-0" { any = standing.warded, none = affect.asserted }
