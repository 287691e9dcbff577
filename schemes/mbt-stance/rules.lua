-- mbt-stance: how a therapist speaks of minds. A rule names what its entry in the
-- codebook describes; the words for it are in the plugins of that name.

local minds = use "mental-states"
local hedges = use "hedges"
local questions = use "questions"
local said = use "said"
local inquiry = use "inquiry"
local support = use "support"
local presence = use "presence"
local directives = use "directives"

local asking = questions.any + questions.open
local your_mind = minds.of_you + minds.experience + minds.bare

-- A condition or a general remark claims nothing about this mind.
local supposing = phrase [[
    (if|whether|unless|whatever|however|whenever|until|before|when|once|in case) you
  | (people|folk|anyone|anybody|everyone|everybody|some|many|somebody|someone) (can|may|might|
      often|would|will|could|tend|in|who) ]]

-- True of words that the patient brought a moment ago: then they are the patient's, and
-- saying them again is no claim and no jargon.
local function brought_by_patient(turn, match)
  local earlier, looked = turn.previous, 0
  while earlier and looked < options.memory do
    if earlier.role == "patient" and #earlier:overlap(match) > 0 then return true end
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

mark "hedged-guess" {
  within = "sentence",
  all = { mind = your_mind, hedge = hedges.marking },
}

mark "checked-guess" {
  all = { mind = your_mind, check = questions.checking },
  none = { request = questions.requested },
}

code "stance-tentative" { any = { hedge = "hedged-guess", check = "checked-guess" } }

code "stance-knowing" {
  within = "sentence",
  any = {
    ascribed  = minds.ascribed,
    dictated  = directives.dictated,
    explained = directives.explained + phrase "<hidden> you",
  },
  none = {
    asked        = asking,
    hedged       = hedges.marking,
    reported     = said.any,
    supposed     = supposing,
    acknowledged = support.sensible,
    offered      = minds.offering,
  },
  decide = keep_new,
}

code "mbt-explore" {
  within = "sentence",
  all = {
    question = questions.open + questions.either,
    mind     = your_mind + minds.of_other + inquiry.motive,
  },
  none = {
    word = inquiry.word,
    task = phrase "<said> ...{0,3} (homework|agenda|plan|diary)",
  },
}

code "mbt-clarify" {
  within = "sentence",
  all = { asked = asking },
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

code "mbt-elaborate" {
  within = "sentence",
  all = { question = asking, more = inquiry.more },
  decide = function(turn, hits)
    local before = turn.previous
    if turn:find(minds.any) or before and before:find(minds.any) then return hits end
  end,
}

code "stance-neutral" { any = { mind = your_mind, elaborated = "mbt-elaborate" } }

code "mbt-affect-focus" {
  any = { telling = presence.telling_now, seen = presence.seen },
  none = { elsewhere = phrase [[
      (last|back) (week|month|year|spring|summer|autumn|winter|time|night|monday|tuesday|
        wednesday|thursday|friday|saturday|sunday|christmas) ...{0,6} "?" ]] },
}

code "mbt-challenge" {
  within = "sentence",
  any = {
    doubt    = inquiry.doubting,
    contrast = inquiry.contrasting,
    surprise = inquiry.surprising,
  },
  none = {
    unsure   = phrase [[
        i (<helper>){0,4} (sure|certain) (what|how|if i|whether i|where|when|which|we) ]],
    advice   = phrase "(what|why) (do|did) you not just",
    business = phrase "session | appointment | time | diary | calendar",
  },
}

code "mbt-stop-rewind" {
  within = "sentence",
  any = { rewind = inquiry.rewinding, halt = inquiry.halting },
  none = phrase [[
      stop (doing|being|saying|taking|drinking|seeing|it|that behaviour)
    | (stop|finish|end|pause) (here|there) (for)? (today|now|this week) | time to stop
    | <agenda> ]],
}

code "mbt-relational" {
  any = { two = presence.two, toward = presence.toward, strain = presence.strain },
  none = { claim = "stance-knowing", idiom = phrase [[
      from me to you | between you and me and the ]] },
}

code "mbt-own-mind" {
  any = { felt = presence.felt, stumbled = presence.stumbled, owned = presence.owned },
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
  none = { asked = asking, forbidden = phrase "you should not" },
}

code "mbt-affirm-ment" {
  within = "sentence",
  any = { insight = support.insight, praise = support.praise },
  none = {
    asked    = asking,
    reported = said.any,
    task     = phrase "homework | diary | worksheet | exercise | attendance",
  },
}

code "mbt-perspective" {
  within = "sentence",
  all = { asked = asking },
  any = { other = inquiry.other, place = inquiry.place, pole = inquiry.pole },
  none = phrase [[
      what (did|does|do) <other> (<helper>){0,2} (say|do|tell|want you to) (to|next|then|back|
        when|after)* "?" ]],
}

code "anti-interpret" {
  within = "sentence",
  any = {
    hidden   = directives.hidden,
    traced   = directives.traced,
    purposed = directives.purposed,
  },
  none = {
    asked    = asking,
    hedged   = hedges.marking,
    reported = said.any,
    linked   = phrase [[
        you (<helper>){0,3} (wonder|wondered|thought|noticed|realised|realized|linked) ]],
  },
  decide = keep_new,
}

code "anti-advice" {
  within = "sentence",
  any = { must = directives.must, proposed = directives.proposed, told = directives.told },
  none = { reported = said.any, small = directives.small },
}

mark "closed" {
  all = questions.closed,
  none = {
    open     = questions.open,
    either   = questions.either,
    checking = questions.checking,
  },
}

code "anti-closed-run" {
  when = "closed",
  decide = function(turn, hits)
    local run, earlier = 1, turn.previous
    while earlier and run < options.run do
      if earlier.role == "therapist" and not earlier.backchannel then
        if not earlier:has "closed" then return end
        run = run + 1
      end
      earlier = earlier.previous
    end
    if run >= options.run then return hits end
  end,
}

code "anti-jargon" {
  any = directives.jargon,
  decide = keep_new,
}
