plugin {
  name = "support",
  version = "1.0.0",
  kind = "library",
  summary = "Acknowledging: a feeling that makes sense, a hard time, a mind at work",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "questions" },
  language = { "en" },
}

-- The feeling follows from where the person stood.
local sensible = phrase [[
    (stands to reason|it follows that|it figures|it adds up|only (right|fair|to be expected|logical)|
      to be expected|(it|that) is (only)? natural)
  | no (mystery|shock) | (not|not at all|not one bit) (hard|difficult) to (see|understand|imagine) why
  | (strange|odd|weird|inhuman|surprising|surprised|a miracle|amazed) (if you|not to|if (it|that)
      (did|had) not)
  | (why|how) (would|could) (you|it|that|anyone) not | what else could (you|anyone)
  | can (understand|see|feel|follow|get) the (<emotion>|<state>|hate|hurt)
  | (no|small|little) wonder | who would not | i do not blame (you|anyone)
  | i (am|was) not (a bit|at all|one bit|the least bit|in the least|even|really|that)* surprised
  | (no|not a|hardly a|hardly any|little) surprise (then|there|that|you|$|",")
  | i (can|could) (well|only|just|very well|certainly)? (imagine|believe) (it|$|",")
  | i (<helper>){0,2} (get|see|understand|know|follow) (exactly|totally|perfectly|completely)? why
      (you|it|that|anyone)
  | i would (have|be|never|not|not have|probably|all|have been|have felt|have done|think)+ (done|
      got|been|felt|wanted|thought|said|walked|run|cried|hid|out|over|in bits|the same|
      trusted|<feeling>|<doubtful>|<ordeal>|all over the place|up the walls|climbing the walls|
      at the end of)
  | (would|enough to|have) <hits> (anyone|anybody|any of us|most people|a saint|the best of us|
      me too|me as well|any person)
  | (all the|every|perfect|plenty of|a lot of|good) sense (in the world|to me|that|when|if|
      given|$|".")
  | (had to|has to|bound to|was going to|have to) (come out|go|get out|give|end up|blow|spill)
      (somewhere|some way|somehow|sometime|out|over)
  | (you|one|people|they|nobody|no one|anyone) (<helper>){0,2} (not|can not) (just|simply)?
      (switch|turn|shut|snap|get over|forget|shrug|wash) ...{0,4} (off|out of|over|like a)
  | (one of the (first|most natural)|the first) things (in|to|that|you|anyone)
  | (you have|you had|there is|there was) (every|good|plenty of)+ (reason|cause|grounds|right) to |
      (it can be|that can be|both can be) true
  | (made|designed|bound|built|meant) to (be)? (<ordeal>|frighten|hurt|scare|upset|wound|
      humiliate)
  | (<ordeal>|stupid|daft|silly|mad|crazy|dumb) (not)? to feel
  | (make|makes|made|making) (<helper>){0,2} (total|complete|perfect|every|good|some)? sense
      (that|why|to|you|given|when|how|of|after|with)? | of course (you|it|that|there|they)
  | (understandable|understandably|only natural|only human|natural enough|fair enough that)
  | (anyone|anybody|everyone|everybody|most people|any of us|a lot of people|who) (else|
      standing|left|in|with|who|would|could|there|that|put|on|going|having) ...{0,8} (would|
      might|not) | i (would|could) not (blame|expect) you
  | i (can|could) (<helper>){0,2} (see|understand|imagine|get|appreciate|hear|picture)
      (<helper>){0,2} ((why|how|where) (<helper>){0,2} (you|it|that|this|anyone|somebody)|that
      you)
  | i would (<helper>){0,4} (<feeling>|<ordeal>|felt|the same|hated|hate) ...{0,4} (too|as well|
      if i|in your)
  | (given (what|all|everything|how)|with (all|everything)) ...{0,6} (happened|been|going|you|
      had|said|was|were) ]]
  :not_after(phrase "not|never", 2)

