-- epistemic-trust: whether what the other conveys is taken as true, relevant and of use
-- elsewhere. The words are in the plugin trust.

local affect = use "affect"
local minds = use "mental-states"
local replies = use "replies"
local reasoning = use "reasoning"
local hedges = use "hedges"
local questions = use "questions"
local trust = use "trust"

------------------------------------------------------------ the therapist

-- Spoken to by name in the middle of the talk.
mark "addressed" {
  role = "therapist",
  when = phrase '"," _ $',
  none = phrase [[
      "?" | next week | bye | goodbye | see you
    | "," (monday|tuesday|wednesday|thursday|friday|god|lord|christ|jesus|so|yeah|yes|okay|right|
        sure|exactly) $ ]],
  decide = function(turn, hits)
    if turn.index > 2 and turn.text:match ",%s%u%l+[.!]" then return hits end
  end,
}

-- The name alone, or at a greeting within the session: "Oh, Marie." At the door it is manners.
mark "by-name" {
  role = "therapist",
  when = phrase "^^ (oh|ah|hello|hi|hey)+ !god&!jesus&!christ&!lord&!i $",
  decide = function(turn, hits)
    if turn.index > 2 and hits[1].text:match "%u%a+%W*$" then return hits end
  end,
}
code "et-ostensive" {
  any = { recognised = trust.recognised, kept = trust.kept, name = "by-name|addressed" },
}

------------------------------------------------------------ the patient

-- A label taken with the same word; what fits, and goes on; what is new to the patient; a view
-- carried on to others; what the patient takes home, when asked for it.
local topic = phrase [[
    ^^ <entrance>{0,3} !i&!we&!he&!she&!they&!it&!that&!not ((_{0,7} (","|$)) | (_{0,2} (is|was|
      and))) ]]

