plugin {
  name = "prementalizing",
  version = "1.0.0",
  kind = "library",
  summary = "Talk in which minds are not looked for: acts as proof, closed verdicts, shrugs",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "replies", "reasoning" },
  language = { "en" },
}

use "affect"                                -- for the words of <feeling>, <harm> ...
use "mental-states"                         -- ... <other>, <helper> ...
use "replies"                               -- ... and <opener>
local reasoning = use "reasoning"
local cliches = lexicon "cliches"
lexicon "proofs"

-- Acts that settle what is felt: a test that is set, a test that was failed or passed ...
local tested = phrase [[
    if (my|your|his|her|the|our)? (you|he|she|they|<other>|anyone|somebody) (<helper>){0,3} <shown>
      ...{0,6} (you|he|she|they|it)? would (<helper>|just|at least){0,4} _
  | (you|he|she|they|<other>) would (<helper>|just|at least){0,4} <act> ...{0,8} if (you|he|she|
      they) (<helper>){0,3} <shown>
  | if (you|he|she|they) (<helper>){0,2} (any good|any use|a (real|proper|good|decent) _|serious)
      ...{0,3} (you|he|she|they) would _
  | (you|he|she|they) (say|says|said|claim*) ...{0,8} but ...{0,6} (not|never) (<helper>){0,2}
      <act>
  | (not|never) (<helper>){0,3} <act> ...{0,6} so (<helper>|that|i){0,4} (mean nothing|means
      nothing|<shown>|nothing|tells|says|shows|not)
  | prove (it|to me|me wrong|that (you|he|she|they))
  | show me (you|he|she|they|that (you|he|she|they))
  | (actions|deeds) speak | (words|talk|sorry) (<helper>){0,2} (cheap|nothing|wind|air|not enough)
  | believe (it|that|him|her|them|you|a word|any of it)? ...{0,4} when (i|he|she|they|you)
      (<helper>)? (see|<act>)
  | (until|unless) (i see|he|she|they|you) (<helper>)? (it|<act>) ...{0,10} (believe|trust|know|
      happy|accept)
  | (that|which) (<helper>){0,2} (shows|showed|proves|proved|tells me|told me) (how (much|little)|
      that|what|you|he|she|exactly|everything|it all|all)
  | (that|which) (<helper>)? (says|said|tells|told|shows|showed) (you|me|us|him|her)? (it all|
      everything|all|enough)
  | so (we|i|you|now i|now we) (<helper>)? know (who|where) |(not|never) (feel|be|know|
      believe|trust|get) ...{0,6} unless (he|she|they|we|you|i|it)
  | <act> ...{0,8} so (he|she|they|you) (<helper>){0,3} (not|never) (<helper>){0,2} <shown>
  | (sorry|words|talk|talking|saying it) (do|does|did|will|would) not (mend|fix|help|cut|change|
      bring|undo|pay)
  | ^ <opener>* let (him|her|them) !"," (<act>|come|say|do|show|pay) | how can (you|he|she|they)
      (say|claim|tell me) ...{0,4} (<shown>|understand) ...{0,6} when
  | do something about (it|this|that|me) | what (does|did) that (tell|say) (you|us|about)? | i
      (<helper>)? (need|want) proof | (in writing|on paper|in black and white) |i need to see it |
      (telling|saying) ...{0,5} (is|are) (just|only)* (noise|words|talk|nothing|air)
  | a (good|real|proper|decent|normal) (mother|mum|mam|father|dad|friend|therapist|doctor|husband|
      wife|partner|son|daughter|sister|brother) would _ | (he|she|you|they) (do|does|did) care
  | (say|says|said) (he|she|you|they|it) (<helper>){0,3} (changed|<shown>) but
  | what (you|people|he|she|they|a person) (do|does|did) (that)? (counts|matters|shows)
  | or (i|we|it) (is|am|are|will be)? (gone|leaving|finished|done|over|off|out)
  | <act> ...{0,4} so i (knew|know)
  | either (you|he|she|they) ...{0,8} or (i|else|he|she|that) | or else ($ | ".")
  | (that is|this is|only) how (i|you) (<helper>)? (know|knew|tell)
  | (when|then|because) ...{0,6} <act> ...{0,6} (knew|know) (that)? (he|she|they|you|i)
      (<helper>){0,3} <shown>
  | (did|has|have|had|does|do) not even (<helper>)? <act> ...{0,10} (so|that is how|shows|
      obviously)
  | how (else)? (<helper>){0,2} i (<helper>)? (know|believe|trust) ...{0,6} (unless|if|until|
      without) ]]

