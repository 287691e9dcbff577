-- mentalizing-modes: how a patient's turn treats minds, its own and those of others. What
-- tells one mode from another is mostly how a thought is put together; the words for that
-- are in the plugins reasoning and abstraction, those for feelings in affect.

local affect = use "affect"
local minds = use "mental-states"
local hedges = use "hedges"
use "questions"                             -- for the words of <auxiliary>
use "replies"                               -- ... and <opener>
local reasoning = use "reasoning"
local abstraction = use "abstraction"
local cliches = lexicon "cliches"
lexicon "proofs"

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

-- Caught in the act of saying it.
local caught = phrase [[
    sorry ...{0,2} i am (doing|at) it | (^ i am doing it $) | i am (doing|at) it (again|there) |
      there i go
  | (on|about|the|a|of|is|that|and|but|was) "," no $ | ^ no no $
  | (that|this|it) (is|was) (so|a bit|really|such a|just)* (gross|me all over|mean|a lie|rubbish|
      bollocks|bullshit|daft|a terrible thing|an awful thing|horrible) (of me|to say|that i)
  | (oh my god|oh god|jesus|christ|god) ...{0,3} i (sound|am doing|just (did|said)|have done) ]]

-- A claim is looked at: what is known, does it fit.
local examined = phrase [[
    what do i (actually|really|even)* know | (does|did|do) (that|it) (even|actually|really)* fit
  | (had|have|having) a (wee|good|proper|bit of a)? think | let me think
  | i (<helper>){0,2} (stopped|stop|stopping) and (thought|think|thinking|asked|looked)
  | (asked|ask|asking) myself
  | is that (even|actually|really)+ (true|fair|right|what)
  | i mean (it|i|he|she|they|maybe|that) (<helper>)? (might|may|could|maybe|do not know)
  | (funny|odd|weird|strange|mad|interesting) that i (said|say|thought|put it) ]]

-- A feeling is denied, and another, or a part of it, put in its place.
local denied = affect.denied + phrase "^ (no|well|so)* (not|never) (really)? <feeling>"
local regained = phrase [[
    i (was|am) (a (wee)? bit|kind of|sort of|maybe|a little|partly) ("."|","|$)
  | (maybe|well|though|but) (a (wee)? bit|a little|partly|i (was|am|did|do)) ("."|","|$) ]]

mark "replaced" { all = { denied = denied, other = affect.asserted + regained } }

code "ment-reflective-pause" {
  any = {
    revised  = reasoning.revising,
    caught   = caught,
    examined = examined,
    regained = regained,
  },
  words = { 5 },
}

------------------------------------------------------------ prementalizing modes

-- One term of theory, or two things seen from far off.
code "mode-pretend" {
  words = { 8 },
  any  = {
    theory  = abstraction.theory,
    remote  = abstraction.remote,
    distant = (abstraction.spectator + abstraction.general + abstraction.thin
              + abstraction.construct):times(2),
  },
  none = {
    caught  = caught,
    felt    = affect.asserted:times(3),
    medical = phrase "diagnos* | doctor | gp | tablets | blood",
  },
}

-- What another does it for, more than once, as if one knew.
local purpose = phrase [[
    to (just|only)* (make|get|have|see|let|keep|remind|punish|test|hurt|spite|provoke|control|
      show|prove|send|teach|wind|throw|impress|humiliate|embarrass|undermine|manipulate|upset|
      annoy|confuse|trap) (me|us|him|her|them|a message|everyone|people)
  | <other> (<helper>){0,3} (wants|wanted|wanting|trying|hoping) (me|us|him|her|them|everyone|
      people)
  | so (that)? (i|he|she|they|everyone|people) (would|will|can|could|think|thinks|look|feel) ]]

code "mode-hyper" {
  all  = { motive = reasoning.motive + purpose },
  any  = { purposes = purpose:times(2), chain = minds.of_other:times(3) },
  none = { guess = rest, seen = reasoning.unseen + reasoning.changed, my_own = my_mind:times(2) },
}

-- Acts that settle what is felt: a test that is set, a test that was failed ...
local tested = phrase [[
    if (you|he|she|they|<other>|anyone|somebody) (<helper>){0,3} <shown> ...{0,6} (you|he|she|
      they|it)? (would|will|had)
      (<helper>|just|at least){0,4} <act>
  | (you|he|she|they|<other>) would (<helper>|just|at least){0,4} <act> ...{0,8} if
      (you|he|she|they) (<helper>){0,3} <shown>
  | prove (it|to me|me wrong|that (you|he|she|they)) | show me (you|he|she|they|that (you|he|she|
      they))
  | (actions|deeds) speak | (words|talk) (are|is) (just|only)* (cheap|nothing|words|wind|air)
  | believe it when i see it | until i see (it|(him|her|them) (do|turn|come|with))
  | (that|which) (<helper>){0,2} (shows|showed|proves|proved|tells me|told me) (how (much|little)|
      that|what|you|he|she|exactly|everything|it all|all)
  | (that|which) (<helper>)? (says|said) (it all|everything)
  | (did|has|have|had|does|do) not even (<helper>)? <act> ...{0,10} (so|that is how|shows|
      obviously)
  | how (else)? (<helper>){0,2} i (<helper>)? (know|believe|trust) ...{0,6} (unless|if|until|
      without) ]]

