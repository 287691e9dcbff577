-- rupture-repair: a rule names what its entry in the codebook describes. Complaints come
-- first, since what the therapist owns or asks is known by what it answers; withdrawal
-- comes last, since a short answer is minimal only where something was asked.

local affect = use "affect"
local minds = use "mental-states"
local questions = use "questions"
local inquiry = use "inquiry"
local hedges = use "hedges"
local negation = use "negation"
local presence = use "presence"
local said = use "said"
local replies = use "replies"
local abstraction = use "abstraction"
local therapy = use "therapy"
local opposing = use "opposing"
local repair = use "repair"
local away = lexicon "withdrawal"

-- Moving against.

local elsewhere = { quoted = said.quoted, told = said.by_others, anyone = therapy.anyone }

mark "complains" { within = "sentence", any = therapy.complaint, none = elsewhere }

-- "You did, though": the last word in an argument already under way.
local persisting = phrase [[
    ^^ <opener>* (so|but|well|and|yeah|yes|aye|no|nah)* (you|it|that) (is|are|was|were|do|did|does|
      have|had|will|would) (not)? (it|that|the same)? (though|so|then|too|still|all the time|
      every time)* $$ ]]

code "rup-c-therapist" {
  any = { complaint = "complains", persisting = persisting },
  decide = function(turn, hits)
    if turn:has "complains" then return hits end
    local answered = turn.previous and turn.previous.previous
    if answered and answered:has "rup-c-therapist" then return hits end
  end,
}

mark "heated" {
  within = "sentence",
  any = { rejected = opposing.rejected, scorn = opposing.scorn },
  none = { quoted = said.quoted, thought = phrase "i (<helper>){0,2} thought" },
  decide = function(turn, hits)
    if hits[1].first <= options.opening then return hits end
  end,
}

-- A bare no to a claim about one's mind.
mark "contradicts" {
  answers = "stance-knowing|anti-interpret",
  all = replies.no,
  any = { complaint = "complains", flat = opposing.contradicted },
}

code "rup-c-reject" { any = { heated = "heated", contradicts = "contradicts" } }

code "rup-c-activity" { within = "sentence", any = therapy.tasks, none = { quoted = said.quoted } }

code "rup-c-parameters" { any = therapy.frame_unfair }

code "rup-c-progress" { any = therapy.progress }

code "rup-c-defend" {
  within = "sentence",
  any = opposing.accused,
  none = { quoted = said.quoted, felt = affect.feeling },
}

code "rup-c-control" {
  within = "sentence",
  any = opposing.ordering,
  none = { quoted = said.quoted, courtesy = phrase "(if|unless) you (do not|would not|would)? (mind|want|like)" },
}

-- What the therapist does with a strain.

mark "granting" { role = "therapist", answers = "rup-c-*", any = repair.granted + repair.thanked }

code "res-own" {
  any = { owned = repair.owned, apologised = repair.apologised, granting = "granting" },
  none = { consoling = repair.consoling },
}

code "res-clarify-misunderstanding" { any = { unmeant = repair.unmeant, misput = repair.misput } }

code "res-change-task" { any = repair.changed }

code "res-rationale" { any = repair.explained }

mark "asking-back" { role = "therapist", answers = "rup-c-*", any = repair.asked_back }
mark "asking-after" {
  role = "therapist",
  all = { act = repair.own_act, asked = repair.asked_after },
}
code "res-invite" {
  any = { invited = repair.inviting, back = "asking-back", after = "asking-after" },
}

code "res-disclose" { any = repair.disclosed }

code "res-link-tp" { any = repair.linked_us }

code "res-link-others" { any = repair.linked_others }

code "res-validate-defence" { any = repair.protected }

code "res-redirect" { any = repair.refocused }

code "res-worsen" { within = "sentence", any = repair.hit_back, none = { asked = questions.checking } }

mark "strategy" { role = "therapist", any = "res-*&!res-worsen" }

