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
lexicon "absent"

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

-- Not had, but supposed: "if I was angry", "he'd have been raging".
local supposed = phrase "if | unless | would be | would have | could be | could have been"
mark "named" {
  within = "sentence",
  any    = affect.asserted:not_after(supposed, 4),
  none   = asking_you,
}
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

-- The reason told without a "because": "that she ...", "when he ...", "it's that I ...".
local cause = phrase [[
    (<feeling.named>|<emotion.named>) (<helper>|but|was){0,3} (that|when|as|since|at|if|cos|
      because|where|how)
  | (it is|it was|it turns out|thing is|not because|not about|not cause) (that|i|not|because|
      cos) ]]
local thought = phrase [[
    and i (<helper>){0,3} (thought|thinking|knew|figured|felt like|told myself|saw|realised)
  | i (<helper>){0,4} (saved|saving|dressed|counted|counting|let myself|trusted|relied|waiting|
      thought|told myself|told meself|believed|felt|knew|planned|prepared|promised)
  | (felt|feels|was|is) (like|as if|as though) (<other>|you|i)
  | (all|everything|special|enough|nothing|somebody|someone|anybody) (i am|she has|he has|to
      (him|her|them|you|fuss|notice|ask|see))
  | i (can not|could not) bear ]]
local deed = phrase [[
    (you|<other>|they|someone|somebody|my _) (<helper>){0,3} (rung|rang|ring|pick|picked|called|
      came|come|kept|keep|looked|asked|ask|waited|waiting|left|listen|listened|went|gone|meant|
      decided| turned|chose|chosen|told|said|heard|replied|answered|noticed|lose|lost|gave|given|
      fuss| laughed|shouted) ]]

mark "meant" {
  all = {
    "named",
    mine    = mine,
    cause   = reasoning.cause + cause,
    meaning = meaning + thought,
    another = another + deed,
  },
  words = { 12 },
}
-- What the other had in mind is cause or meaning enough.
mark "read" {
  all   = { "named", mine = mine, cause = reasoning.cause + cause, other = minds.of_other },
  words = { 14 },
}
mark "met" { all = { "named", mine = mine, between = between } }
code "aff-5-meaning" { any = "meant|met|read" }

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

-- Likenesses of the same: behind glass, a stone, out of the body, a hole, a desert.
local absent = phrase [[
    (like|as if|as though) (<helper>|i|it|you|through|behind|in|wrapped|watching|looking|that|
      all){0,6} <pane>
  | (behind|through|wrapped in) <pane>
  | (like|as if|as though) (<helper>|a|the|some|somebody had|someone had){0,4} <lifeless>
  | (i|me|my|inside|it|everything|all) (<helper>|went|go|turned|just|all){0,4}
      (<lifeless>&!stone|flatlined|flatline|grey|gray| desert|switched off|shut off|powered down|
      offline|elsewhere)
  | (nothing|nowt|nobody|no one) (behind|in|inside|left|underneath|under|there|home|at home) (it|
      me|here|the tank|$|",")
  | no (pain|tears|anger|feelings|feeling|sadness|joy) (and|or)? no (nothing|anger|tears|
      feelings|feeling|joy| pain|sadness)
  | (can|could) not (<helper>){0,1} (cry|laugh|feel) (and|or|",") (can|could)? not
      (<helper>){0,1} (laugh|cry|feel|care)
  | (should|supposed to|meant to|ought to) (be|have)? (<helper>){0,1} (feel|feeling|felt|cry|
      crying|cried|upset|sad| happy) (something|more|anything|about|by)
  | (hole|gap|space|blank|nothing|emptiness) ...{0,4} where (<helper>|the|my|a|it){0,3} (feeling|
      feelings|it|something|heart| i|me)
  | (watching|seeing|looking at|outside|beside|above|floating|hovering) ...{0,5} (my own body|my
      body|from the ceiling|from outside|from above|from far|through)
  | (up|over) (by|at|near|on|in) the (lampshade|ceiling|corner|light|curtain rail) | (out|
      outside) of my (own)? body
  | i (do|did|was|am) not (<helper>){0,2} (exist|real|in the room|in it|in my body|here at all)
  | (just|it is like|like|only) (a|the|uh|um|just)* (static|white noise|dead air|dial tone|blank screen|blank page)
  | off the air | (have|had|got|have got|is) (<helper>|really){0,2} (not|nothing|nowt) (<helper>|really){0,2}
      (anything|nothing|much)? (really|left)? (in)? there ("."|$|",")
  | running on empty | on empty ($|",") | not a sausage | (did|do|was|is) not (<helper>){0,1}
      (mine|me doing it|real)
  | (felt|feel|feeling|feels) (<helper>|absolutely){0,2} (nothing|nowt|nada|zilch) ]]
