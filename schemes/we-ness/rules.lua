-- we-ness: who "we" are is told by the company the word keeps, never by the word alone.

local together = use "together"
local questions = use "questions"
local said = use "said"
local replies = use "replies"
local presence = use "presence"
local therapy = use "therapy"
local repair = use "repair"

-- Somebody else is counted in, or everybody.
local others = together.company + together.people + together.clinic
local family = together.kin

-- The business of the hour. From a patient it must be asked, or be said of the hour,
-- since patients have other people to do things with.
mark "arranged" {
  role = "therapist",
  within = "sentence",
  any = { asked = together.asked, hour = together.arranged, task = together.handled },
  none = { others = others, quoted = said.by_others, echoed = together.echoed },
}
mark "arranged-by-patient" {
  role = "patient",
  within = "sentence",
  any = { asked = together.requested, hour = together.arranged, task = together.recalled },
  none = { others = others, quoted = said.by_others },
}
mark "arranges" { role = "therapist", any = together.arranging }
mark "agreed" {
  answers = "arranges",
  within = "sentence",
  words = { nil, 30 },
  any = together.agreed,
  none = { others = others, family = family, quoted = said.by_others },
}
code "we-task" { any = { therapist = "arranged", patient = "arranged-by-patient|agreed" } }

-- The two.
mark "two" {
  role = "any",
  within = "sentence",
  any = { named = together.named, mutual = together.mutual },
  none = { others = others, family = family },
}
mark "two-minds" {
  role = "therapist",
  within = "sentence",
  any = together.minded,
  none = { others = others, family = family },
}

-- Where one has just said "we" of the two, the other's "we" takes it up.
mark "takes-up" {
  role = "any",
  within = "sentence",
  any = { echoed = together.echoed, we = phrase "we | both" },
  none = { others = others, family = family, task = together.asked + together.arranged },
}

code "we-dyad" {
  any = { two = "two", minds = "two-minds", taken_up = "takes-up" },
  decide = function(turn, hits)
    if turn:has "two|two-minds" then return hits end
    local before = turn.previous
    if before and before.role ~= turn.role and before:has "we-dyad" then return hits end
  end,
}

-- What the two have in common, said by one of them.
code "we-share" {
  within = "sentence",
  any = { common = together.common, understood = together.understood },
  none = { others = others, family = family },
}

-- A sentence that two people make: the end of one that was left open, from either, or the
-- patient going straight on from a statement of the therapist.
mark "unfinished" { role = "any", any = together.unfinished }
mark "statement" {
  role = "therapist",
  words = { 3, 18 },
  any = phrase "^^ _",
  none = { asked = questions.any, own = phrase "i" },
}
mark "completes" {
  role = "any",
  words = { 1, 25 },
  any = phrase "^^ _",
  none = { elsewhere = replies.shifting, listening = replies.continuing + replies.minimal },
}
mark "goes-on" {
  role = "patient",
  words = { 1, 14 },
  when = together.continuing,
  decide = function(turn, hits)
    if hits[1].first <= 3 then return hits end
  end,
}

-- Some transcripts end half of their turns in a dash: then it tells nothing.
local open_ends

local function marked_with_care(session)
  open_ends = open_ends or #session:codings "unfinished"
  return open_ends <= 2 or open_ends * options.dashes <= #session.turns
end

code "we-coauthor" {
  any = { completes = "completes", goes_on = "goes-on" },
  decide = function(turn, hits)
    local before = turn.previous
    if not before or before.role == turn.role or before.role == "other" then return end
    if before:has "unfinished" and turn:has "completes" and marked_with_care(turn.session) then
      return hits
    end
    if before:has "statement" and turn:has "goes-on" then return hits end
  end,
}

mark "says-we" { role = "patient", any = phrase "we | us | our" }
mark "follows-we" { role = "therapist", answers = "says-we", any = phrase "we" }
mark "lays-down" {
  role = "therapist",
  within = "sentence",
  any = together.imposed + together.laid_down,
  none = {
    asked  = questions.checking,
    others = together.people + together.clinic,
    spared = phrase "we (do|did|will) not (really)? (need|have) (really)? to | we need not",
  },
}
code "we-imposed" { any = "lays-down", none = { brought = "follows-we" } }

-- A moment: after strain, or after a feeling that had no name, the patient names one and
-- both say we; or the therapist gives something of the own mind and it visibly arrives.

mark "strain" {
  role = "patient",
  within = "sentence",
  any = therapy.complaint,
  none = { quoted = said.quoted },
}
mark "named" {
  role = "patient",
  any = "aff-level>=3",
  decide = function(turn, hits)
    if turn:back():has "patient:(aff-level<=2|strain)" then return hits end
  end,
}
mark "gives" {
  role = "therapist",
  any = {
    owned     = repair.owned + repair.apologised,
    disclosed = repair.disclosed,
    felt      = presence.felt,
  },
  decide = function(turn, hits)
    if turn:back(options.memory):has "patient:(named|strain)" then return hits end
  end,
}
mark "arrives" {
  role = "patient",
  any = { shown = together.shown, two = "we-dyad|we-share" },
}

episode "we-moment" (sequence [[
  [ patient:named therapist:_ patient:we-dyad _? therapist:we-dyad (_? we-dyad)*
  | patient:named therapist:we-dyad _? patient:we-dyad (_? we-dyad)*
  | therapist:gives patient:arrives (therapist:_ patient:arrives)* ] ]])
