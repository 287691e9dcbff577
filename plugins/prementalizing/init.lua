plugin {
  name = "prementalizing",
  version = "1.0.0",
  kind = "library",
  summary = "Talk in which minds are not looked for: closed verdicts, motives as known, shrugs",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "replies", "reasoning" },
  language = { "en" },
}

use "affect"                                -- for the words of <feeling> ...
use "mental-states"                         -- ... <other>, <helper> ...
use "replies"                               -- ... and <opener>
local reasoning = use "reasoning"
local cliches = lexicon "cliches"
lexicon "against"

-- What is felt is what is so: "I felt it, so it had", "if I feel scared there is something".
local felt_proof = phrase [[
    so (it|he|she|they|that) (<helper>)? (is|was|are|were) (all)? (about|because of|at|aimed
      at|meant for|against) me
  | (feel|felt|feels|sense|sensed|dreamt|dreamed|feared|pictured) (it|that|this|_) ...{0,5} so
      (<helper>|something|there|it|he|she|they|i|that){0,3}
      (is|was|did|had|does|has|am|must|do|are|were)
  | if (i|you) feel _ ...{0,2} (there is|it is|i am|he is|she is|they are|then|it must)
  | if i am (this|that|so) <feeling> ...{0,3} (must|there is|it is) | my
      (body|heart|gut|stomach) (<helper>)? not lie
  | my (heart|chest|stomach|hands) ...{0,5} so (it|he|she|they|there|something) (is|was|had|has)
  | (because|cause) i am (<helper>|a){0,2} <verdict.grave>
  | (feel|felt|know|knew) it in my (bones|gut|guts|water|heart|stomach|belly|body|blood|skin)
      ...{0,4} (so|that|he|
      she|they|something|i am)
  | i (can|could) (just)? feel (how|that|them|him|her|you|it) (<helper>|fat|bad|dirty|ugly){0,3}
      (hate|hating|
      judging|looking|thinking|i am|coming|off|from|staring)
  | i (just)? (know|knew) (something|it) (<helper>)? (terrible|bad|awful|wrong|horrible|dreadful) ]]

-- No future, and all of it visible to all.
local doomed = phrase [[
    (am|is|are) (all)? going to (lose|die|fail|leave me|end up|ruin|kill|hate|dump|sack|take my)
  | it is (all)? (over|finished|hopeless|pointless|useless|ruined|done) | it is finished for me
  | there is (no|not any) (future|hope|way out|point|end to it|escape|me)
  | i am (finished|dying|doomed|done for|going to die|cursed|past saving|beyond help)
  | (it|the world|life|the future|everything) is (all|just)*
      (black|rotten|ruined|poisoned|dark|broken)
  | (this|that|the) (place|house|flat|street|town|world|room|building|ward|family) (is|are)
      (just|pure)? (evil|rotten|
      cursed|against me|poisoned|bad)
  | (it|the house|the place|the world|this place|that place) (hates|wants|is against) (me|you) ]]
local seen_through = phrase [[
    (everyone|everybody|people|they|they all|you|anyone|the whole _) ...{0,4} (can|could)
      (<helper>){0,2} (see|tell|
      smell|hear) (i|it|that|what|how|right|straight|through) | (see|saw|look|looked|looking)
      (right|straight) through me ]]