-- ... and acts that do away with what is felt.
local remedied = phrase [[
    only (thing|way|time) (that|which|i|it)? (<helper>){0,3} ...{0,4} (help*|work*|calm*|stop*|
      takes|took|feel|felt|makes|made|shift*|get rid|shut*|cope|out of my head)
  | nothing (else|but that|other) ...{0,2} (help*|works|worked|does|did|calm*|touch*|takes|took|
      shift*)
  | (had|have|need|needed) to (just)? (<harm>|<food>|<drink>|<smash>|do something) ...{0,8} (stop|
      go away|out|rid|better|calm|quiet|over|breathe|numb)
  | (after|once|until|till) (i|that) ...{0,6} (it|i|everything) (<helper>){0,3} (gone|stopped|went
      quiet|quiet|calm|empty|clean)
  | (talk|talking|words|feelings) (<helper>){0,2} not (<helper>)? (help|fix|change|do|work|pay|
      get)
  | what (is|are) (talking|words|feelings|saying) ...{0,3} (going to|gonna|do|for|change|fix) ]]
local demanded = phrase [[
    (you|somebody|someone|they) (<helper>){0,2} (have to|need to|has to|must|got to) (do|give|get|
      make|fix|admit|take|ring|call|see) (me|something|him|her|it|this)
  | i (<helper>)? need (you|somebody|someone|them|him|her) to (do|give|make|fix|ring|call|come|
      text|stay|say|hold|be here|take|sort)
  | what are you going to do about (it|this|that) ]]

code "mode-teleological" {
  within = "sentence",
  any  = { tested = tested, remedied = remedied, demanded = demanded },
  none = { weighed = reasoning.opaque + phrase "(know|knew) you (could|can) not" },
}

-- A judgement of a person, or of what a person feels ...
local judged = reasoning.verdict + reasoning.motive + phrase [[
    i (just)? (know|knew|could tell|could see|can tell|can see|saw) (that|it|then|straight|away|
      right|exactly|well)* (<other>|you) (<helper>){0,4} (<regard>|<feeling>|<doubtful>|against|
      laughing|judging|done with|better off)
  | (written all over|see it in|saw it in|the look (in|on)|the way (he|she|they|you) look*)
      ...{0,3} (face|eyes|me|at me) ]]
-- ... that is closed: for all, for good, as what they are.
local closed = reasoning.certain + reasoning.absolute + phrase [[
    (everyone|everybody|people|anyone|you) (can|could) (<helper>){0,2} (see|tell|smell) (it|that|
      what)
  | (feels|felt|feel) (so|that)? (real|true) ...{0,4} (is|must|was) ]]
local typical = phrase [[
    that is (just|exactly)? (what|how|who) (he|she|they|you|i|people|men|women|<other>)
      (<helper>){0,2} (do|does|is|are|am|like|want|wants|think|thinks|work|works) ]]

mark "settled" { within = "sentence", all = { judged = judged, closed = closed } }

code "mode-equivalence" {
  all  = { judged = judged },
  any  = { settled = "settled", final = reasoning.words.final, typical = typical },
  none = {
    open   = rest,
    seen   = reasoning.unseen + reasoning.changed,
    asked  = phrase [[ <auxiliary> (i|you|he|she|they|it) ...{0,12} "?" ]],
    denied = phrase "(was|am|is|are|do|does|did|because) not (<helper>){0,2} (<verdict>|care)",
  },
}

------------------------------------------------------------ mentalizing

-- A mind, and what it comes from or leads to.
local because = reasoning.cause + reasoning.contrast
local follows = phrase [[
    (when|whenever|if|so|until) (i|he|she|they|you|we) | (and|
      so) then? i (<helper>){0,3} !mean&!know ]]

mark "caused" { within = "sentence", all = { mind = other_mind + affect.asserted, cause =
      reasoning.cause } }
mark "opposed" { within = "sentence", all = { minds = mind:times(2), contrast =
      reasoning.contrast } }
mark "led-to" { within = "sentence", all = { mind = mind, link = follows, felt = affect.asserted
      } }

