plugin {
  name = "proofs",
  version = "1.0.0",
  kind = "library",
  summary = "Acts as the proof of what somebody feels, or as the only remedy for it",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "replies", "reasoning" },
  language = { "en" },
}

use "affect"                                -- for the words of <harm>, <impulse> ...
use "mental-states"                         -- ... <other>, <helper> ...
use "replies"                               -- ... <opener> ...
use "reasoning"                             -- ... and <subject>
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
  | (actions|deeds) speak | (words|talk|sorry|talking) (is|are|was|were) (<helper>){0,2}
      (cheap|nothing|wind|air|not enough)
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
  | (you|they|somebody|someone|^) ...{0,3} do something about (it|this|that|me) | what
      (does|did) that (tell|say) (you|us|about)? | i
      (<helper>)? (need|want) proof | (in writing|on paper|in black and white) |i need to see it |
      (telling|saying) ...{0,5} (is|are) (just|only)* (noise|words|talk|nothing|air)
  | a (good|real|proper|decent|normal) (mother|mum|mam|father|dad|friend|therapist|doctor|husband|
      wife|partner|son|daughter|sister|brother) would _
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

-- ... or one to come: "I'll believe it when", "then I'll know"; words are only words.
local awaited = phrase [[
    i will (<helper>)? (believe|know|trust|accept|forgive) ...{0,10} (when|once|if|until|unless)
      (<subject>|<act>)
  | (then|when|once|until|till) ...{0,8} (then)? i (will|would|can|could) (<helper>)?
      (know|believe|trust)
  | (counts|matters) is what (you|people|he|she|they|a person|somebody) (do|does|did)
  | (know|knew|tell) ...{0,4} <shown> ...{0,2} because (he|she|they|you) (<helper>)? (<act>|<deed>)
  | i will (<helper>)? (feel|be) (<soothe>|right|okay|better|happy|fine|myself|worth|lovable|
      good enough|somebody)
      (when|once|if) i (am|have|get|weigh|lose)
  | (or|than) ...{0,4} just (going to|sit|sitting|be|keep|here|sat|a)* (chat|chatting|talk|talking)
  | <mere> | (love|sorry|caring|care|sympathy|respect|trust|promises|feelings) is (not)?
      (just|only)* (a
      (word|noise|lift|thing|date|signature)|what|when|something you do|showing|doing)
  | that is (what)? (real|proper|true)? (love|caring|friendship|loyalty|respect|devotion) (is)?
      ("." |
      "," | $ | to me | for you)
  | (that is|that shows|shows you|goes to show) how (much|little) (i|he|she|they|you|it) (<helper>)?
      (matter|matters|mean|means|meant|care|cares|cared|love|loved|think|thinks|count|counts|
      mattered)
  | if (you|he|she|they) (<helper>){0,2} <shown> ("," | then) (<act>|<deed>)
  | (you|he|she|they) (can|could) not (be|<helper>|that|all|much){0,4} <shown> ","
      (you|he|she|they) (<helper>){0,3}
      (not|never) _
  | (not|never) (<helper>){0,3} (<act>|<deed>) ...{0,6} so (<helper>|<subject>){0,3} (not|never)
      (be|<helper>|that){0,4}
      (<shown>|think|important)
  | (you|i|we) (know|knew|can tell) (that)? !"," (you|he|she|i|it|they|how) ...{0,8} when
      (he|she|they|you) (<helper>)? (<act>|<deed>)
  | (until|till|unless) ...{0,8} (you|he|she|they|it) (have|has|are|is|did|do|does|can) not
  | i (<helper>)? (<act>|<deed>|<harm>|<smash>) ...{0,10} so (that)? (he|she|they|you)
      (would|could|had to|will)
      (<helper>)? (see|know|notice|realise|realize|feel|come|listen|understand|take) ]]

-- ... acts that do away with what is felt ...
-- ... whoever means it does it: "if somebody loves you they ring".
local shown_in_deeds = phrase [[
    (if|when) (a|an|the|you|your|my)? _ (love|loves|loved|care|cares|cared|respect|respects|respected|
      mean|means|want|wants|value|values|miss|misses) ...{0,4} (you|he|she|they|it) (<helper>)? (<act>|
      pick|picks|answer|answers|ring|rings|call|calls|come|comes|show|shows|turn|turns|do|does|make|
      makes|find|finds|stay|stays)
  | (somebody|someone|people|anyone|person|man|woman|friend|mother|father|husband|wife|one|mate) (who|that)
      (<helper>|really){0,2} (care|cares|cared|love|loves|loved|respect|respects|respected|mean|means|
      want|wants) ...{0,4} (not|never|would|does|do|always|will)
  | then i (<helper>){0,2} (know|see|believe|trust) ("." | "," | $ | that|if|he|she|you)
  | (this|that|it) (is|was) (the|my|a|your)? (proof|test|measure|evidence)
  | (for me|to me|there)? (this|that) is love ("."|$|",")
  | (talk|talking|words) (everybody|everyone|anybody|anyone) can | (everybody|everyone|anybody|anyone)
      can (talk|say (it|that|so|words))
  | not believe in (talk|talking|words|promises)
  | (nothing|something|anything) in (the|my|your)? (hand|hands) ]]