mark "echoed" {
  answers = "aff-t-offer",
  none = phrase "^^ <entrance>* (not|no|nah|never)",
  words = { 4 },
  decide = function(turn)
    for _, label in ipairs(turn.answers:findall(affect.label)) do
      local shared = turn:overlap(label)
      if #shared > 0 then return shared end
    end
  end,
}
mark "brought" {
  role = "therapist",
  any = minds.of_you + minds.bare + affect.held + affect.vague + hedges.marking,
  words = { 6 },
}
mark "fitted" { answers = "brought", any = trust.words.fits, words = { 5 } }
-- What the therapist lays before the patient: a view, not a mere question.
mark "guessed" {
  role  = "therapist",
  any   = hedges.marking + phrase [[
      (perhaps|maybe|as if|as though|could it be|might|wonder*|imagine|struck|possibly|seems|
        sounds|some part|a part of|sort of|in a way)
    | like (a|the|being) ]],
  none  = questions.factual,
  words = { 4 },
}
mark "stated" {
  role  = "therapist",
  any   = { "brought", view = phrase [[
      ^ so (it|you|he|she|they|that|the|there)
    | you (<helper>){0,3} _ ...{0,3} (because|so|before|when|on your own|alone|and)
    | (you|it|that|this) (<helper>){0,3} (deserve*|a lot|hard|enough|big|heavy|much)
    | i (<helper>){0,3} (think|thought|thinking|imagine|picture|see) ]] },
  none  = phrase [[ "?" $$ | (next|see you|half past|o'clock) ]],
  words = { 4 },
}
mark "laid-out" { role = "therapist", any = "guessed|stated|aff-t-offer" }

-- The therapist's word stands first in the answer, which goes on from it.
mark "took-the-word" {
  answers = "laid-out",
  none    = phrase [[
      ^^ (<entrance>|i){0,3} (not|no|nah|never|do not|was not|am not|but) | ^^ <entrance>* you
        know "," ]],
  words   = { 8 },
  decide  = function(turn)
    local head = turn:find(topic)
    if head and #turn.answers:overlap(head) > 0 then return head end
  end,
}
mark "struck" {
  any = trust.words.struck + phrase [[
      ^^ (oh|god|yeah){0,2} huh ($|",")
    | i (<helper>|even){0,3} never (<helper>|even){0,2} (thought (of|about) (it|that)|(saw|seen|
        looked at|put) (it|that) (like|that way|together|$)) ]],
  words = { 4 },
}
-- A yes, and a likeness of one's own for what was laid out.
mark "likened" {
  answers = "laid-out",
  all     = {
    yes      = replies.yes + trust.words.fits,
    likeness = phrase "^ <entrance>* (it|that) (is|was) like (when|if|being|that) _",
  },
  words   = { 10 },
}
mark "extended" {
  answers = "brought",
  any = phrase [[
      i (<helper>){0,2} (do|did) (it|that|the same|the same thing) (with|at|to|on) (my|him|her|
        them|people|everyone|everybody|work|home)
    | (it is|it was|i am|i was) (<helper>){0,1} the same (with|at) (my|him|her|them|people|
        everyone)
    | so maybe (i|that|it|he|she) | i suppose i do
    | (that must be|that might be|maybe that is|so that is|that would be|i suppose that is)
        (<helper>){0,2} (why|what) i (<helper>){0,3} _
    | (that|it|this) (goes|went) (right|all the way|way)* back to
    | ^^ (oh|hm|hmm|huh|right|yeah|god|okay|yes|aye|ah){1,3} so (i|it is|he|she|they|maybe|
        really|that) ]],
  words = { 7 },
}
mark "took-home" {
  answers = phrase [[
      (what|anything|one thing) ...{0,8} (take|taking|taken|remember|hold on to|bring) (away|
        from|home|with you|out of)
    | (sum up|summarise|summarize) ...{0,8} (today|session|you) ]],
  none = phrase "^^ <entrance>* (nothing|not much|i do not know|dunno|no)",
  words = { 5 },
}
code "et-accept" { any = "echoed|fitted|likened|struck|extended|took-home|took-the-word" }

mark "carried" {
  all  = { here = trust.from_here, deed = phrase [[
      i (<helper>){0,3} (did|went|tried|said|says|say|told|tell|asked|rang|called|texted|wrote|
        waited|stopped|thought|heard|hear|remembered|noticed|used|sat|walked|put|let|kept|
        managed|counted|breathed|had|left|came|nearly|wanted) ]] },
  none = phrase "tablet | tablets | pills | dose | prescribed | sheet",
  words = { 8 },
}
mark "made-own" {
  all   = { practised = trust.practised, deed = phrase [[
      i (<helper>){0,3} (did|said|told|asked|rang|texted|wrote|waited|stopped|thought|noticed|
        caught|used|sat|put|let| went|tried|managed|started|keep|kept|named|just _)
    | (he|she|they|it) (<helper>){0,2} (laughed|went|said|asked|came|rang|looked|worked|cried|
        hugged|smiled)
    | (said|did|wrote) (it|my|her|his|that|the) ]] },
  none  = {
    phrase "tablet | tablets | pills | dose | prescribed | sheet | i do not know",
    trust.words.doubt,
  },
  words = { 9 },
}
mark "wiser" { all = { wise = trust.wise, otherwise = trust.otherwise }, words = { 12 } }
code "et-learn" { any = "carried|wiser|made-own" }

mark "cared" {
  role = "therapist",
  any  = phrase [[
      i (am|was|have been|do|did|will|would|can|<helper>){0,4} (glad|worried|concerned|sorry|
        think about you|thought about you|care|mean it|meant it|remember|want|wanted|miss|missed|
        like|listening|on your side|here|with you|believe you|interested|see|hear|wondering|
        wonder|trying|pleased|moved|touched)
    | (makes|make) sense | understandable | you can trust | no judgement | private
    | confidential ]],
}
mark "thrown-back" {
  answers = "cared|stated",
  any = phrase [[
      ^^ <entrance>* (do|did|are|were|is|was|will|would|have|does|can) (you|it|they|that) (now|
        heck|hell|really|aye|fuck|though|just|like){0,2} !"?" $
    | ^^ <entrance>* (no|nah)? you (do|did|are|were|have|will|would|can) not (<helper>){0,3}
        (<attitude>|<feeling>|sorry|glad|care|mean|remember|interested|listening|worried)? $
    | ^^ <entrance>* (sure|course|of course|right|i bet|bet) you (do|did|are|were|have|would|
        will|say|have to)
    | ^^ <entrance>* (yeah right|aye right|as if|my arse|my hole|bollocks|bullshit|rubbish|pull
        the other|give over|get away|catch yourself on|come off it|you would say that|says you|so
        you say|if you say so|that is nice)
    | ^^ <entrance>* you (would|have to|have got to|got to|are paid to|get paid to) say
    | (is that|or is it|is this) (just)? (what you|something you|the thing you|a line|from)
    | ^^ <entrance>* (you|it|they) (are|is|do|did|was|were|have|would|will) (though|but|so|too)
        $$
    | ^^ <entrance>* so (it|you|they|that) (is|are|do|did|was|were|have|would|will) not $$ ]],
  words = { 1, 20 },
}
code "et-mistrust" {
  any = {
    doubt   = trust.words.doubt,
    role    = trust.role,
    life    = trust.other_life,
    purpose = trust.purpose,
    before  = trust.before_you,
    back    = "thrown-back",
  },
}

-- What the therapist offers as a view of the patient, and an answer that leaves it lying. A mere
-- "yeah" counts after a long one only.
mark "proposed" {
  role = "therapist",
  any = { mind = minds.of_you + affect.held, cause = reasoning.cause },
  words = { 6 },
}
mark "explained" { role = "therapist", all = "proposed", words = { 12 } }
mark "nothing-taken" {
  any  = { half = replies.half, yes = replies.yes, agreed = replies.agreeing },
  none = {
    unsure = replies.unsure,
    fits   = trust.words.fits + replies.confirming,
    heard  = phrase "^^ (mm|mhm|hm|uh|uh-huh|mm-hm|mm-hmm)",
    moved  = phrase [[ "[laugh*]" | "[cr*]" | "[smil*]" | "[nod*]" | "[sob*]" ]],
  },
  words = { 1, 4 },
}
mark "let-drop" {
  all = replies.half + replies.yes,
  any = replies.shifting + phrase [[
      i do not (<helper>){0,2} (think|go|dwell|talk) (about|on|into|there) ]],
  words = { 1, 12 },
}
-- A polite word for what was laid out, and then silence, an errand, or that it does not stay.
local polite = phrase [[
    ^^ <entrance>* (right|ok|okay|yeah|fair enough|fair|fair dos|interesting|cool|noted|sure|
      maybe|possibly|perhaps|could be|might be|if you like|if you say so|i suppose|suppose|i
      guess|guess so|i hear (you|that|what)|people say|they say|so they say|it is a thought|
      good to know|that is (interesting|one way|a thought|nice|an idea)|hm|mm|mhm|likely|
      probably|may be|i see|grand|fine|lovely) ]]
local slides = phrase [[
    (bear|keep) (it|that) in mind | (think about (it|that)|take (it|that) away) $
  | i (do|did|have|would) not (<helper>){0,2} (think|go|dwell|talk|thought|look|give) (much)*
      (about| on|into|there|back|that|it)?
  | (it|that) (<helper>){0,2} (goes|went|go) (in|over|past|through|out|straight)
  | (it|that|this) (do|does|did) not (<helper>){0,2} (do|mean|change|say|land|stay|stick|go|
      register|reach)
  | (do|did|does|can) not (<helper>){0,2} (feel|get|see|hear|follow|take) (much|anything|it in|
      any of it)
  | (a )?long time ago | (in|that is) the past | years ago now | there you go | it is what it is
  | nothing to (say|add) | what else is there | (forgot|forgotten|missed|let (it|that) slide)
  | (sorry|what) "," (what|where|who)
  | (do|does) nothing for me | neither here nor there | (that is|it is) (just)? (words|a phrase) ]]
local errand = phrase [[
    (shall|can|will|do|have|are|is|did|could|should) (we|it|you|there|the|i) ...{0,12} "?"
  | (anyway|anyhow|so anyway|moving on|right so|on you go|next) ]]
local pauses = { '"[silen*]"', '"[shrug*]"', '"[pause*]"', '"[look*]"' }
for seconds = 3, 30 do pauses[#pauses + 1] = '"[' .. seconds .. '*]"' end
local hush = phrase("(right|yeah|okay|ok|mm|hm|enough|maybe|so|be|like) ("
  .. table.concat(pauses, "|") .. ")")

mark "left-lying" {
  answers = "laid-out",
  all     = polite,
  any     = { slides = slides, errand = errand, hush = hush },
  none    = { replies.confirming, replies.taking_up, affect.held, reasoning.cause },
  words   = { 1, 24 },
}
mark "slid-off" {
  answers = "laid-out",
  any     = slides,
  none    = { replies.confirming, replies.rejecting, affect.held, reasoning.cause },
  words   = { 3, 16 },
}
-- Nothing but a word or two of half a yes.
mark "half-taken" {
  answers = "laid-out",
  any     = phrase [[
      ^^ <entrance>* (right|ok|okay|fair enough|interesting|cool|noted|maybe|possibly|perhaps|
        could be|might be|if you like|i suppose|i guess|i see|probably|people say) (<entrance>|so|
        it was|it is|he was|i was|then|anything|be|right|yeah|likely|well|there you go){0,6} $$ ]],
}
code "et-freeze" {
  any = { "let-drop|nothing-taken", lying = "left-lying|slid-off|half-taken" },
  decide = function(turn, hits)
    if turn:has "left-lying|slid-off|half-taken" then return hits end
    local before = turn.previous
    if not before or not before:has "proposed" then return end
    local told_at_length = before:has "explained" and not before.question
    if told_at_length or turn:find(replies.half) then return hits end
  end,
}

mark "swayed" { all = { trust.obeyed, trust.sayers:times(2) }, words = { 10 } }
code "et-credulity" {
  any = {
    yielding = trust.words.yielding,
    law      = trust.law,
    own      = trust.no_own,
    swayed   = "swayed",
  },
  none = phrase [[
      <yielding> (but|though|although) | <yielding> (on|about|at|in) !(this|it|that|me)
    | (because|cos|since) (he|she|i|it|we|my) ]],
}

code "et-test" {
  any = { probing = trust.words.probing, probe = trust.probe, supposed = trust.supposed,
          mind = trust.held_in_mind,
          hears = trust.who_hears, see = trust.said_to_see },
  none = phrase [[
      (how|what|which|when|where) (<helper>){0,2} (day|time|date|room|bus|parking|form|
        week|next) ]],
}

mark "disclosed" {
  any = { marker = trust.words.disclosing, you = trust.to_you, dark = trust.dark,
          home = trust.home, secret = trust.own_secret,
          withheld = trust.withheld },
  none = trust.errands,
  words = { 6 },
}
mark "exposed" {
  any = {
    inner      = trust.inner,
    vulnerable = trust.vulnerable,
    longing    = trust.longing,
    treated    = trust.treated,
    void       = "aff-void&!aff-uptake",
  },
  words = { 10 },
}
-- A scene told at length from inside: what it did to me, and an I that was, hoped, just stood.
mark "scene" {
  all   = phrase [[
      i (<helper>){0,3} (thought|felt|wanted|knew|could|hoped|was|just|kept|never|did not) ]],
  any   = {
    felt    = "aff-level>=0|aff-void|aff-deny|aff-search",
    between = phrase "(he|she|they|everyone|people|you) ...{0,6} (me|us)",
  },
  words = { 24 },
}
code "et-share" { any = "disclosed|exposed|scene", none = "et-learn|et-mistrust" }
