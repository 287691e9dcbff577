plugin {
  name = "rethinking",
  version = "1.0.0",
  kind = "library",
  summary = "A second look at one's own words: taken back, caught, examined, put again",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "replies" },
  language = { "en" },
}

use "affect"                                -- for the words of <feeling>, <regard> ...
use "mental-states"                         -- ... <attitude>, <helper> ...
use "replies"                               -- ... and <opener>
local words = lexicon "rethinking"

-- A statement taken back or put again.
local revising = phrase [[
    ^ (no|yes|well|oh|okay|hm|hmm|um|and|but|so|mm|ach|och)* (wait|hang on|hold on|hold up|hold it|
      scratch that|strike that|rewind|correction|let me (start again|rephrase|put (it|that)|say
      (it|that|_ $)|try (that)? again))
  | ^ (well|no|but)+ (wait|actually|not (quite|exactly|that))
  | (that|it) !"," (is|was) not (quite|really|exactly|even|actually|just|entirely|strictly|fully)*
      !"," (it|right|true|fair|what i (mean|meant)|how it (is|was)|the (whole|word|right|point))
  | that is not what i (think|mean|meant|feel)
  | i am (just|only|probably|maybe|a bit|too|so)* being (a bit|too|over)* <overdone>
  | i am (just|only|probably|maybe)* (lying|fibbing|exaggerating|making excuses|kidding myself|
      codding myself|fooling myself|dodging)
  | ^ actually "," no | not (sure|know|certain|convinced) (if|whether|that)? (that|it|this)
      (is|was) (even|really|actually|
      quite)* (true|right|fair|the word|what i)
  | i thought ...{0,6} but (it is|it was|now|i think|actually)
  | not (quite|exactly|really|so much|just|even) ...{0,3} more (like)?
  | (had|got|have) (it|that|this) (all)? (wrong|backwards|back to front|arseways|the wrong way
      (round|about|around)) | let me (go back|back up|correct)
  | or no | or "," no "," (i|it|he|she|that|more) | or rather | or actually | i mean not
  | (i|that) (<helper>){0,2} (take (that|it) back|tell a lie|telling a lie|came out wrong|
      sounds wrong|sounded wrong|put (that|it) (badly|wrong)|(doing|at) it again)
  | sorry (i am)? doing it | there i go again | what am i (saying|like|on about)
  | (^|",") (listen to|hark at|look at) me ("," | "." | $ | going | talking)
  | i (said|say|called|call|thought) ...{0,5} (and|but) (it|that|i|he|she|they) (is|was|do|did|am|
      were) not
  | i (said|say) ...{0,6} but (i|it) (do|did|am|was)
  | i (said|say|called it|thought|keep saying|kept saying|was saying) ...{0,6} but (actually|
      really|maybe|i think|that|now|the truth)
  | "," no "," i (am|was) (just|only)* <telling>
  | actually (i|it) (<helper>){0,3} (<attitude>|<regard>|<feeling>|was) ]]
  + phrase "or maybe (it|i|that|not)":not_after(phrase "maybe|perhaps|whether|if", 12)

-- What was heard or seen is told from what was made of it.
local sifted = phrase [[
    (he|she|they|nobody|no one|you) (did not|never) (actually|really|even|once)* (say|said)
      (that|it|so|any of)
      ("." | "," | $ | i | in)
  | (i|me) (just|only|must have|probably)* (made that|made it|making that|making it) (bit)? up |
      i (just)? (added|filled in|
      read into|put) (that|it) (in|on|to|myself)
  | that (is|was) (just|only|maybe|all)* (me|my head|in my head|my own|what i heard|how i heard
      it|what i made of it)
      ("." | "," | $)
  | (he|she|they) (do|does|did) (it|that|this) (also|too|as well|(to|with)
      (everyone|everybody|all of (us|them)|other
      people)|anyway|with all)
  | is true ...{0,16} but ]]

-- Caught in the act of saying it.
local caught = phrase [[
    sorry ...{0,2} i am (doing|at) it | (^ i am doing it $) | i am (doing|at) it (again|there)
  | there i go
  | (on|about|the|a|of|is|that|and|but|was) "," no $ | ^ no no $
  | (that|this|it) (is|was) (so|a bit|really|such a|just)* (gross|me all over|mean|a lie|rubbish|
      bollocks|bullshit|daft|a terrible thing|an awful thing|horrible) (of me|to say|that i)
  | i (just|have|only|even|can|keep)* (notice|noticed|noticing|realise|realised|realize|realized|
      hear|
      heard|catch|caught|spot|spotted) (that)? (i|myself) (<helper>){0,3} (<telling>|doing|did|do)
  | (make|made|making) it sound (like|as if|as though|worse|better|so|more)
  | (oh my god|oh god|jesus|christ|god) ...{0,3} i (sound|am doing|just (did|said)|have done) ]]