local remedied = phrase [[
    (only|one) (thing|way|time) (that|which|i|it)? (<helper>){0,3} ...{0,4}
      (<soothe>|takes|took|feel|
      felt|makes|made|get rid|out of my head) | (only|one) way (i|to) (<helper>){0,2} (know|find
      out|tell)
  | i only (<helper>)? (calm|feel|settle|sleep|relax|come|stop|breathe|switch|rest) ...{0,3} (once|
      when|after|if)
  | not (settle|sleep|relax|calm|rest|stop|breathe|leave) ...{0,4} (unless|until) i | until it is
      (gone|over|quiet|out|numb)
  | (it|that) is the only thing ("." | "," | $)
  | (once|when|after|until|till) i (<helper>){0,2} (<impulse>|<chore>) ...{0,6} i
      (can|could|am|feel) (<helper>)? (<soothe>|
      okay|grand|fine|calm|better)
  | nothing (<helper>|else){0,2} <soothe> ...{0,4} (except|apart from|bar|but|like)
  | (get|got|getting) (it|this|that|the feeling|him|her|them) (all)? out of (me|my)
  | so (that)? i (<helper>){0,2} not (have to)? (feel|think|remember)
  | (it|that|which|they) (does|did|do) the (job|trick) | (takes|took) the edge off | like
      (a|flicking a|turning a) switch
  | (turns|switches|shuts|turned|switched|shut) (it|me|my head|everything) (off|up|down)
  | (better|quicker|faster|more) than (any|all your|your|a|all the)?
      (tablet|tablets|talk|talking|chat|words|
      therapy|pill|pills|counsellor|counselling|you) | only
      when i ...{0,8} (that)? i (can|could|feel|am) | not want (to talk|talking) ...{0,6} i want
  | nothing (else|but that|other) ...{0,2} (help*|works|worked|does|did|calm*|touch*|takes|took|
      shift*)
  | (had|have|need|needed) to just? (<harm>|<food>|<drink>|<smash>|do something) ...{0,8} (stop|go
      away|out|rid|better|calm|quiet|over|breathe|numb)
  | (<harm>|<food>|<drink>|<smash>|<busy>|cutting|drinking|running|smoking|shopping)
      (<helper>){0,2} (works|helps|worked|helped|does it|did it|sorts|sorted|fixes) ]]

-- ... what came of it ...
local eased = phrase [[
    (it|that|the feeling|everything) (<helper>)? (all|just)* (<soothe>|(goes|went|go) (all)?
      (away|quiet|dead|still|calm|silent|blank)|gone|was gone|was over|is over|passed|passes)
  | (then|after|afterwards|and) i (<helper>){0,2} (calm|grand|fine|okay) ("." | "," | $)
  | i (<helper>){0,2} (could|able to) (sleep|breathe|rest|settle|think|function|go on|get up|face)
  | i (<helper>){0,2} (felt|was) (better|calm|calmer|clean|empty|nothing|relief|relieved|at peace|
      numb)
  | (after|once|until|till) (i|that) ...{0,6} (it|i|everything) (<helper>){0,3} (gone|stopped|went
      quiet|quiet|calm|empty|clean) ]]

-- ... something taken or done for that ...
local dosed = phrase [[
    i (<helper>){0,2} (<impulse>|<chore>|(had|took|drank|necked|smoked|ate|downed|swallowed)
      (a|an|one|two|three|
      four|some|the|another|my) _) ]]

-- ... and talk set aside, because only doing counts.
local demanded = phrase [[
    (you|somebody|someone|they|he|she) (<helper>){0,2} (have to|need to|has to|must|got to) (do|
      give|get|make|fix|admit|take|ring|call|see) (me|something|him|her|it|this)
  | i want you to (ring|call|write|give|do|see|come|admit|get|tell|fix|sort|stay|hold)
  | (nothing|never) (<helper>)? (changes|changed|gets|got|happens|happened) ...{0,4} talking
  | i (<helper>)? need (you|somebody|someone|them|him|her) to (do|give|make|fix|ring|call|come|
      text|stay|say|hold|be here|take|sort|write|get|admit|prescribe|tell)
  | not (want|need) to (understand|explore|look at|think about|go into|talk about) ...{0,4} i
      (<helper>)? (want|need) (it|this|
      them|something|you)
  | i (just|only)* (want|need) (it|this|them|that) (to be|to just)?
      (fixed|gone|sorted|stopped|over|done|to stop|to go
      away|out of me) | (talk|talking|words|chat|understanding) (is|are) (no|not any)
      (good|use|help)
  | ^ (<opener>|please|then|and|so|just)* (give|get|write|find) me (a|the|some|something|my) _
      ...{0,2} ("." | $)
  | i (just|only)* need something (i|to|that) (can)? (hold|see|touch|take|show)
  | what (is)? (the)? (point|use|good) (is|in|of)* (<helper>|it)?
      (talking|telling|saying|sitting|words|
      feelings|all this)
  | no (use|point|good) (<helper>|us|me|in){0,3} (talking|telling|saying|sitting)
  | (talk|talking|words|feelings) (<helper>){0,2} not <helper>? (help|fix|change|do|work|pay|get)
  | what (is|are|good) ...{0,2} (talking|words|feelings|saying) ...{0,3} (going to|gonna|do|for|
      change|fix)
  | what are you going to do about (it|this|that)
  | (can|could|will|are) you ...{0,12} or not "?" ]]

return {
  tested = tested + awaited + shown_in_deeds,                -- an act that proves, or would prove, a feeling
  remedied = remedied,                      -- an act as the only remedy
  dosed = dosed,                            -- something taken or done: "I had three drinks"
  eased = eased,                            -- what came of it: "it went quiet"
  demanded = demanded,                      -- only doing counts
}