-- ... acts that do away with what is felt ...
local remedied = phrase [[
    (only|one) (thing|way|time) (that|which|i|it)? (<helper>){0,3} ...{0,4} (know|help*|work*|
      calm*|stop*|takes|took|feel|felt|makes|made|shift*|get rid|shut*|cope|out of my head)
  | i only (<helper>)? (calm|feel|settle|sleep|relax|come|stop|breathe|switch|rest) ...{0,3} (once|
      when|after|if)
  | not (settle|sleep|relax|calm|rest|stop|breathe|leave) ...{0,4} (unless|until) i | until it is
      (gone|over|quiet|out|numb)
  | (it|that) is the only thing ("." | "," | $) | nothing ...{0,4} (except|apart from|bar) | only
      when i ...{0,8} (that)? i (can|could|feel|am) | not want (to talk|talking) ...{0,6} i want
  | nothing (else|but that|other) ...{0,2} (help*|works|worked|does|did|calm*|touch*|takes|took|
      shift*)
  | (had|have|need|needed) to just? (<harm>|<food>|<drink>|<smash>|do something) ...{0,8} (stop|go
      away|out|rid|better|calm|quiet|over|breathe|numb)
  | (<harm>|<food>|<drink>|<smash>|<busy>|cutting|drinking|running|smoking|shopping)
      (<helper>){0,2} (works|helps|worked|helped|does it|did it|sorts|sorted|fixes) ]]

local eased = phrase [[
    (it|that|the feeling|everything) (<helper>)? (went (away|quiet)|stopped|gone|was gone|lifted|
      eased|calmed|was over|passed)
  | (then|after|afterwards|and) i (<helper>){0,2} (calm|grand|fine|okay) ("." | "," | $)
  | i (<helper>){0,2} (could|able to) (sleep|breathe|rest|settle)
  | i (<helper>){0,2} (felt|was) (better|calm|calmer|clean|empty|nothing|relief|relieved|at peace|
      numb)
  | (after|once|until|till) (i|that) ...{0,6} (it|i|everything) (<helper>){0,3} (gone|stopped|went
      quiet|quiet|calm|empty|clean) ]]

-- ... and talk set aside, because only doing counts.
local demanded = phrase [[
    (you|somebody|someone|they|he|she) (<helper>){0,2} (have to|need to|has to|must|got to) (do|
      give|get|make|fix|admit|take|ring|call|see) (me|something|him|her|it|this)
  | i want you to (ring|call|write|give|do|see|come|admit|get|tell|fix|sort|stay|hold)
  | (nothing|never) (<helper>)? (changes|changed|gets|got|happens|happened) ...{0,4} talking
  | i (<helper>)? need (you|somebody|someone|them|him|her) to (do|give|make|fix|ring|call|come|
      text|stay|say|hold|be here|take|sort|write|get|admit|prescribe|tell)
  | what (the)? (point|use|good) (is|in|of)* (<helper>|it)? (talking|telling|saying|sitting|words|
      feelings|all this)
  | no (use|point|good) (<helper>|us|me|in){0,3} (talking|telling|saying|sitting)
  | (talk|talking|words|feelings) (<helper>){0,2} not <helper>? (help|fix|change|do|work|pay|get)
  | what (is|are|good) ...{0,2} (talking|words|feelings|saying) ...{0,3} (going to|gonna|do|for|
      change|fix)
  | what are you going to do about (it|this|that)
  | (can|could|will|are) you ...{0,12} or not "?" ]]