-- A claim is looked at: what is known, does it fit.
local examined = phrase [[
    what do i (actually|really|even)* know | (does|did|do) (that|it) (even|actually|really)* fit
  | (had|have|having) a (wee|good|proper|bit of a)? think
  | i (<helper>){0,2} (stopped|stop|stopping) and (thought|think|thinking|asked|looked)
  | (i (was|am) (just)? (going to|gonna|about to|tempted to)|i (<helper>)? (want|like|love) to) say
      ...{0,8} but
  | (did|do|have|was|am) i (really|actually|even)+ _ ...{0,4} "?"
  | you are right "," i (am|was|did|have|do)
  | that (sounded|sounds|came across) (like i|as if i|wrong|bad|awful)
  | (asked|ask|asking) myself | (am|was) i (<helper>)? (fair|right|wrong|honest|too|making it up)
      ...{0,4} "?"
  | (is|was) (the|a)? (wrong|not the right) word | (was|is) it <feeling> "?"
  | (is|was) (that|this) (even|actually|really)* (true|fair|right|what i (mean|meant|want|feel))
      ("?"|to)
  | why am i (even)? (laughing|smiling|crying|shaking|telling|saying|shouting|apologising|
      apologizing|defending|
      whispering|making) | what (do|did) i mean | why (did)? i (even)? (say|said) (that|it) |
      where (did)? that (come|came)
      from | did you hear (that|me|what i)
  | that is my _ talking
  | (that|it) came out (wrong|harsher|worse|bad|badly|odd|stronger|meaner) | (heard|hear) myself
  | i mean (it|he|she|they|that) (might|may|maybe)
  | now (that)? i (say|hear) (it|that) | saying (it|that) out loud
  | why (do|did|am|was) i ...{0,6} then "?"
  | (was|am|been) (just)? (sitting|sat) (here|there) (thinking|wondering|listening)
  | (funny|odd|weird|strange|mad|interesting) that i (said|say|thought|put it) ]]

-- One's own words become the topic; with a doubt about them, that is a second look.
local own_words = phrase [[
    i (just|only|always|still|even)* (keep|kept|have been|go around|went around) (just|only|
      always|still|forever)* <telling>
  | (what|when|all that) i (just|was)? (<telling>) (before|earlier|a minute ago|there|just now|last
      (time|week)|about)
  | i (was|am) (just)? (going to|gonna|about to) say | the word (i|that i) (use|used|keep|want)
  | i (just)? (called (it|him|her|them|that)|used (the|that) word) ]]
local doubted = phrase [[
    but | wonder | wondering | maybe | perhaps | actually | not sure | (do|did) not (believe|think|
      mean|know if) | is that | was that | (is|was) not it | it is not | not (that|quite|really) ]]

-- Said after a claim, these go back on it: "Was I, though?", "Or am I putting that on her?"
local echo = phrase [[
    _ _ _ "," or (was|am|is|did|do) (i|it|he|she|that) ("?" | not "?" | just _ | really)
  | ^ <opener>* (am|was|did|do|have|is|were|does|has|would|could) not? (i|it|that|he|she|they)
      ("," though)?
      (really|actually|even)? "?" $ | ^ <opener>* (am|was|did|do|have|is|were|does|has) not? (i|it|
      that|he|she|they) ("," though|though)
  | ^ (well|hm|huh|hmm|actually|although) $
  | ^ <opener>* well "," (i|he|she|it|that|they) <helper>? not
  | ^ what (was|is) it "?" $ | ^ (no|nah|nope|or not|maybe not|perhaps not) $
  | ^ well (one|some|sometimes|maybe|not|almost|nearly|mostly|most|except|apart from|my _)
  | ^ <opener>* (and|but|so|then)* why (am|did|do|was|would|have|can|could) i
  | "," (actually|in fairness|right enough|to be fair) $
  | ^ <opener>* (it|that|he|she|they) (is|was|are|were|do|does|did) not ","
      (it|that|he|she|they) (is|was|are|were)
  | ^ (<opener>|no|but|i suppose|maybe|i guess|i think)* that (is|sounds) (a
      bit|just|only|maybe|probably|far|way|such)* <short>
      ("." | "," | $ | of me | to say | though)
  | ^ (okay|ok|alright|fair enough) "," not | ^ (<opener>|no|so)* or (no|maybe|i do not know|
      actually|perhaps|(am|is|was|did|do|could|does|were) (i|it|that|he|she|they|we))
  | ^ <opener>* not <feeling> | ^ or (so)? i thought
  | i say (never|always|nothing|everyone|all|no one|nobody)
  | i do not (actually|really)+ know (that|it|if|whether)
  | not (so|that|really|actually)* sure (that)? i (am|do|did|was|would|have|can|could|believe|mean)
  | i mean i (would like|want|wish|hope|try) | ^ (although|then again|having said that) _
  | ^ <opener>* (he|she|they|it) (<helper>){1,3} ...{0,6} though ("."|$)
  | ^ (<opener>|but|or|and)* (maybe|perhaps) (i|it|he|she|they|that) (<helper>){1,2}
  | (minute|moment|second|soon as) i said it
  | ^ not (everyone|all of (them|it)|always|never) ("," | "." | $)
  | ^ <opener>* (he|she|they|i) (did|does|do|was|were|has) ...{0,8} "," to be fair ]]

-- A denial partly granted: "I'm not. Well, a bit."
local granted = phrase [[
    i (was|am) (a (wee)? bit|kind of|sort of|maybe|a little|partly) ("."|","|$)
  | (maybe|well|though|but) (a (wee)? bit|a little|partly|i (was|am|did|do)) ("."|","|$)
  | ^ (yes|aye|yeah|no|but|<opener>)* i (do|did|am|was) ("." | $ | "," | though | actually | really)
  | ^ <opener>* i (do|did) (<attitude>|<regard>|<wish>|mind|care|know|remember|like) ]]

return {
  words = words,
  revising = revising,                      -- taken back or put again
  caught = caught,                          -- caught in the act
  sifted = sifted,                          -- what was said, from what was made of it
  examined = examined,                      -- does it fit, what is known
  own_words = own_words,                    -- "I keep saying", "when I said"
  doubted = doubted,                        -- ... and a doubt, for the same turn
  echo = echo,                              -- after a claim: "was I, though?"
  granted = granted,                        -- after a denial: "a bit, maybe"
  fact = words.fact,                        -- a day, a sum: put right, no mind is
}