-- A judgement of a person, or of what a person feels about oneself ...
local judged = doomed + seen_through + reasoning.verdict + reasoning.motive + phrase [[
    ^ i just know $
  | (he|she|they|you) (is|are) (<helper>)?
      (lying|cheating|pretending|faking|plotting|spying|hiding something|
      seeing someone|up to something|waiting for me to)
  | people like (me|us) (do|never|always|are|get) | (i am|i will be) a (burden|weight|drag) (on|to)
  | (he|she|they|you|people|everyone|everybody|nobody|<other>) ...{0,3} <against>
  | (he|she|they|you|people|everyone|everybody|<other>) (<helper>)?
      (think|thinks|thought|reckons|knows)
      (that)? i (am|was) !at&!in&!on&!home&!working _
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
local closed = seen_through + reasoning.certain + reasoning.absolute + phrase [[
    (they|you|we|men|women|people) all (do|are|did|will|have) | all (of them)? <against> | nobody |
      if i feel _ i am _
  | (feels|felt|feel) (so|that)? (real|true) ...{0,4} (is|must|was)
  | so (obviously)? (he|she|they|you|<other>) (<helper>)? <against> | i (could|can) feel (you|him|
      her|them|it) ]]

local sealed = reasoning.words.final + felt_proof + phrase [[
    that is (just)? how (it|the world|life|people|things) (works|work|goes|go|is|are) | not
      (need to|have to) (ask|be told|check|hear it|wonder)
  | (not|nobody|never) ...{0,2} (deny|denying) | make it not (true|so|real) | will (always|never) _
  | (know|knew|known) (exactly|rightly|well|fine|right well|full well|damn well) (what|how|why)
  | i (just)? know ("." | "," | $) | (only|just) (have to|need to|got to)? look (in|at)
      (his|her|their|my) (eyes|face)
  | not (me)? (being|just|a|an|my|low|some|in)*
      (paranoid|negative|dramatic|imagination|feeling|opinion|imagining|
      anxiety|depression|self-esteem|mood|sensitive|oversensitive|daft|silly)
  | no (maybe|perhaps|might|doubt|if|ifs|question) (about|in) | so (i am|it is|that is me)
      (<helper>)? _ ("." | $)
  | do not (say|tell me|bother saying|pretend|act like) (you|he|she|they|it) | (do|does) not
      need (him|her|them|you|
      anyone|anybody|anything) to (say|tell|prove|explain)
  | not care what (the|anyone|anybody|you|they|people|he|she) | not know why (you|they|people)
      (can|do|will) not see
  | the (second|minute|moment|way) (i|he|she|they|you)
      (saw|see|heard|walked|looked|looks|said|came|went|opened)
  | and (he|she|they) (is|are) right | that is me (done|finished|over|out|gone) | and
      (that|there) it (was|is)
  | not (once|ever|even once) ("." | $)
  | that is (just|exactly)? (what|how|who) (he|she|they|you|i|people|men|women|<other>)
      (<helper>){0,2} (do|does|is|are|am|like|want|wants|think|thinks|work|works)
  | (and)? that (is|was) (it|that) ("," | "." | $) | it is (so)? obvious | (i|you|they) (can|
      could) (just)? (see|tell) (it|that)
  | (felt|feel|thought|think) ...{0,8} so (it|he|she|they|i) (was|is|did|does|am|do|are|were) ("."
      | "," | $)
  | (you|he|she|they) (do|does|are|is|did) "," | ^ fact $ | not (all)? in my (head|mind|
      imagination) | not (making it up|paranoid) | that is why ("." | $) | i can (just|always)?
      tell ("."
      | "," | $) | i am (<helper>|so|just|fat|ugly|and){0,4} (<verdict.grave>|nothing) ($ | "."
      | "," | and) | no maybe
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

-- A mind against oneself, said outright: "he hates me", "I know what you're thinking".
local outright = phrase [[
    (he|she|they|you) (is|are|has|have) (<helper>)? (had it|had
      enough|done|finished|through|bored|sick|over)
      (with|of) me
  | _ (<helper>){0,2} (hates|hate|despises|despise|loathes|loathe|detests|detest) me
  | know (exactly|rightly|full well|damn well|fine well|fine|right well) (what|why)
      (<other>|you) (<helper>){0,3}
      (thinking|think|thinks|feel|feels|feeling|after|up to|mean|means|want|wants|at|did|doing)
  | (hear|feel|see) (them|him|her|you) (all)? (thinking|judging|laughing|hating|pitying|wishing)
  | nothing (you|anyone|anybody|they|he|she) (say|says|can say|do|does) (will|can|could|is)
  | (he|she|they|you|everyone|everybody|<other>) (can not|can not bear to|do not|does not|would
      not) (<helper>)? (stand|bear|want|love|care
      about) (me|the sight of me|to know me) | (wants|want) (me (gone|out|dead)|rid of me)
  | nobody (<helper>){0,3} (like|likes|love|loves|want|wants|care|cares|need|needs) (me|about me) ]]

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
  | (it is|it was|all|just) (a|his|her|their|your|part of|some|just)*
      (test|game|trick|trap|set-up|setup|performance|ploy|
      tactic|plan|plot|scheme|wind-up|power trip|dig|statement)
  | to (just|only)* (make a point|get at|get one over|be seen|look good|stir)
  | (worked out|cooked up|in with|in on it|in it together|behind it all|(put|set)
      (me|him|her|us|them) up|up to something)
  | means (that)? (he|she|they|you) (<helper>){0,2}
      (<attitude>|<regard>|<wish>|<feeling>|hates|thinks|wants|loves)
  | (want|wants|wanted) to (know|see|find out|check|prove|show)
      (am|if|whether|will|would|is|do|how|who|that)
  | (want|wants|wanted) (the|my|his|her|our) _ to
  | (want|wants|wanted|expects|expected|needs|needed) _ to
      (think|know|feel|notice|see|ask|say|believe|worry|
      choose|relax|be|look|want|wonder|suffer|react|cry|beg|tell|go|hear|miss|understand|admit|try)
  | so (that)? _{1,3} (would|could|will|had to|can)
      (think|know|feel|notice|see|ask|say|believe|worry|choose|be|look|
      want|wonder|suffer|react|tell|hear|miss|understand|agree)
  | to (show|tell|warn|remind|signal|let|convince|persuade) _ ...{0,2}
      (he|she|they|that|who|how|i|know|next|off)
  | (he|she|they|you|<other>) (<helper>){0,2}
      (telling|showing|reminding|punishing|testing|checking|warning|
      provoking|baiting|watching) (me|him|her|them|us|whether|if|would|to see|that)
  | (he|she|they|you) (<helper>){0,2} doing (it|that|this) (to|so|because|for)
  | (he|she|they|you|<other>) (thinks|thought|knows|imagines|believes|reckons|feels) (that)?
      (i|he|she|they|you|<other>)   | (he|she|they|<other>) (<helper>)? (know|knows|knew)
      (that)? (i|he|she|they|<other>) ]]

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
    ^^ <opener>* nothing (really|much|special|particular|in|at|all|was|went|whatsoever)* ("." |
      "," |
      going | through | on | $)
  | ^^ <opener>* (it|there|that|i (was|am|had)) (<helper>){0,3} not (<helper>|about|for){0,3}
      _{0,2} (anything|any)
  | ^^ <opener>* (it|there|that|i) (<helper>){0,2} nothing ]]
  :not_before(phrase "feel | felt | to say", 3)

-- ... or what is nobody's mind.
local circumstance = phrase [[
    ^^ (<opener>|probably|maybe|the|only|it was|it is|that was|her|his|my|she had|he had){0,5}
      <matter>
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
  | one (minute|moment|second) ...{0,8} the next | my (hand|hands|feet|legs|mouth|thumb) (just)?
      (did|
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
  felt_proof = felt_proof,                  -- a feeling as the proof: "I felt it, so it is"
  outright = outright,                      -- "he hates me", and no more is needed
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