-- What an answer can shrink from: a question about a mind or about the two, a remark that
-- touches the patient, a step that is offered.
mark "asks-openly" {
  role = "therapist",
  within = "sentence",
  any = questions.open,
  none = { factual = questions.factual, greeting = phrase "how are you (doing|keeping|today)? _{0,2} \"?\"" },
}
mark "asks" {
  role = "therapist",
  any = {
    open      = "asks-openly",
    requested = questions.requested,
    inward    = "mbt-explore|mbt-elaborate|mbt-clarify|mbt-affect-focus|res-invite",
  },
}
mark "claims" {
  role = "therapist",
  any = {
    of_you = "stance-knowing|stance-tentative|anti-interpret",
    mind   = minds.of_you,
    two    = presence.two + presence.toward + presence.strain,
    seen   = presence.seen,
  },
  none = { factual = questions.factual },
}
mark "about-us" {
  role = "therapist",
  any = { repair = "strategy", two = presence.two + presence.toward + presence.strain, seen = presence.seen },
}
mark "inward" {
  role = "therapist",
  any = {
    mind    = minds.of_you + minds.experience + minds.bare,
    feeling = affect.named + affect.vague,
    codes   = "mbt-explore|mbt-elaborate|mbt-clarify|mbt-affect-focus",
  },
  none = { permission = phrase "(okay|ok|alright|all right|do you mind|would you mind|willing) (if|to|for|with|with you)* _" },
}
mark "guesses" { role = "therapist", any = hedges.marking + phrase "you|your" }
mark "touches" { role = "therapist", any = "asks|claims|inward|about-us" }
mark "offers" {
  role = "therapist",
  any = phrase [[
      (could|can|would|will|shall|might|why not|why do not|what if) (you|we) _
    | (let us|what about|how about|let's) _ | (i would like|i want) (you|us) to
    | what would (it|that) (be like|take) to ]],
}

-- Moving away.

local waved_off = phrase [[
    ^ <lead>* (whatever|forget it|never mind|it is nothing|it does not matter) $ | ^^ nothing $$
  | (it is|i am) (just|only) (tired|knackered|hungry|hungover|hay fever|allergies|a cold|
      the (light|wind|weather)|hormones) ]]
mark "waves-off" { answers = "about-us|inward|guesses", any = waved_off }
mark "plays-down" {
  answers = "about-us|inward",
  when = away["played-down"] + phrase "i do not mind $",
  none = {
    feeling  = affect.asserted,
    quoted   = said.quoted,
    compared = phrase "nothing (like|compared) | fine (with|by|for|on|at|let us)",
  },
  decide = function(turn, hits)
    if hits[1].first <= 5 then return hits end
  end,
}
code "rup-w-denial" { any = { plays_down = "plays-down", waves_off = "waves-off" } }

-- Answers that give nothing: "Fine.", "Dunno." A yes or a no alone gives nothing only where
-- more than a yes or a no was asked for.
local yes_no = phrase "^^ (<yes>|<negation.answer>|<opener>|<thanks>){1,4} $$"
mark "faint" {
  role = "patient",
  words = { 1, 4 },
  any = replies.minimal + replies.half + replies.unsure + phrase [[
      ^^ (not much|nothing) to (say|tell|report) $$ | ^^ just (that|because|normal|things|stuff|whatever) $$ | ^^ (did|was|am|do|have) i $$ ]],
  none = { yes_no = yes_no, confirming = replies.confirming },
}
mark "yes-or-no" { role = "patient", any = yes_no }
mark "wordless" { role = "patient", words = { 0, 0 }, any = replies.shrugging }
mark "shuts-question" { answers = "asks", role = "patient", any = "faint|wordless" }
mark "shuts-open" { answers = "asks-openly", role = "patient", any = "yes-or-no" }
mark "shuts-claim" { answers = "claims", role = "patient", any = "faint" }
mark "brief" { role = "patient", words = { 0, 3 }, any = { said = phrase "^^ _", wordless = "wordless" } }

-- One short answer may be all there is to say, and after a statement it may be no more than
-- a listener's sign; a row of them, or a silence, shuts.
code "rup-w-minimal" {
  any = { question = "shuts-question", open = "shuts-open", claim = "shuts-claim", brief = "brief" },
  none = { denial = "rup-w-denial", scorn = opposing.scorn },
  decide = function(turn, hits)
    if turn:has "shuts-question|shuts-open|shuts-claim" then return hits end
    local heard = turn.previous
    if not heard or not heard:has "claims|guesses" then return end
    if turn:has "wordless" then return hits end
    local before = heard.previous
    if before and before:has "rup-w-minimal" then return hits end
  end,
}

code "rup-w-giveup" {
  within = "sentence",
  any = {
    lost = away["lost-cause"],
    quits = phrase "i (<helper>){0,2} (give up|given up|giving up) (on (it|me|myself|this|trying|everything|all of it))? $",
  },
  none = said.any + said.quoted,
}

-- How thick the learned words lie counts, not that there is one.
local learned = abstraction.theory + abstraction.remote
code "rup-w-abstract" {
  when = abstraction.any + abstraction.construct,
  decide = function(turn, hits)
    local terms, words = turn:count(abstraction.any), #turn.words
    if terms >= 1 and #hits >= 2 and words <= 25 * #hits then return hits end
    if turn:find(learned) and words >= 14 and words <= 18 then return hits end
  end,
}

local myself = phrase "i | me | my | mine | myself"
code "rup-w-story" {
  answers = "asks",
  words = { 50, nil },
  none = { felt = phrase "i (<helper>){0,4} <feeling>" },
  decide = function(turn)
    if #turn.answers.words < 2 or turn.answers:find(inquiry.telling) or turn.answers:find(inquiry.happening) then return end
    if turn:count(minds.words.other) >= 2 and turn:count(myself) * 10 < #turn.words then return true end
  end,
}

code "rup-w-shift" {
  answers = "touches",
  any = phrase [[
      ^ <lead>* <shift> | ^ <lead>* how (was|is|are) your | guess (who|what) | where did you get (that|your|those)
    | ^ <lead>* (is|are) (that|this|those|these) (a)? new | ^ <lead>* (nice|lovely) (jumper|plant|picture|shoes|room|coat|mug) ]],
  none = phrase "that reminds me of",
}

-- Quick agreement pleases where it is thanked for as well, where a claim came from outside,
-- or where the patient had gone quiet before.
local reassured = phrase [[
    ^ <lead>* (no|nah|ach|ah)+ (it|that|you|this) (is|was|are|were|have been) (<helper>){0,2}
      (good|fine|great|grand|lovely|helpful|brilliant|useful|nice|sound|perfect) ]]
mark "excuses" { answers = "about-us", any = { excused = away.excusing, reassured = reassured } }
mark "agrees" {
  role = "patient",
  words = { 1, 14 },
  any = away.gushing + phrase "i will (<helper>){0,2} (do|try|write|ring|call|ask|tell) ...{0,6} (promise|tonight|today|straight away|definitely)",
}
mark "thanks-too" {
  role = "patient",
  words = { 1, 14 },
  all = { agreed = away.gushing + replies.yes, thanked = replies.thanking },
}
mark "told" { role = "therapist", any = "stance-knowing|anti-interpret|anti-advice|anti-jargon" }

code "rup-w-appease" {
  any = {
    excuses   = "excuses",
    deferring = away.deferring,
    agrees    = "agrees|thanks-too",
    reassured = reassured,
  },
  decide = function(turn, hits)
    if turn:has "excuses" then return hits end
    local heard = turn.previous
    if not heard or turn:find(said.quoted) then return end
    if turn:find(away.deferring) then return hits end
    if turn:has "agrees|thanks-too" and heard:has "told" then return hits end
    local before = heard.previous
    if before and before:has "rup-w-minimal|rup-w-appease" then return hits end
  end,
}

local laughing = phrase [[
    ("[laugh*]"|"[smil*]"|"[giggl*]"|"[grin*]"|"[chuckl*]") !you{0,10} <grim> ]]
code "rup-w-split" { any = laughing }

code "rup-w-limit" {
  within = "sentence",
  any = { closing = away.closing, not_that = phrase "^ (no)? not (that|her|him|them) $", rather = phrase [[
      i would (rather|sooner) not (talk|say|go|discuss|get into|think|answer|do (that|this|it)|if|$) ]] },
  none = { quoted = said.any + said.quoted },
}

code "rup-w-reluctant" {
  answers = "offers|asks",
  words = { 1, 30 },
  when = away.unwilling + replies.refusing + phrase [[
      i would feel (<helper>){0,3} (stupid|daft|silly|weird|embarrassed|ashamed|eejit|idiot|fool|prat|plonker|clown|numpty|right) ]],
  none = phrase "not want to (lose|hurt|be|end|become|feel|die|let|upset|miss|have|get)",
  decide = function(turn, hits)
    if hits[1].first <= 6 then return hits end
  end,
}

code "rup-w-blame" {
  answers = "asks",
  any = away["others-fault"]:not_after(phrase "i|you", 2),
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