mark "nothing-felt" { answers = asked_inward, any = phrase [[
    ^ (<entrance>|absolutely|just|and|so){0,3} (nothing|nowt|nada|zilch|zero|a blank) $ ]] }
local numbed = phrase [[
    <part> (<helper>|just|gone|all){0,3} <feeling.void> | <feeling.void> ...{0,3} (from|since|
      after) (sitting|sat|lying|the cold|the dentist|the injection|leaning|sleeping) ]]
code "aff-void" {
  any  = { word = affect.void, nothing = nothing, absent = absent, none = "nothing-felt" },
  none = numbed + phrase "slept <helper>* like",
}

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
  | (<feeling.named>|<emotion.named>) "," no | no "," not (<feeling.named>|<emotion.named>)
  | (maybe|perhaps) (it is|it was|i am|i was|i)* (<feeling.named>|<emotion.named>|<regard>) ]]

-- A word tried and weighed: "not sadness exactly", "dread's not right", "angry. Well. Cross?"
local weighed = phrase [[
    not (<helper>|a|an|the|quite|exactly){0,3} (<feeling.named>|<emotion.named>|<ordeal.named>)
      (exactly| really|quite|as such|so much|maybe)
  | (<feeling.named>|<emotion.named>) (is|was) not (<helper>){0,2} (right|it|the word|the right|
      quite| enough|what i|strong|big|a word)
  | (<feeling.named>|<emotion.named>) (is|was|sounds|would be) (<heft>|a){0,2} (too|wrong|close|
      nearest|near| the nearest|not far|nearly|almost|half)
  | (<feeling.named>|<emotion.named>) "," (would it be|is it|was it|or is it)
  | (is it|was it|am i|was i) (more|just)? (<feeling.named>|<emotion.named>|<doubtful.named>) "?"
  | or (is it|was it|maybe|more like|more|just) (<helper>|that i){0,3} (<feeling.named>|
      <emotion.named>|<doubtful.named>)
  | (somewhere|something|halfway|half way|next door|close|closer|near|nearer|cousin|a sort of|on
      the edge|a mix) (to|of|from) (a|the|it)? (<feeling.named>|<emotion.named>)
  | more than (<feeling.named>|<emotion.named>) | a (<heft>|kind|sort|different|funny|
      strange){0,3} of (<feeling.named>|<emotion.named>) but ]]
-- One word after another, each a sentence: "Angry. Well. Not angry. Cross?"
local tried = phrase [[
    ^ (<entrance>|<heft>|well|or|not|more|more like|like|maybe){0,3} (<feeling.named>|
      <emotion.named>|<doubtful.named>) (is it|was it|would it be|though|exactly)? $ ]]
-- Talk about the word itself.
local wording = phrase [[
    (is|was) (there|that|it) (<helper>|such){0,2} (a (word|name)|such a thing|the word|what you
      call)
  | (there is|there is not|i have|have not|do not have|no|have got|know) (<helper>|got){0,2} (a|
      the|any|another|one|no)? (<helper>| proper|right|good|better|english|single){0,2} (word|
      name|term) (for|in|i|you|$)
  | (what is|what would be|oh what is|the|a) (the|a|it)? (right|good|better|best|other|proper)*
      (word|name) (for|i want|i am looking|i would|","|"?"|when|$)
  | (put|find|get|give|have) (a|the|another|some) (word|name|label|finger|handle) (on|to|for|it)
  | (near|nearer|nearest|close|closer|closest) (<helper>|i|to|than|it|that|thing){0,3} (got|get|
      get it|getting|come|can|to it|to that|it is|is)
  | i (would|could|might|can|do not know if i would|<helper>){0,3} (call|say|name|describe|put)
      (it|that) (as)? ...{0,3} (but| maybe|or|if|though|"?"|"...")
  | (not|never) what i (would|had|have) (<helper>){0,1} (put|say|call|said) | i would have put
  | what (do|would) (you|they|people) call (it|that) | whatever (you call (it|that)|that is|it is
      called)
  | tip of my tongue | (less|more) than (_ "," (and|but)? (more|less) than)
  | (do not know|dunno|not sure) (<helper>)* if (that|it|this) is (<feeling>|<emotion>) or
  | if (it|that) (had|was|were) a (colour|color|shape|noise|sound|smell|weather|place|thing)
  | (do not know|dunno|not sure) (<helper>){0,1} (if|whether) (that|it) (is) (a|even|the|really)
      (feeling|word|right|thing| name|even) ]]

local broken_off = phrase [[
    (it|that) (is|was) (just|kind of|sort of|like|a|so){1,3} ("..."|",") (i (can not|do not
      know)|what|how|oh|hm|um|er) ]]