-- A judgement of a person, or of what a person feels about oneself ...
local judged = reasoning.verdict + reasoning.motive + phrase [[
    (he|she|they|you|people|everyone|everybody|nobody|<other>) ...{0,3} <against>
  | (he|she|they|you|people|everyone|everybody|<other>) (<helper>)? (think|thinks) (that)? i (am|
      was) (<verdict>|<feeling>|mad|lying|making it up)
  | i am (just)? nothing | you (are|were) (<helper>|sitting there){0,3} <feeling> |(something|a
      part|somewhere) (<helper>){0,2} (rotten|wrong|bad|evil|broken|dark|ugly|dirty|missing) (in|
      inside|with|about|of) me
  | (you|he|she|they) (is|are) (<helper>)? (the same as|like|no different (from|than)|as bad as)
      all? the? (rest|others|other ones|everyone|everybody|them)
  | (feel|felt) _ and? so (i|it|he|she|they) (am|was|is|did|were|are)
  | (the|this|my) ...{0,2} (is|are|was|were) (<helper>)? <against>
  | i (ruin|destroy|poison|spoil|wreck|break|hurt|mess up|fuck up) (<helper>)? (everything|
      everyone|everybody|it all|all)
  | (he|she|they|you) (is|are) only ...{0,4} because
  | (you|he|she|they) (do|does) not (<helper>)? (believe|trust|like|want|love|rate|respect|
      understand) me
  | nobody (<helper>){0,3} (like|likes|love|loves|want|wants|believe|believes|trust|trusts|cares
      about) me
  | (it|everything|life|all of it) is (<helper>)? (hopeless|pointless|over|ruined|useless)
  | if i feel _ i am _ | (he|she|they|you) (<helper>){0,3} (a)? (cold|evil|nasty|stupid|selfish|
      lazy|sick|pure) _
  | i (just)? (know|knew|could tell|could see|can tell|can see|saw) (that|it|then|straight|away|
      right|exactly|well)* (<other>|you) (<helper>){0,4} (<regard>|<feeling>|<doubtful>|better off)
  | (written all over|(see|saw|hear|heard|feel) it in|the look (in|on)|the way (he|she|they|you)
      look*) ...{0,3} (face|eyes|me|at me) ]]

-- ... that is closed: for all, for good, as what they are, by what is felt or was done.
local closed = reasoning.certain + reasoning.absolute + phrase [[
    (everyone|everybody|people|anyone|you) (can|could) (<helper>){0,2} (see|tell|smell) (it|that|
      what)
  | (they|you|we|men|women|people) all (do|are|did|will|have) | all (of them)? <against> | nobody |
      if i feel _ i am _
  | (feels|felt|feel) (so|that)? (real|true) ...{0,4} (is|must|was)
  | so (obviously)? (he|she|they|you|<other>) (<helper>)? <against> | i (could|can) feel (you|him|
      her|them|it) ]]

local sealed = reasoning.words.final + phrase [[
    that is (just|exactly)? (what|how|who) (he|she|they|you|i|people|men|women|<other>)
      (<helper>){0,2} (do|does|is|are|am|like|want|wants|think|thinks|work|works)
  | (and)? that (is|was) (it|that) ("," | "." | $) | it is (so)? obvious | (i|you|they) (can|
      could) (just)? (see|tell) (it|that)
  | (felt|feel|thought|think) ...{0,8} so (it|he|she|they|i) (was|is|did|does|am|do|are|were) ("."
      | "," | $)
  | (you|he|she|they) (do|does|are|is|did) "," | ^ fact $ | not (all)? in my (head|mind|
      imagination) | not (making it up|paranoid) | that is why ("." | $) | i can (just)? tell ("."
      | "," | $) | i am (<helper>|so|just|fat|ugly|and){0,4} (<verdict.grave>|nothing) | no maybe
      about | not imagining it | seen it before
  | (dress|say|put|call) it (up)? (whatever|how|what) (way)? (you|they) (like|want) | always (was|
      were|has been|have been|will be) ("." | "," | $)
  | so (does|do|is|are|can) (everybody|everyone|they all|the rest) | i (can|have)? (hear|heard|
      seen) (them|him|her)
  | (feel|felt) _ and? so (i|it|he|she|they) (am|was|is|did|were|are) | (do not|never) (say|tell
      me) (you|he|she|they|it|i)
  | (they|you|we|men|women|people) all (do|are|did) | (can|could) feel it (coming|off|from|in)
  | ^ (always|never) (have|has|did|will|was|were) | i know (he|she|they|you|it) (does|do|is|are|
      did|was)
  | (feel|felt|know|hear|see) it in (my (bones|gut|guts|water|heart)|(your|his|her|their) (voice|
      face|eyes|tone))
  | not need (<helper>|any|no){0,2} (proof|evidence|telling|it explained)
  | (never|not going to|will not) (ever)? change | (say|think) what you (like|want) | tell me
      different ]]