-- A mind that has another in it: "I thought you were tired of me".
mark "nested" {
  any = phrase [[
      (i|<other>) (<helper>){0,4} (<attitude.think>|<attitude.judge>|<attitude.grasp>|
        <attitude.imagine>|<attitude.expect>|<regard>|<predicate>) (<complementizer>){0,3}
        (<other>|you|i) (<helper>){0,5} (<attitude>|<regard>|<wish>|<feeling>|know|knew)
    | i (keep|kept|am|was) (waiting|expecting|bracing myself|hoping|scared|afraid) for
        (you|him|her|them|<other>) to
    | (asked|ask|says|said|go|went) ...{0,8} (are you (saying|telling|upset|angry|<feeling>)|do you
      mean|did you mean|is it that|what is wrong) ]],
}

-- What somebody else felt, in that person's own words.
local voiced = phrase [[
    (<other>) (<helper>)? (says|said|goes|went|like|told me) ...{0,8} i (<helper>){0,3} (<feeling>|
      <wish>|felt|feel) ]]
-- What somebody would say or feel, were they asked.
local supposed = phrase [[
    <other> would (<helper>){0,2} (say|think|feel|reckon|understand|laugh|see it|tell me|worry|
      love) ]]
-- A thought, as it went through the mind, and a wish that was not lived out.
local thought = phrase [[
    i (just|then|still|kind of)* (thought|think|thinking|am thinking|was thinking) "," (well|
      right|oh|okay|no|here|he|she|they|you|i|does|is|what|why|has|who|maybe|that|there) _ ]]
local meant = phrase [[
    i (was|had been|had) (<helper>){0,3} (going to|gonna|about to|meaning to|hoping to|saving|
      planning|wanting|looking forward) | i had (<helper>){0,2} wanted to ]]
-- Two feelings at once.
local mixed = phrase [[
    <feeling> ...{0,3} (and|but|as well as|and also) (not|also|still|a bit|then|kind of|at the same
      time)* (<feeling>|sure) | both (at once|at the same time) | part of me ]]
-- The name of a feeling, found or put in question.
local found = phrase [[
    (i (suppose|guess|think)|maybe|probably|must be) (maybe|that|it|i|is|was|am|kind of|
      sort of)* <feeling>
  | <feeling> (i (suppose|guess|think)|maybe|or something like)
  | more (of|like|that|i|it|he|she|a|was|were|am|kind of|sort of)* <feeling> |
      less ...{0,2} <feeling>
  | <feeling> "?" $ | i (kept|keep) (saying|calling|thinking) ]]

code "ment-good" {
  any = {
    opaque   = reasoning.opaque,
    unseen   = reasoning.unseen,
    guessed  = reasoning.guessed,
    changed  = reasoning.changed,
    replaced = "replaced",
    nested   = "nested",
    caused   = "caused",
    opposed  = "opposed",
    led_to   = "led-to",
    voiced   = voiced,
    supposed = supposed,
    thought  = thought,
    meant    = meant,
    mixed    = mixed,
    found    = found,
  },
  words = { 8 },
}

-- A feeling and nothing with it; family and life in ready-made words.
local bare = phrase [[
    ^^ <opener>* (i|it) (was|am|felt|feel|is) (just|only|so|very|really|quite|a bit|kind of|pretty)*
      <feeling> $$ ]]
local vague = affect.vague + phrase [[
    ^ <opener>* (just|really|pretty)* (bad|awful|rough|weird|off|low|shit|crap) $ ]]

mark "vaguely" {
  words   = { nil, 25 },
  answers = minds.experience + minds.of_you,
  any     = vague,
}

code "ment-low" {
  any  = { bare = bare, vague = "vaguely", cliche = cliches },
  none = { link = because },
}

-- No mind is looked for: it happened, he is like that, there is nothing to think about.
local shrugged = phrase [[
    (it|that|things) (<helper>)? just (happened|happens|started|came|comes)
  | i just (did|do|done|went|go|sat|sit|lay|left|walked|snapped|lost it|flipped|switched off) (it|
      there)? ("."|$)
  | (for)? no (particular|real|good)? reason | no reason (for it|at all|why)?
  | do not know why (i|it|he|she) (<helper>)? (just)? _
  | (he|she|they|<other>|people|men|women) (is|are|was|were) (just)? (like that|that way|that type|
      a moody _|that kind of _|a difficult _|wired that way)
  | that is (just|simply)? (him|her|them|me|how (he|she|they|i) (is|are|am|was|were)|the way (he|
      she|they|i) (is|are|am|was|were)) | just one of those (things|days)
  | (nothing|not much) to (think about|understand|explain|say about it|work out|analyse|analyze)
  | i do not (really|ever)* (think about|do|go in for|dwell on|analyse|analyze) (it|that|things|
      stuff|feelings|that stuff|any of that|all that|why)
  | (must|have to|has to|probably) (have)? (be|been) (the|my) (weather|drink|hormones|tablets|time
      of the month|heat|moon|age|tiredness|food) ]]

code "ment-absent" {
  any  = { shrugged = shrugged, acted = affect.acts:after(phrase "i", 4) },
  none = { mind = mind, link = because, pondering = phrase "let me think | not sure yet" },
}
