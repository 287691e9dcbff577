plugin {
  name = "reasoning",
  version = "1.0.0",
  kind = "library",
  summary = "How thoughts are put together: cause, contrast, certainty, doubt about minds, change",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "hedges", "directives" },
  language = { "en" },
}

use "affect"                                -- for the words of <feeling>, <emotion> ...
use "mental-states"                         -- ... <attitude>, <other> ...
use "hedges"                                -- ... <guess> ...
use "directives"                            -- ... and <aim>
local words = lexicon "reasoning"
lexicon "clauses"

-- One thing brings about another. "Since" and "so" do so only before a clause.
local cause = words.cause + phrase [[
    (that|which|it|this|he|she|they|you|what) (<helper>){0,2} (made|makes|making|led|drove|drives|
      pushed|pushes|forced|got) (me|us|him|her|them|you|people)
  | (since|cause) (i|you|he|she|it|we|they) (am|are|is|was|were|have|has|had|do|did|not|can|could)
  | out of (the|pure|sheer|my|his|her)* (<state>|<emotion>)
  | <feeling> "," so (i|he|she|we|they)
  | (that|it|this) (is|was) (<helper>){0,2} (why|because) ]]

local contrast = words.contrast + phrase [[
    ^ (yet|still|only) (i|he|she|they|it|you) | though "?" $ | (it|and) ...{0,3} but $ ]]