-- A word held up as a question in an answer, and not the asker's own: "Caught?"
local held_up = phrase [[
    ^ (<entrance>|<heft>|or|like|a|more|maybe){0,3} !really&!right&!okay&!sorry&!pardon&!today&!yeah "?" $ ]]
mark "holds-up" {
  answers = asked_inward,
  words   = { 3, 60 },
  any     = held_up,
  decide  = function(turn, hits)
    local word = hits[1].sentence
    if word.index == 1 or #word.content == 0 then return end
    if #word:overlap(turn.answers) == 0 then return hits end
  end,
}

-- A name for a feeling as a question, and not the therapist's own: "Dunno. Embarrassed?"
mark "asks-itself" {
  any    = phrase [[ ^ <entrance>* (<feeling.named>|<emotion.named>) "?" ]],
  decide = function(turn, hits)
    if not turn.previous or #hits[1].sentence:overlap(turn.previous) == 0 then return hits end
  end,
}

mark "affect" { any = "aff-1-body|aff-2-vague|aff-3-named|aff-void" }
mark "weighed" { any = { weighed = weighed, tried = tried:times(2) }, none = "meant|met|read" }
mark "groping" {
  any  = search.words + wording + broken_off
    + phrase "(it|this|that) is (more|sort of|kind of)+ like",
  none = phrase "(word|words|name) for (a|an|the|those|that thing)",
}
mark "unsure" { all = { unsure = replies.unsure, likeness = likeness } }
mark "groping-in-answer" { answers = asked_inward, all = "groping" }
mark "unsure-in-answer" { answers = asked_inward, all = "unsure" }
code "aff-search" {
  any = {
    hesitant = hesitant,
    weighed  = "weighed",
    paused   = pause,
    groping  = "groping&affect|groping-in-answer",
    likened  = "likened",
    unsure   = "unsure-in-answer",
    held_up  = "holds-up|asks-itself",
  },
}

local not_yours = phrase "i (am|was|feel|felt|got|get|had|have|would) | my | <other>"
local guessing = phrase [[
    i (would|might|could) (<helper>){0,1} (guessed|guess|said|say|thought|picked|call|called|put)
  | (can not|could not) (<helper>){0,1} (work out|tell|decide|make out) (if|whether)
  | (has|had|have|got) me (thinking|wondering) | (see if|whether) (it|that) fits ]]
