plugin {
  name = "directives",
  version = "1.0.0",
  kind = "library",
  summary = "Speaking from above: advice, explanations from outside, terms of the trade",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "questions" },
  language = { "en" },
}

local words = lexicon "directives"

local must = phrase [[
    you (really|just|still|definitely|probably|also|maybe|do|simply|absolutely|perhaps|will|
      might|should|only|all|now|first|always)* (should|should not|ought to|ought not|need to|
      needs to|have to|have got to|had better|got to|gotta|want to (try|start|think about|be
      careful|look at|consider|avoid|make sure|get|stop)) !have&!be&!feel
  | you (really|just|simply|absolutely|definitely)* must (not)? !have&!be&!feel
  | you (should|ought to|need to|must) (<helper>){0,2} (be|feel) ]]:not_after(phrase [[
    if | that | what | when | would | do | did | could | much | long | many | often | how
  | where | who | soon | feel | felt | feeling | think | thought | like | as | everything | all
  | thing | things | whether | why | makes | made ]], 1)

local proposed = phrase [[
    why (do not|not) you (just|try|simply|maybe|ever|go|call|ask|tell|write|talk|take|start|at
      least)? | why not (just)? (<bid>|try|go|call|ask|start|take)
  | (have|had) you (ever)? (tried|considered) (<helper>){0,2} (_) ...{0,12} "?"
  | (thought of|thought about) (trying|going|seeing|talking|joining|taking|asking|calling|
      ringing|getting|doing|using|writing)
  | how about (<helper>){0,2} (you)? (try|trying|going|taking|doing|calling|writing|starting|
      ringing|asking|joining|giving|just)
  | (so|well|then|and|now|^|maybe|perhaps|or) you (could|might) (just|always|maybe|perhaps|
      simply|also|even|then)* (try|<bid>|start|call|ring|text|phone|ask him|ask her|tell him|
      tell her|write|take up|join|go for|look into|practise|practice|keep a|set|make a|do some|
      get a|get some|count|rate|use)
  | you can (start|begin|try|learn|use|practise|practice|choose|always) (to|the|that|it|a|your|
      by|and|_)
  | i (<helper>){0,4} <verb> (that)? (you|trying|a|going|doing|against|writing|starting|not|
      talking|taking) | my (advice|recommendation|suggestion|tip) | (if i were|if i was) you
  | (what you|all you) (<helper>){0,3} (need|have|ought|should|want) (to do)? (is|now)
  | (is|would be) what i would do | if it (was|were) me i would | that is (all i will say|my advice)
  | (a routine|exercise|fresh air|sleep|structure|talking|honesty|distance|space) (is|would be)
      (<helper>){0,2} (important|good|best|key|essential|vital|the thing|the answer)
  | (best|only|first|main|smartest|wisest) thing (you can do|to do|for it|for you) (is|would be)
  | (sometimes|often|usually) it is (good|best|better|wise|helpful) to
  | the (best|important|only|main|first|next|sensible) thing (to do|you can do|for you)? (is|
      would be|to do)
  | (best|better|helpful|useful|worth|worthwhile|good idea) (thing)? (for you|if you| that you|
      to just|just to|your while) ...{0,3} (to|try|talk|tell|go|keep|did|trying|you|if| get|
      doing|stay|start|took|stop)
  | it (would|might) (help|be best|be better|be good|do you good|be an idea|be worth|be a good
      idea) (if|to|for) you ]]

local told = phrase [[
    ^ <lead>* (when|if|whenever|once|as soon as|every time|the minute|the moment) (you|he|she|they|
      it) ...{0,8} "," (just|then|simply|please|you)* <bid>
  | (and|then|or|so|instead) (just|simply)? <bid> instead
  | no (screens|phones|phone|caffeine|coffee|alcohol|drink|naps|sugar|tv|telly|excuses|more) (after|
      before|in|for|till|until)
  |     ^ <lead>* (so|then|next time|this week|tonight|tomorrow|today|in future|instead|whenever
      that happens|when that happens|when you feel like that|please|just|maybe|first|and|now|
      simply|always|never|at home|every (day|morning|night|evening)|from now on)* (just|simply|
      please|always|maybe|and)* <bid> ]]

-- Directions within the hour, and questions about what ought to be done.
local small = phrase [[
    (do|did|would|could|does) you (<helper>){0,2} (think|feel|want|believe|like|reckon|mean)
  | what (do|did|would|could|should|might) you | tell me | let me know | take your time
  | you (<helper>){0,3} (did not|do not|would not) (need|have) to
  | if you (want|like|prefer|need|wish)
  | (fill|sign|bring|wait|sit|come in) (in|here|it|them|that|there|down|back)
  | can (hear|see) ...{0,4} (should|need|have) | (say|tell) (a bit|a little|me)* more
  | read (me|us) | try (again|and (say|put|describe|find|picture|remember|imagine|stay|slow))
  | try to (say|put|describe|find|picture|remember|imagine|stay|slow)
  | you (have to|need to) (laugh|admit|say|understand that i|know that i|bear with) ]]