-- It was hard.
local hardship = phrase [[
    (that|it|this) (would|will|had to|was going to) (<helper>)? (hurt|sting|frighten|scare|upset|shake|
      sadden|wound|floor|crush|madden) ("." | "," | "!" | $ | you | anyone | anybody)
  | (would|must) (break|turn) (your|anyone's|anybody's) (heart|stomach)
  | (that|it|this|which) (<helper>){0,3} (a|an|some|quite a|such a|one hell of a)* (really|very|
      big|huge|long|awfully)* (<blow>|<ordeal> one|lot to (carry|take|bear|hold|be going through|
      deal with|ask)|(big|huge|sore|hard|heavy) (thing to be|loss|ask|load|hit|shock))
  | (must (be|have)|would have|could have) (<helper>|be|been|feel|felt|what|how){0,5} (desperately|
      desperate|fierce|wild|bitterly|unbearably|unbelievably|horribly|dreadfully|terribly)*
      (<ordeal>|<affect.lonely>|<affect.fear>|<affect.hurt>|<affect.sadness>)
  | (after|with) (the|a|such a|that|all|everything|what|how) ...{0,3} (week|day|night|month|year|
      time|morning|weekend|you|that|years|childhood|start)+ (you|had|have|put|been|went|going|
      behind|through|like) ...{0,6} ("?" | $ | ",")
  | you (are|were|have been) (<helper>|being){0,3} (asked|expected|made|left|supposed) to
      (<helper>)?
      (be|feel|carry|hold|deal|cope|manage|act|sit|smile|get on|go on|do)
  | (oh|ah|ach|och|aw) (love|pet|hen|darling|you poor) ("," | "." | "!" | $)
  | (that|it|this|^|so|and) (<helper>){0,2} (sounds|sounded|must|would have|must have) (like)?
      (<helper>|desperately|unbearably|unbelievably){0,4} (<ordeal>|<feeling>)
  | (that|it|this) (is|was) (so|really|very|such|incredibly|terribly|desperately|a really|quite|
      awfully|just)+ <ordeal> | ^ <lead>* how (very)? <ordeal> (^|$|for|that|to|you)
  | (what) (a|an) (<helper>){0,2} <ordeal>
  | (a) (really|very|truly|desperately)? <ordeal> (thing|place|spot|position|situation|hour|
      wait) to ]]

-- Nothing is wrong with it.
local acquitting = phrase [[
    (it|that|this|you) (<helper>){0,3} not (sound|seem|look|feel|a|at all|one bit|so|that|
      really|sounding|strike me as)* (dumb|stupid|silly|daft|crazy|mad|mental|weird|strange|odd|
      nothing|childish|pathetic|weak|wrong|much ado|small|petty|ridiculous|selfish|over the top|
      a small thing|too much)
  | you (<helper>){0,2} (do|did) not (need|have) to (get|be|feel|apologise|apologize|explain|
      justify|pretend|like|forgive|thank)
  | (no need|not need) to (apologise|apologize|be sorry|feel bad|explain|justify|pretend)
  | you (<helper>){0,2} (are|were|have|had|be) (<helper>){0,2} (every right|good reason|every
      reason|a right|entitled|allowed) ]]

-- A mind at work on itself or on another, told by the one who has it.
local watched = phrase [[
    i (<helper>){0,4} (noticed|notice|realised|realise|realized|realize|caught|wondered|wonder|
      stopped|paused|waited|asked myself|said to myself|told myself|sat with|stayed with|let it|
      let myself|could see|could feel|could tell|tried to (think|imagine|picture|see|understand|
      put)|knew i|knew it|watched|thought about|named|called it|checked|counted|took a breath)
  | i (<helper>){0,3} thought "," | (thought|think) (hold on|hang on|wait|no|maybe)
  | (maybe|perhaps|probably|possibly|might) (<helper>)? (<other>|you|it|i|we|not)
  | (<other>|you) (<helper>){0,2} (maybe|perhaps|probably|possibly|might)
  | (part|bit|half|side) of me | i (think|thought|suppose|reckon) (i|we) (was|were|am|got|<feeling>)
  | <other> (<helper>)? got (his|her|their) own | what (is|was)? it ...{0,3} (like|be) for
  | i (told|said to) <other> (that)? i (<helper>){0,3} (<feeling>|feel|felt|sulking)
  | (more that|not so much|as well as|at the same time|and i knew|even though) ]]