code "aff-t-offer" {
  within = "sentence",
  all  = affect.label:not_after(not_yours, 4),
  any  = { asked = questions.any, hedged = hedges.marking + hedges.not_knowing + guessing },
  none = {
    open = phrase [[ ^ <entrance>* (what|how|where|when|who|why) (is|was|did|do|does|are|were|
      would|could|about|makes|made|kind|sort|can|will|else|other) ]],
    own  = phrase "i (am|was|feel|felt|get|got) (<heft>|<helper>){0,4} <feeling.named>",
    plan = phrase "would you be (happy|comfortable|glad|okay|ok) (with|to|if)",
    look = phrase "you (sounded|looked|seemed) (very|so|really|quite|a bit)* <feeling>",
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
-- Said so flatly that a feeling named beside it does not count.
local flat = phrase [[
    (not a bit (of it)?|not in the slightest|not one bit|not in the least|not at all|far from it|
      hardly|anything but) ($|",")
  | (i am|was i|i was) not (even|really|actually){0,2} (<feeling.named.distress>|upset|bothered|
      hurt) (or (that|anything|nothing|nothing like that|owt|whatever)|"," i (am|was)
      !<feeling.named>)
  | (have|had|did|do|would) not (<helper>){0,1} (shed|shedding|cried|cry|crying|lost|losing|lose)
      (a|any|one| over|sleep) ...{0,2} (tear|tears|sleep|wink|him|her|it|that)?
  | (it is|it was|i am|i was|that is) not (like|as if|as though) (i|it) (<helper>){0,2}
      (<feeling>|crying|cried|upset|hurt|care|cared|mind|minded|bothered|heartbroken|stewing|
      sitting|lying awake|dying|angry|missing)
  | i am not (<helper>|like){0,3} (sitting|lying|going) (<helper>|there|here|around|about|
      home){0,2} (stewing|crying|moping|brooding|greeting|sulking|dwelling|weeping|festering) ]]
local hardy = phrase [[
    (take|takes) (a lot)? more than (that|this|him|her|them|a)
  | (do|does|did|can|could|will|would) not (<helper>){0,2} (touch|get to|reach|faze|sting|hurt|
      land|rattle|scratch|dent|cost|keep) (me|us|the sides)
  | (i have|have|had|i) (<helper>){0,2} (heard|had|seen|been through|been called) worse | worse
      things happen*
  | (it is|it was|that is|this is) (<helper>){0,2} nothing (really|honestly|at all|much)
  | nothing to (write home|worry|fuss|get worked|make a fuss|it) (about|over)?
  | (you|i|we|one) (just|have to|got to)* (get|got|getting|crack|carry|move) (on) (with (it|
      things|life)|$)
  | (i|we) (<helper>){0,2} (got|get|am) over (it|that|him|her|all that) (years|ages|long|ago|
      quick|fast|in)
  | (never|do not|did not|have not) (<helper>){0,1} (give|gave|given|gives) (it|him|her|that) (a|
      another|much) (second)? (thought|moment)
  | (just|only) a (bit of a)? (blip|wobble|comment|remark|joke|name|word|scratch|moan|title)
  | (happening|happens|happen) to (everyone|everybody|all of us|the best)
  | (plenty|lots|people|others|many) (<helper>){0,2} worse off
  | (do|did) not (<helper>){0,1} (see|know) (why|what) (i (would|should)|the (fuss|big deal))
  | (am|was) not (<helper>){0,1} (one|the type|the sort|the kind|someone|a person) (for|to|who|
      that) ...{0,4} (cry*|upset|feel*|tears|fuss|emotion*|sulk*|mope|hurt|grudge*|worry) ]]
-- Asked about a feeling, and it is turned down.
local asked_no = phrase [[
    ^^ <entrance>* (me "?")? <entrance>* (no|nah|not really|not particularly|not especially|
      hardly|course not|never) ($|",")
  | ^^ <entrance>* why (would|should) (i|it|that) ]]
mark "turned-down" {
  answers = "aff-t-offer",
  any     = asked_no,
  none    = { affect.asserted, phrase "more | it was | like" },
}

local fine = phrase [[
    ^ (no|nah|ach|ah|oh|yeah|<entrance>){0,3} (it|that) (is|was) (all|just|really|honestly|
      perfectly|absolutely|totally)* <fine> ($|",") ]]

mark "brushed-off" { answers = play_down.slip, any = fine }
mark "denied-flatly" { any = flat }
mark "played-down" {
  any  = {
    denied = affect.denied:not_after(phrase "he|she|they|you|want|rather", 4),
    shrug  = shrug,
    hardy  = hardy,
    off    = "brushed-off",
    no     = "turned-down",
  },
  none = { told = affect.asserted, other = "admitted|aff-search" },
}
code "aff-deny" { any = "denied-flatly|played-down", none = "admitted" }

local offered = affect.label + affect.named
  + phrase "<feeling>|<emotion>|<doubtful.named>|<ordeal.named>"
-- A word for a feeling in a question, or under a hedge anywhere in the turn.
mark "labelled" {
  role = "therapist",
  all  = affect.label:not_after(not_yours, 4) + phrase [[
      ^ (<helper>|<entrance>|and|or|so){0,4} (<doubtful.named>|<ordeal.named>|<feeling.vague>)
        (maybe|perhaps|or)? ("?"|"...") ]],
  any  = { hedges.marking, phrase '"?"' },
  none = phrase [[ ^ <entrance>* (how|where|when) ]],
}
mark "repeated" {
  answers = "aff-t-offer|labelled",
  words   = { 2 },
  decide  = function(turn)
    for _, label in ipairs(turn.answers:findall(offered)) do
      if #turn:overlap(label) > 0 then return turn end
    end
  end,
}

local weighing = phrase [[
    ^^ (<entrance>|yes|yeah|no|not){0,3} <entrance>* (i would (not)? (say|call) (it|that|more)|it
      is (close|near|more|not|the)|that is (the|not|too|a)| (close|near|nearly|warmer|colder|
      nearer|too|bigger|smaller|stronger|softer|more|less|worse)|both|bit of both|i did not
      think|could be that|maybe that|what do you mean by|i (do not|never) (use|like) that (word))
  | (not|is|that is) (the|a|my|your) (right|wrong|big|strong|good|soft)? word ]]
-- The therapist's word for a feeling, however it was put, stands first in the answer.
mark "names-feeling" { role = "therapist", any = affect.label + affect.named, none = phrase "^ <entrance>* how" }
mark "takes-the-word" {
  answers = "names-feeling",
  words   = { 4 },
  decide  = function(turn)
    local first = turn.sentences[1]
    if #first.words > 4 then return end
    for _, label in ipairs(turn.answers:findall(offered)) do
      if #first:overlap(label) > 0 then return first end
    end
  end,
}
mark "takes-up" {
  answers = "aff-t-offer|labelled",
  any = {
    again     = "repeated",
    named     = affect.named + affect.vague + affect.void,
    confirmed = replies.confirming,
    weighing  = weighing,
    refused   = phrase "^^ (<entrance>|no|not){0,3} (not|more|worse) (like|that|quite)?",
  },
}
code "aff-uptake" { any = { up = "takes-up", word = "takes-the-word" } }