-- One thing said to be another: an act a feeling, this person a parent, rage at another rage
-- at oneself.
local equated = phrase [[
    you (<helper>)? not ...{0,6} ("," | "." | ";") you (<helper>)? _ ...{0,6} <origin>
  | (it|that|this) (is|was) not ...{0,8} ("," | ";") (it|that|this) (is|was) your _
  | (it|that|this) (is|was) (<emotion>|<state>|her|him|guilt|rage|hate|hostility|aggression|
      triumph|shame|grief|longing|love) (that)? you (<helper>){0,2} _
  | (<coping>|all that _|all this _) (is|was) (<helper>){0,2} (you|a way|your way|anger|rage|
      guilt|grief|triumph|hostility|hate|love|revenge|punishment|an attack|a cry|a test)
  | (that|it) (is|was) (hostility|aggression|triumph|resistance|denial|sabotage|
      self-sabotage|self-punishment|textbook|classic|your pattern|the meaning)
  | no (accidents|coincidences) | since you were (<helper>)? (a|an)? (little|small|young|child|
      baby|boy|girl|kid|four|five|six|seven|eight|nine|ten|eleven|twelve)
  | (against|in on|inward|inwards|round on) yourself
  | (a|the|your) (defence|defense|protection|shield|wall|armour|armor) against
  | you are (really|just|only|always)? (trying|seeking|hoping|needing|longing) to (repair|mend|
      win|get back|restore|replace|rescue|save|punish|earn|undo|atone) ]]

-- Reasons that lie out of sight, in the past, or in what a thing is for.
local hidden = phrase [[
    <hidden> (<helper>){0,3} (you|your|it|this|that|what|she|he) | you (<helper>){0,4} <hidden>
  | (in|at) your <hidden> ]]

local traced = phrase [[
    (you|your|it|that|this) ...{0,12} (your|a|another)
      <origin>&!family&!past&!parents&!brother&!sister
  | <origin>&!family&!past&!parents&!brother&!sister ...{0,12} (you|your) | when you were
      (<helper>)? (little|small|
      young|seven|six|five|eight|nine|ten|twelve|a child|a boy|a girl)
  | (this|that|it|he|she|i|which) (<helper>){0,4} (about|really about|your|like|from|because of|
      down to|with)* your <origin> (<repeat>|again|in|to you|for you|here|$|that|and|talking|
      you)
  | (this|that|it|all|which|you) ...{0,8} (goes back|go back|went back|comes from|come from|
      stems from|rooted|started|dates back|traces back|linked|connected|down) (to|in|from|with)*
      ...{0,3} <origin> | because (of)? (your|you) ...{0,4} <origin>
  | you (<helper>){0,4} <repeat> ...{0,8} (<origin>|me|him|her|them|with)
  | you (<helper>){0,3} (see|seeing|treat|treating|react|reacting|relate|relating|speak|
      speaking) (<helper>){0,2} (me|him|her|them|to me|to him|to her|to them|with me) as (if|
      though)? ...{0,6} <origin> | as (if|though) (i|he|she|they) (<helper>){0,3} your <origin>
  | (i|he|she|they|it) (<helper>){0,4} (become|became|becomes|stand for|stands in for|have
      become|turned into|represent|represents) your <origin> ]]

local purposed = phrase [[
    (is|was|are|were|as) (<helper>){0,2} (your|a|the|one|another|just a|really a) (own|only)?
      way (of|to) (you|your)? (<aim>|_) ...{0,12} (you|your|me|yourself|rage|anger|feeling|
      feelings|control|pain|him|her|them|people|everyone|everybody)
  | you (<helper>){0,5} (use|using|used) ...{0,5} (to) <aim>
  | you (<helper>){0,5} ...{0,6} (in order to|so as to|so that you can|just to|only to) <aim>
  | you (<helper>){0,4} (making|trying|wanting|needing) (me|him|her|them|people)* (to)? (feel|
      carry|rescue|punish|reject|leave|abandon|mother|parent|look after)
  | (is|are|was|really|actually|just) (<helper>){0,3} <stands>
  | (because|since) you (<helper>){0,3} (can not|never|could not|fear|are afraid of) (bear|face|
      tolerate|had|got|allow|admit|own|let) ]]

-- A gloss on what was told: "that's your father again", "this is where it comes from", "you
-- left because".
local glossed = phrase [[
    (that|this|it|which) (is|was) (<helper>|about|all|just){0,3} (your _|(what|why|how|where)
      !i&!we&!it&!my)
  | you ...{0,12} because (you|your|he|she|they|it|that|inside|deep|part|somewhere) ]]