-- What another does it for, more than once, as if one knew.
local purpose = phrase [[
    to (just|only)* (make|get|have|see|let|keep|remind|punish|test|hurt|spite|provoke|control|
      show|prove|send|teach|wind|throw|impress|humiliate|embarrass|undermine|manipulate|upset|
      annoy|confuse|trap) (me|us|him|her|them|a message|everyone|people)
  | (<other>|you) (<helper>){0,3} (want|wants|wanted|wanting|trying|hoping) (me|us|him|her|them|
      everyone|people)
  | (and)? (so|then) (that)? (i|he|she|they|you|everyone|people|(the|my|his|her) _) (would|can|
      could)
  | so (i|he|she|they|you|everyone|people) (will|think|thinks|look|feel)
  | to (just|only)* (prove|show) (he|she|they|that|who|how) | (made|make|makes) (sure|certain)
  | (letting|let) (me|us|him|her|them) know | (deliberately|on purpose) | (planned|plotted|staged|
      arranged) it
  | (waiting|want|wants|wanted|trying|likes) to see (if|will|would|whether|how|what|me|i|us)
  | to get (one)? (over|back|up|out|at) ...{0,2} (me|us|him|her) | to see (if|will|would|whether|
      how|what) | (his|her|your|their) way of (telling|showing|saying|getting|making|punishing|
      letting|keeping) | so (that)? (the others|others|the rest|people|they all) (would|will|can|
      could)
  | to (get|send|give) (a|the|me a|him a|her a) (message|signal|dig|hint|warning) | so (that)? (he|
      she|they) (do|does|would|will) not
  | one of (his|her|your|their) (tests|games|tricks|moves)
  | (he|she|they|<other>) (<helper>)? (know|knows|knew) (that)? (i|he|she|they|<other>) ]]

-- Asked what lies behind an act, or what is in a mind ...
local asks_why = phrase [[
    why (<helper>|that|exactly){0,3} (you|he|she|they|<other>) | how come (you|he|she|they|<other>)
  | what (<helper>|it|that){0,3} (made|makes|got|led|brought|drove|possessed|prompted) (you|him|
      her|them|<other>)
  | what (<helper>|it|that){0,4} (behind|different|about (that|it|this))
  | how (<helper>)? you (explain|account for|make sense of)
  | come to (the|that|this|a) (decision|point|conclusion) ]]
local asks_inside = phrase [[
    (going|went|goes|go|gone) (on|through) ...{0,2} (in|inside|for|your|his|her|their) (you|him|her|
      them|mind|head|<other>)? | (in|on) (your|his|her|their) (mind|head|thoughts)
  | (what|how) ...{0,5} (you|he|she|they|<other>) (<helper>){0,3} (thinking|feeling|hoping|wanting|
      wanted|want|wants|felt|feel|think|meant|mean|hope|hoped|expect|expected|intend|intended|after)
  | (what|how) ...{0,4} (mean|meant) (to|for) (you|him|her|them)
  | happened inside | inside (of)? you ]]

-- ... the answer has nothing there: "it wasn't about anything", "there wasn't any decision" ...
local emptied = phrase [[
    ^^ <opener>* nothing (really|much|special|particular|in|at|all|was|went|whatsoever)* ("." | "," |
      going | through | on | $)
  | ^^ <opener>* (it|there|that|i (was|am|had)) (<helper>){0,3} not (<helper>|about|for){0,3}
      _{0,2} (anything|any)
  | ^^ <opener>* (it|there|that|i) (<helper>){0,2} nothing ]]
  :not_before(phrase "feel | felt | to say", 3)

-- ... or what is nobody's mind.
local circumstance = phrase [[
    ^^ (<opener>|probably|maybe|the|only|it was|it is|that was|her|his|my|she had|he had){0,5} <matter>
      ("." | "," | $ | maybe | probably)
  | ^^ <opener>* (the|my|his|her) _ (was|were|is|are|had|took|came) _ ]]