-- What a mind just did ...
local insight = phrase [[
    you (<helper>){0,4} (managed to|able to|let yourself|went and)? <insight>
  | you (<helper>){0,2} just (<helper>)? (noticed|spotted|saw|heard|felt)
  | (that|it) (<helper>){0,2} (stayed|stuck) with you
  | the most (here|present|real|alive|honest|open|yourself) (you|i)
  | you (<helper>){0,2} (sounded|sound) (<helper>){0,2} (different|real|clearer|like yourself|
      surer) | you (<helper>){0,3} <feeling> and (<helper>){0,2} not sure ]]

-- ... said in so many words, where the other has just done it: what was done, pointed at,
-- or found good.
local feat = phrase "you (<helper>|managed to|let yourself|went and|have){0,5} <feat>"
local pointed = phrase [[
    (hear|heard|notice|noticed|see|seen|catch|clock|spot) (what|how|that) you (<helper>){0,2} (did|
      said|done|do|say|thinking|wondering|asked)
  | (point out|underline|highlight|mark|stop on|stay with|flag|savour|notice|pause on) (what you|
      how you|the way you) (<helper>){0,2} (did|said|done|thought|put|saw|held|asked)
  | (listen|hark) (to|at) (yourself|you) ("."|"!"|",") | would you (just)? (listen|look) ("."|"!"|
      ",")
  | look at you (<helper>)? (thinking|noticing|wondering|holding|catching|asking|stopping)
  | what you (<helper>){0,2} (did|done|said) (there|then|just now|is|was|"."|","|$|with) ]]
local valued = phrase [[
    (that|it|this|which|there) (<helper>){0,4} (a|an|the|quite a|such a|really|very|some|no|bit
      of)* <quality>
  | (fair play|fair dues|good on|good for|well done|credit|kudos|hats off|respect|bravo|top marks|
      full marks|
      nice one|nicely done) | good (man|woman|girl|lad)
  | (big|huge|real|great|massive|brave|giant|important) (step|shift|leap)
  | (that|it) (<helper>){0,2} not (<helper>){0,2} (easy|simple|nothing|a small thing|obvious)
      (to|thing|at all|"."|","|$)
  | (take|takes|took|taken) (some|a lot of|real|a fair bit of|a bit of)+ (doing|guts|courage|
      work|thought|heart|bottle)
  | i (<helper>|really|this|that|it|must say){0,4} (like|love|admire|value|enjoy|struck|impressed|
      moved|touched|notice|noticed) (by|with|at|to)* (how|that|the way|what) you
  | (impressed|impresses|moves|moving|strikes|struck|touches|touching) (to)? me
  | (you) (did not|do not|would not have) ...{0,4} (before|used to|a (month|year|while) ago|last
      time) ]]

-- ... and praise for it.
local praise = phrase [[
    (that|it|what) (<helper>){0,4} (a|an|quite a|such a|really|very|some)* <praise> (bit of|
      piece of|clear|little|and|careful)* <thinking>
  | ^ <lead>* (a|what a|really|very)* <praise> <thinking>
  | (well|nicely|beautifully|carefully|clearly) (put|said|noticed|spotted|caught|described|
      observed|thought)
  | (good|great|nice|lovely|sharp) (noticing|spotting|catch|spot|thinking)
  | i (<helper>){0,3} (like|love|admire|appreciate|value|struck|impressed) (by)? (how|that|the
      way|at how|with how) you (<helper>){0,3} (<insight>|<attitude>|<regard>|put|ask|asked|
      said|saw|see|held|hold|stopped|slowed|waited|tried) ]]

return {
  sensible = sensible,
  hardship = hardship,
  acquitting = acquitting,
  watched = watched,                        -- "I stopped and thought", of oneself
  insight = insight,
  feat = feat,                              -- ... a feat of it in wider words,
  pointed = pointed,                        -- ... pointed at: "did you hear what you did?"
  valued = valued,                          -- ... found good: "that's generous of you"
  praise = praise,
}