-- All or nothing, by adverb, by set phrase, by quantifier.
local certain = words.certain + words.final
local verdict = phrase [[
    (i|you|he|she|they|we|everyone|everybody|people|<other>) (am|is|are) (<helper>){0,3} (not)?
      <verdict>
  | (he|she|they|you|<other>) (do|does|did) not (<helper>)? (care|love me|give a (shit|damn|
      toss|fuck|monkey's)|want (me|to know me))
  | (he|she|they|everyone|everybody|<other>) (<helper>){0,3} (hate|hates|despise|despises|loathe|
      loathes|blame|blames) (me|us|my)
  | nothing but (a)? _ ]]

-- Not knowing what somebody thinks, feels or means; minds as something one cannot see.
local opaque = phrase [[
    ((not|never|nobody|who|god|heaven|lord|dear|christ|goodness) (<helper>|i|you|we|one){0,3}
      (know|knows|knew|sure|certain|tell|say|clear|see|understand|ask|asked|gather|guess|work out|
      figure out|make out|convinced)
      |how (would|could|can|do|should) (i|you|we|anyone) (<helper>)? know
      |(no|any) (idea|clue|notion|way of knowing|way to know)
      |(not|a) (clue|notion|baldy|scooby)
      |(hard|impossible|difficult|tricky|easy) (for me)? to (know|tell|say|be sure|read)
      |wonder|wondering|wondered|dunno|(divvent|dinnae|didnae) (know|ken)|curious)
    !"," (exactly|really|even|always|quite|for sure|then|now|about)*
    ((what|why|how|if|whether|who|was|did|is|had|has) (<helper>){0,2} (<other>|you) (<helper>){0,5}
      (<attitude>|<regard>|<wish>|<feeling>|<doubtful>|knew|mean|meant|means|saying|after|up to|on
      about|going through|really)
      |(what|how|why) (<helper>){0,2} i (<helper>){0,2} (feel|felt|feeling|think|thought|
        want|wanted|mean|meant|<feeling>|crying|laughing|shaking|angry|upset)
      |(what|how|whatever) (<helper>){0,3} (going on|happening|like|goes on|going through|in|
        behind) (for|in|inside|with|on|to|through|at|his|her|their|your){0,3} (<other>|you|people|
        end|head|mind|side|heart)
      |(what|why|how) (is|was|were|made|makes|got) ...{0,3} (on|in|behind|for) (<other>|his|her|
        their|your)
      |(his|her|their|your) (<helper>){0,2} (head|mind|end|side|reasons|reason|thoughts|feelings))
  | (mind|minds) reader | read (minds|people's minds|his mind|her mind)
  | (can|could) not (<helper>){0,2} (read|see (into|inside)) (<other>|his|her|their|people's)
  | (something|things|stuff|a lot|more) (<helper>){0,2} (going on|behind|underneath|in there)
      ...{0,4} (not|never) (see|know|show|tell|say)
  | (only)? (see|know) (the outside|what (he|she|they) (show|shows|let me see)|my side|my end)
  | (his|her|their) (side|point of view) (of it|to it|too|as well) | both (sides|our sides) ]]

-- Another's mind, marked as a guess.
local guessed = phrase [[
    (<guess>|<voice>|<appearance>|i think|i'd say|i would say) ...{0,3} <other> (<helper>){0,5}
      (<attitude>|<regard>|<wish>|<feeling>|<doubtful>|meant|means|trying|dealing|coping|
      struggling|going through|knew|only|having)
  | <other> (<helper>){0,2} (may|might|could|probably|maybe|perhaps|possibly|mebbe) (<helper>){0,5}
      (<attitude>|<regard>|<wish>|<feeling>|<doubtful>|meant|trying|dealing|coping|struggling|
      going through|having)
  | from where (he|she|they|you) (<helper>){0,2} (sitting|standing|sit|sat|stood|are|is)
  | (in|from|through) (his|her|their|your) (head|shoes|place|position|side|end|eyes|point of view)
  | i (<helper>)? (see|understand|imagine|get|guess) (how|why) (he|she|they|you|it|that)
      (<helper>){0,2} (<attitude>|<regard>|<wish>|<feeling>|looked|seemed|came across|felt|did|
      said)
  | <other> must (<helper>){0,4} (<attitude>|<regard>|<wish>|<feeling>|<ordeal>)
  | (for (him|her|them)|if i (was|were) (him|her|them)) (too|as well|i would) ]]

-- A mind that was not seen at the time: not knowing, looked back on.
local unseen = phrase [[
    (did|had|could|would) (not|never) (<helper>){0,4} (know|known|realise|realised|realize|
      realized|notice|noticed|seen|occur|occurred|cross|crossed|dawn|dawned|guess|guessed|
      imagined|clock|clocked|twig|twigged|understand|understood|thought) ...{0,2} (that|of|about|
      it|this|i|he|she|they|how|why|what|if|before|till|until|there|me|my|us|our|then|like|
      because)
  | never (even|once|really|actually)* (occurred to|crossed|dawned on|asked|knew|realised|
      realized|noticed|thought ((of|about|that)? (he|she|they|you|her|him|them|how|why|what|i|
      maybe)))
  | did not (<helper>)? (think|feel) (that)? (he|she|they|you|it|i|anyone) (could|would|might|was|
      had|had been|were|even)
  | (no idea|did not know|had not known) (i|he|she|they|you|that) (<helper>)? _
  | i (<helper>){0,2} (realise|realised|realize|realized|noticed|notice|twigged|clocked|copped)
      ...{0,4} (i|he|she|they|you) (<helper>){0,4} (<attitude>|<regard>|<wish>|<feeling>|waiting|
      trying|doing it|hiding|pretending|protecting)
  | would have (<helper>){0,2} (said|sworn|thought|bet|told you|put money|laughed) ]]

-- Then and now; what a mind was and has become.
local changed = words.hindsight + phrase [[
    <earlier> ...{0,20} <later>
  | used to (<helper>){0,2} (<attitude>|<regard>|<wish>|<feeling>|take it|see it|tell myself)
  | (i|it|he|she|they|you|we|that) (<helper>){0,3} (turned out|turns out|came to see
      (that|how|what|why|it)|come to see (that|how|what|why|it)|
      started to see|starting to see|begin to see|beginning to see|see now|know now|realise now|
      realize now|understand now|get it now|changed my mind|different now|shifted|eased|softened|
      wore off|worn off|faded)
  | i (see|know|get|realise|realize|understand|feel|think) (that|it|him|her)? (<helper>)? now
  | (now|since|later|afterwards|suddenly) i (<helper>){0,3} (see|saw|know|knew|get|realise|
      realised|realize|realized|understand|understood|notice|noticed|think|thought|feel|felt|
      wonder|wondered|catch|caught|love|hate|miss|trust)
  | (dawned on|clicked|sank in|penny dropped|occurred to me|came to me|come to me)
  | (<attitude>|<regard>|<feeling>|thought) ...{0,12} but (then|after|afterwards|later|now|
      actually|looking back|really)
  | (normally|before|usually|the old me|a year ago|once|last year|
      last time) ...{0,4} would (have)?
  | not (<attitude>|<regard>|<feeling>|<helper>){0,4} (any more|anymore) 
  | no longer (<helper>){0,3} (<attitude>|<regard>|<wish>|<feeling>)
  | not the old | (<feeling>|<attitude>|<regard>) not yet | not yet (anyhow|anyway)
  | wrong about (him|her|them|you|it|that) | got (him|her|them|you|it|that) (all)? wrong ]]

-- A thought told with its content: "I thought (that) she", "he reckons I".
local function told_by(person)
  return phrase(person .. [[ (<helper>){0,5}
    ((<attitude.think>|<attitude.judge>|<attitude.grasp>|<attitude.recall>|<attitude.imagine>|
      <attitude.expect>|<regard.distress.fear>|<predicate>) (<complementizer>){0,3} <subject> _
    |(feel|feels|felt|feeling|find|found|finds|see|sees|saw|seen|tell|hear|heard) <complementizer>
      <subject> _) ]])
end

local told_by_me = told_by "i" + phrase [[
    i (was|am|go|went) (just|all|sitting there|lying there|there|still)* (like|going|
      thinking) "," _
  | i (<helper>){0,3} (thought|thinking|think) "," _
  | (me|in my) (<helper>){0,2} (head|mind) (going|goes|went|was|says|said|telling) _
  | (had|have|got|with) (a|the|this|that|my)* (feeling|sense|thought|idea|notion|worry|fear|hope)
      (that|of) (<subject>) ]]

local told_by_other = told_by "<other>" + phrase [[ <other> (was|is) thinking "," _ ]]

-- A motive laid at another's door.
local motive = phrase [[
    <other> ...{0,8} to (just|only)* <aim> (me|us|my)
  | <other> ...{0,10} (to|so that|so) (just|only|he|she|they|would|could|i)* (make|prove|wind|
      spite|hurt|catch|upset|annoy|humiliate|embarrass|punish|test|teach|rub|rile|shame|guilt)
      (me|us|my|him|her|them) (feel|look|jealous|think|up|out|back|a lesson|in|into|at|wrong|bad|
      right|stupid|small|guilty|sorry|pay|suffer|worry|face)?
  | <other> ...{0,8} (on purpose|deliberately|knowingly|out of (spite|badness|pity|guilt|jealousy|
      malice)|for (show|attention|sympathy|effect|the sake of it)|to spite)
  | (power|control|jealousy|guilt|ego|status|revenge|attention) (thing|trip|game|play|move)
  | (mind|head|power) games | playing (games|me|the victim|us off)
  | <other> (<helper>){0,3} (want|wants|wanted|trying|tries|tried|hoping|likes|loves|enjoys) (me|
      us|her|him|them)? (to)? (see me|make|hurt|punish|control|provoke|test|wind|turn|look good|be
      seen|rile|impress|suffer|fail)
  | <other> (<helper>){0,2} (out to get|has it in for|have it in for|had it in for|using|
      manipulating|manipulated|playing|laughing at|talking about|judging|testing|punishing) (me|
      us) ]]

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
    i (was|had been|had) (<helper>){0,3} (hoping|saving|planning|wanting|longing|looking forward|
      meaning to)
  | i was (just)? (going to|gonna|about to) (tell|say|ask|show|explain|admit|apologise|apologize|
      thank|hug|cry|shout|scream|leave|run) | i had (<helper>){0,2} wanted to ]]
-- Two feelings at once.
local mixed = phrase [[
    (<feeling>|<wish>|<regard>) ...{0,3} (and|but|as well as|and also) (not|also|still|a bit|then|
      kind of|at the same time)* (<feeling>|<regard>|sure)
  | both (at once|at the same time) | (part|half|bit|some|side) of me
  | <wish> ...{0,8} (and|but) i would have ]]
-- The name of a feeling, found or put in question.
local found = phrase [[
    (i (suppose|guess|think)|maybe|probably|must be) (maybe|that|it|i|is|was|am|kind of|
      sort of)* <feeling>
  | <feeling> (i (suppose|guess|think)|maybe|or something like)
  | more (of|like|that|i|it|he|she|a|was|were|am|kind of|sort of)* <feeling>
  | less ...{0,2} <feeling>
  | it (was|is) not the _ (that)? i (was|am|felt) <feeling> (about|at|with|over|of)
  | <feeling> "?" $ | i (kept|keep) (saying|calling|thinking) ]]

-- What showed, and what was beneath it: "I was shouting, when really I wanted him to stay".
local beneath = phrase [[
    (really|actually|underneath|inside|deep down|secretly|in truth) (all)? (i|he|she|they)
      (<helper>){0,3}
      (<wish>|<feeling>|<regard>|<attitude>)
  | (when|but|though|only|and) (i|he|she|they) (really|actually|secretly|just)+ (<helper>){0,2}
      (<wish>|<feeling>|<regard>)
  | (easier|safer|better|quicker) to (be|feel|act|get) (<helper>){0,2} <feeling> |
      (came|comes|come|coming) out as
  | (took|take|takes|read|reads|heard|hears) (it|that|me|him|her|them) as
      (me|him|her|if|though|a) | what i heard was
  | so (<feeling>|set on|sure|busy|caught up|wrapped up|taken up|used to|afraid|keen) ...{0,8}
      that (i|he|she|they|we) _
  | (when|whenever|if|as soon as|every time|once) i (<helper>)?
      (<attitude.think>|<attitude.expect>|<attitude.imagine>) (that)?
      (<other>|you|it|i|nobody) ...{0,8} i _
  | (felt|feels|seemed|seems) (like|as if|as though) (he|she|they|you|everyone|<other>)
      ...{0,12} but
  | i know (in my head|rationally|logically|really|deep down) ...{0,10} (but|feel|feels|still)
  | (easy|hard|nice|much fun|a picnic) to (live|be|work|deal|cope) (with|around) then
  | (underneath|behind|under) (it|that|the _|all that) (i|he|she|they|there) (<helper>){0,3} _
  | (say|said|let on|pretend|pretended|acted|act) ...{0,5} (so|because) (<other>|i|you)
      (<helper>)? (would|could|did|will)
      not (<helper>){0,2} (see|know|notice|feel|think|worry|find out)
  | (did not|do not|never) (<helper>)? (want|wanted) (<other>|him|her|them|you|anyone) to
      (<helper>)? (see|know|think|notice|
      feel|worry|guess|hear) ]]

-- The listener's mind, as a guess; what somebody did not, one thinks, find or mean.
local guessed_of_you = phrase [[
    (<guess>|<voice>|<appearance>|it could be|i think) !"," ...{0,3} you (<helper>){0,5}
      (<attitude>|<regard>|<wish>|
      <feeling>|<doubtful>|meant|trying|had enough)
  | i do not (really|even|actually)* (think|suppose|imagine|believe) (<other>|you)
      (<helper>){0,3} (found|find|meant|mean|
      saw|see|took|take|heard|minded|mind|realised|realized|knew|knows|know|got|liked|enjoyed)
  | (to|for) (him|her|them|<other>) (it|i|that) (<helper>){0,4} (like|as if|as
      though|<feeling>|<ordeal>|nothing|a)
  | (<guess>|it could be) ...{0,6} (<other>|you) ...{0,6} because (he|she|they|you)
      (<helper>){0,2} _ ]]

return {
  words = words,
  cause = cause,
  contrast = contrast,
  certain = certain,                        -- definitely, end of story
  absolute = words.absolute,                -- always, nobody
  verdict = verdict,                        -- a person summed up in a word
  opaque = opaque,                          -- what a mind holds cannot be seen
  guessed = guessed,                        -- another's mind, marked as a guess
  unseen = unseen,                          -- what one did not know then
  changed = changed,                        -- then and now
  told_by_me = told_by_me,                    -- "I thought that ..."
  told_by_other = told_by_other,                -- "she thinks that ..."
  told = told_by_me + told_by_other,
  voiced = voiced,                          -- what another felt, as said by that person
  supposed = supposed,                      -- what somebody would say, were they asked
  thought = thought,                        -- as it went through the mind
  meant = meant,                            -- a wish not lived out
  mixed = mixed,                            -- two feelings at once
  found = found,                            -- the name of a feeling, looked for
  beneath = beneath,                        -- what showed, and what was beneath it
  guessed_of_you = guessed_of_you,          -- the listener's mind, as a guess
  motive = motive,                          -- why another did it, as known
}