-- What is held to go for people in general, or for what they do.
local general = phrase [[
    (it|that|this|which|they|these things) (is|are) (<helper>){0,2} (often|usually|typically|
      generally|commonly) ...{0,12} <folk>
  | (often|usually|typically|generally) ...{0,6} <folk> (<helper>){0,3} _
  | <folk> (who|with|like this|in your position) (<helper>){0,4} (often|tend|usually|need|use|
      find|feel|have|are|become)
  | _ (is|was) (<helper>){0,2} (a big|a huge|a large|a major|a key|an important|really a|often
      a|the heart|at the heart|the root|at the root|the core|at the core|the driver|part) (part|
      of|piece|thing|driver|factor|behind)+ (it|this|that|all this|what|why|_)
  | ^ <lead>* (then|when|that)* <coping> (<helper>){0,2} (gets|gives|keeps|makes|protects|stops|
      takes|lets| helps|becomes|means|is how|was how|is what|brings|numbs|soothes|covers|hides|
      replaces|fills) ]]

-- What the listener is told about the own mind: what is felt or meant, what is done to what
-- end, what cannot be borne, what is not seen, what is so contrary to what was said.
local dictated = phrase [[
    you (really|just|actually|only|always|still|basically|essentially|unconsciously|never|keep|
      also|even|do|did|have|had|then|simply|obviously|clearly|of course|secretly)* <defends>
      (people|everyone|everybody|him|her|them|me|us|it|that|this|yourself|anyone|anybody|your|the|
      from|behind|any|what|how|being|feelings|love|help|closeness|away|into|onto)
  | you (can not|could not|will not|would not|cannot|never|refuse to|refused to|do not) (<helper>)?
      (really|even|just|actually|let yourself)* (bear|stand|tolerate|face|admit|accept|forgive|
      allow|let|trust|cope with|handle|own|imagine|see it|see that|want to see|want to know|
      want to feel|want me to|want him to|want her to|want to get|believe)
  | you (<helper>){0,2} need (him|her|them|me|people|others|everyone|it|somebody|someone|that|
      this|your _) ...{0,3} (to|as|because|in order|so)
  | (it is|it was|it has been|so much) (easier|safer|simpler|less painful|more comfortable) (for
      you)? (<helper>)? to (<helper>)? _
  | you are not (really|actually|just|so much)* (<feeling>|<doubtful>|<state>|_) (at all|really)?
      ("," | "." | ";") ...{0,3} you are _
  | (of course|course|yes|oh yes|but) you (do|did|are|were|have|can|want|know) ("." | "!" | ",")
  | you (<helper>)? (know|knew) (perfectly|full|very|damn|exactly|fine)? (well)? !"," (why|it is
      not|it
      was not)
  | (that|this|it) (is|was) (<helper>){0,2} (your|you) (<emotion>|<state>|<seeking>|trying|being|
      wanting|refusing|talking)
  | (that|this|which) (is|was) (how|why|where) (<helper>|badly|much|deeply|strongly){0,2} you
  | you (made|have made) (up)? your mind | you (have decided|had decided|decided) (to|that|not)
  | ^ <lead>* because you (<helper>){0,3} (<seeking>|<attitude>|<regard>|<wish>|<feeling>)
  | (because|as|since) ...{0,3} (<stir>|<impact>) you
  | (must|will) have (made|left|got|had|hit|hurt|upset|felt|been) (you)? ...{0,3} (<feeling>|
      <doubtful>|<attitude>|<regard>|you)
  | (it|that|this) (<helper>){0,2} (made|makes|left|leaves) you (<helper>){0,3} (<feeling>|
      <attitude>|<regard>)
  | what you (<helper>){0,3} (<wish>|<attitude>|<regard>|mean|meant) (<helper>){0,3} (is|was)
  | you are (really|just|actually|only|always|still|so busy|basically|essentially|
      unconsciously)* <seeking> ]]

local explained = phrase [[
    the (real|true|only)? reason (why|that)? you (<helper>){0,3} _
  | you (<helper>){0,4} (doing|saying|telling|keeping|coming|going) ...{0,4} (because|so that|so
      as to|in order)
  | (that|this|which) is (really|exactly|just|precisely)? (why|because|what) you (<helper>){0,3}
      (_|<state>|<emotion>) | what (this|that|it) is (really|actually|all)? about ]]

return {
  must = must,
  proposed = proposed,
  told = told,
  small = small,
  hidden = hidden,
  traced = traced,
  equated = equated,
  glossed = glossed,                        -- that's your fear; you left because
  general = general,
  purposed = purposed,
  dictated = dictated,
  explained = explained,
  jargon = words.jargon,
}