-- No mind is looked for: it happened, he is like that, there is nothing to think about ...
local shrugged = phrase [[
    (it|that|things|shit) just (happened|happens|happen) | (things|shit) (<helper>)? (happens|
      happen)
  | ^ <opener>* it (<helper>)? (happened|happens) ("."|","|$)
  | (it|that|things) (<helper>)? just (started|came|comes)
  | i just (did|done|went|sat|lay|left|walked|snapped|lost it|flipped|switched off) (it|
      there)? ("."|$)
  | for? no (particular|real|good)? reason | no reason (for it|at all|why)? | no why
  | do not know why (i|it|he|she) <helper>? just? _
  | (he|she|they|<other>|people|men|women) (is|are|was|were) (all|just|always)* <nature>
  | that is what (i|he|she|they) (am|is|are) like | that is (just|only)? (his|her|their|my) way
      ("." | "," | $)
  | that is (just|simply)? (him|her|them|me|how (he|she|they|i) (is|are|am|
      was|were)|the way (he|she|they|i) (is|are|am|was|were))
  | one of (those|them) days | just one of those things | what is there to (say|tell|think|
      explain) | i am (just|only) a _ ("," | "." | $)
  | (old|young|sick|drunk|rich|posh|country|some|all|most) (people|men|women|kids|folk|ones|sorts)
      (do|are|get|say|go) (that|like that|it)
  | <kind> (do|are|lie|cry|shout|drink|say|get|go) ("." | "," | $ | that | it | like)
  | (they|we|everybody|everyone) (are|is|do|does|get|gets) (all|always|just)* like that
  | (in|of) (his|her|their|the|my) (nature|blood|genes|stars) | runs in (the|our|my|his|her) family
  | it is (just|all|only)* (chemistry|chemical|biology|biological|hormonal|hormones|genetic)
  | one (minute|moment|second) ...{0,8} the next | my (hand|hands|feet|legs|mouth|thumb) (just)? (did|
      took|went|moved|said|hit|slipped)
  | that is (people|men|women|life|families|kids|teenagers) | i (just)? am (just)? (that way|like
      that) | that is all ("." | $)
  | (lost|lose|losing) (it|the head|the plot|the rag|my head|my temper|my rag) ("." | "," | $) |
      (that|it) is just what (happened|happens)
  | the way (god|he|she|they) made me | (he|she|they|<other>) (is|was|were|are) (just|only)*
      <matter> |we do not (talk about|do|think about|go in for|discuss) (that|feelings|it|those|
      these|things)
  | (it is|that is|that was|it was|must be|must have been|probably|i was) (just|only)* <matter>
  | because (he|she|it|they) (was|were) (there|in the way|in my way) | the (drink|wine|beer|vodka)
      talking | that is _ for you ($ | ".")
  | (always)? been <nature>
  | (that|it) is (just|only)? what (you|i|we|people|he|she|they) (do|does) | (they|we|men|women)
      (are)? all the same ]]

-- ... or a mind is refused.
local refused = phrase [[
    ^ <opener>* i? (can|could) not tell you ("." | "," | $) | not go into (all)? (that|it|
      feelings|things)
  | (nothing|not much) ...{0,4} (to (think about|understand|explain|say about it|work out|
      analyse|analyze)|in my head|going on in my head)
  | i do not (really|ever)* (think about|do|go in for|dwell on|analyse|analyze) (it|that|things|
      stuff|feelings|that stuff|any of that|all that|why)
  | i did not (think|feel) (anything|nothing|about it) | (not|never) (<helper>){0,2} (think about|
      wonder|ask) (why|what) (people|he|she|they|others)
  | how (should|would|could) i know | do not ask me | not (a|<helper>)* mind reader
  | (no|not|never) ...{0,3} (sense|point|use|call|need|good) (in|to)? (asking|wondering|analysing|
      analyzing|looking (into|for|behind)|digging|picking|raking|dwelling|explaining|working it out)
  | (no|not any) (thinking|thought|meaning|feeling|mystery|big reason|reasons|reason|why|deeper
      meaning) (goes|went|to|in|behind|about)
  | (not|never) (<helper>){0,3} (explain|looked into|look into|question|questioned|overthink|read
      into|dig into|gave|give) (it|that|much|any|things)
  | not do (inside|deep|why|whys|that (inside|deep))  | not tell you why | (have to|need to|
      better) ask (him|her|them) | ask (him|her|them) ("."|$)
  | (who cares|does it matter|what does it matter) (why|what (he|she|they) (think|feel|thought|
      felt)*) ]]

return {
  tested = tested,                          -- an act that proves, or would prove, a feeling
  remedied = remedied,                      -- an act as the only remedy
  eased = eased,                            -- what came of an act: it went quiet
  demanded = demanded,                      -- only doing counts
  judged = judged,                          -- of a person, or what it feels about the speaker
  closed = closed,                          -- for all, for good: in the sentence of a judgement
  sealed = sealed,                          -- ... anywhere: "that's just how it is"
  purpose = purpose,                        -- what another does it for
  shrugged = shrugged,                      -- it just happened, he is like that
  asks_why = asks_why,                      -- "what made you"
  asks_inside = asks_inside,                -- ... or "what was in your mind"; an answer may be
  emptied = emptied,                        -- ... "it wasn't about anything"
  circumstance = circumstance,              -- ... "the drink"
  refused = refused,                        -- a mind refused: "I don't do feelings"
  cliche = cliches.family + cliches.saying, -- families and lives in ready-made words
}
