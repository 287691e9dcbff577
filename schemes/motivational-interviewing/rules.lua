-- motivational-interviewing: the counsellor's behaviours and the client's talk of change.
-- No single cue decides. Each has a name; weights.yaml says what it is worth for each code,
-- and a turn is given the code for which most speaks: of a kind, as mi-q-*, the first whose
-- cues without a name hold. Without that file the first row that holds decides.

local affect = use "affect"
local minds = use "mental-states"           -- its words too: <attitude>, <helper> ...
local negation = use "negation"
local questions = use "questions"
local replies = use "replies"
local support = use "support"
local directives = use "directives"
local words = lexicon "behaviour"
lexicon "counselling"

------------------------------------------------------------ around a turn

-- How much is said.
mark "few-words" { role = "any", words = { nil, 3 } }
mark "clause" { role = "any", words = { 7, nil } }
mark "sentence" { role = "any", words = { 13, nil } }
mark "speech" { role = "any", words = { 26, nil } }
mark "lecture" { role = "any", words = { 41, nil } }

-- Where in the session, when there is enough of one.
local function past(share, most)
  return { role = "any", words = { 0, nil }, decide = function(turn)
    local turns = #turn.session.turns
    return turns >= 20 and turn.index > share * turns and turn.index <= most * turns or nil
  end }
end
mark "later" (past(0.6, 1))

-- What has been going on: a test that held of a tenth of the turns of late, or more.
local function lately(role, test, half, least)
  return { role = role, words = { 0, nil }, decide = function(turn)
    local before = turn.previous
    return before and before:recent(test, half) >= least or nil
  end }
end
-- What comes next.
local function followed(role, test)
  return { role = role, words = { 0, nil }, decide = function(turn)
    local after = turn.next
    return after and after:has(test) or nil
  end }
end

------------------------------------------------------------ the counsellor's cues

local open = questions.open + phrase [[
    (anything|any other|any not|do you think|who) ...{0,20} "?" ]]
local measured = phrase [[
    how (long|often|much|many|old|far) ...{0,40} "?"
  | (what|which) (time|day|one|is the) ...{0,40} "?" ]]
local figurative = phrase [[
    like (a|an|the) | as (if|though) | kind of | sort of | part of you | torn ]]
local sided = phrase [[
    (on|and) the other hand | at the same time
  | (but|and yet|even though|although) (you|it|that|now) ]]

-- A question in form ...
local formed = phrase [[
    <auxiliary> not? (you|it|that|there|this|he|she|they|we|i|your|the|any|anyone|anything)
      ...{0,40} "?"
  | (what|how|why|when|where|who|which|whose|whether) ...{0,40} "?"
  | (any|anything|else|ever) ...{0,6} "?" ]]
-- ... and the question whether that will do, after something else was said.
local confirmed = phrase [[
    (how|does|do|would|is|are|did)+ (that|this|it|any of (that|this)) be? (sound|make sense|seem|
      work|fit|feel|okay|ok|all right|alright|right|help|something you) ...{0,12} "?"
  | ^ <lead>* (okay|ok|alright|right|all right|yeah|shall we|deal|yes|see|sound okay|sound good|
      make sense|you know|fair enough) "?" $
  | is not it "?" $ | shall we "?" ]]

-- What was heard is announced ...
local gist = phrase [[
    (it|that|this)? (sounds|sounded|seems|looks|feels) (to me)? (like|as if|as though|that|you)
  | (what|so what)? i (am hearing|hear|heard|am getting|understand|think i hear|gather) (is|that|
      you|from)
  | so (for you|in a way|in other words|basically|on the one hand|if i (understand|hear|got|get))
  | on the? one hand | (one|a|the other) (part|side) of you
  | you (said|say|told|mentioned|were saying|are saying|described|talked about|were talking about|
      were telling)
  | in other words | going back to | (that|the) (way|thing) you (said|described) ]]
-- ... or told as the client's story.
local your_story = phrase [[
    ^ (<lead>|so|and|but|mm|mhm|right|okay|because|that|then|maybe|perhaps|like|or|even|when|if|
      for|it is){0,4} you (<helper>){0,4}
      !can&!could&!should&!might&!may&!need&!will&!know&!see
  | ^ <lead>* (so|and|but|because) (it|that|she|he|they|there|this|your _) <helper>? (is|was|has|
      had|were|are|does|did|makes|made|feels|felt|would|got|gets|sounds|became|seems)
  | you (<helper>){0,3} (<feeling>|<attitude>|<wish>|<regard>) ]]

local advice = phrase [[
    you (<helper>){0,2} (need|should|must|ought) to
  | you (should|must|could|might|can) (<helper>){0,2} (<joint>|<counselling.step>)
  | i (<helper>){0,4} (recommend|suggest|advise|encourage|urge|like you to|want you to|need you to|
      ask you to)
  | i think (that|it)? (you|it is|it would|what you|the best|maybe you) ...{0,4} (should|need|
      could|best|good idea|important|would be|helpful|to)
  | (my|a|one|the best) (advice|suggestion|recommendation|tip|idea)
  | (it|that) (is|would be) (<helper>){0,2} (important|best|better|helpful|good|a good idea|
      really important|worth) (for you|that you|if you|to)
  | why do you not | you (had|would be) better | if i were you | do not forget
  | ^ <lead>* (make sure|try to|try (and|not)|keep (doing|it up|going|taking|a)) ]]
  + directives.must + directives.proposed + directives.told
local choices = phrase [[
    (some|a few|a couple|a lot|lots|a number|several|different|many|various|other|two|three) of?
      (different|other|possible)* (options|ways|things|choices|possibilities|ideas|strategies|
      approaches|treatments|routes) ...{0,10} (can|could|might|do|choose|try|find|that|like|
      including|such|for|are|to|use)
  | (options|choices|menu) | one (option|way|thing|possibility) (is|would|might|could)
  | (either|you could) ...{0,12} or (nothing|you could|you can|maybe|just|even|<joint>|<counselling.step>)
  | you (can|could) ...{0,2} _ "," _ ...{0,2} or
  | some (people|patients|folks|clients|women|men|students|parents)? ...{0,20} (others|some) ]]
local arranging = phrase [[
    let us | (shall|can|could|should) we
  | we (can|could|will|might|are going to|would|should) (<helper>){0,2} (<joint>|help)
  | (would|will|are) you (<helper>){0,2} be? (willing|okay|open|interested|able|ready|prepared|
      comfortable|up for|happy) ...{0,2} (to|with|in)?
  | (what|how) (would|do|about) (you think|you feel|you say|if we|if you|we) ...{0,4} (about|of|if|
      trying|try|to|by)
  | how (would|does|about) (that|it|this) (sound|work|fit|feel|be)
  | sounds? (okay|good|fair|alright|all right|like a plan) "?"
  | (is|would) (that|it) be? (okay|ok|alright|all right|fine|something) (with you|if i|if we|for
      you|that you|you would)
  | <occasion> | deal "?"
  | (by|until) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|next)
  | (a|the|your) (goal|plan|step|first step) (is|for|would|of|to|that|here) ]]
local facts = phrase [[
    <many> | <matter> | there (is|are) (some|a|lots|many|several|two|three|different|good|no|also)
  | (it|this|that|they|there|these|alcohol|smoking|drinking|nicotine|tobacco|exercise|medication|
      <other>) <helper>? <effect>
  | i (am|will|work|can|have|just want|want|wanted) (a|the|here|going|gonna|to|with|an|give|tell|
      share|let|explain|show|email|refer|some|information)
  | (we|our|us) (<helper>){0,2} (know|have|offer|recommend|do|use|see|give|find|ask|screen|require|
      are|want|like|talk|call)
  | _ (leaves|stays|lasts|takes|costs|contains) ...{0,4} (days|hours|weeks|months|years|times) ]]

local may = phrase "you (can|could|might|would|may|will|should|need to|have to)"
local effect = phrase "_ (can|could|will|would|may|might) (<helper>|also|actually|really){0,2} <effect>"

local listening = phrase [[
    ^^ (<opener>|<yes>|<listen>|<faint>|<thanks>|<lead>|great|good|right|so|wow|sure|excellent|
      perfect|all|very|really|yep|no|that is){1,7} $$ ]]
local polite = phrase [[
    ^ <lead>* <greeting>
  | (thanks|thank you|appreciate) ...{0,4} (coming|talking|sharing|meeting|being|telling|filling|
      your|you|for) ]]

local affirmed = phrase [[
    (i|we) (<helper>|really|just|certainly|must say){0,4} <counselling.values>
  | <counselling.good> (for you|job|work|idea|question|effort|start|thinking|to (see|hear|meet|talk|know))
  | (that|it|this|you|which) (<helper>|a|an|such|quite|really|very|so|pretty|just|truly|real|
      actually){0,4} <counselling.good> ($|"."|"!"|","|that|for|to|of|work|job|idea|start|thing|step|
      and|you)
  | (takes|took|taken) (a lot|courage|guts|strength) | well done | way to go ]]
  + support.sensible + support.hardship + support.praise

mark "takes-up" { words = { 0, nil }, decide = function(turn)
  local before = turn.answers or turn.previous
  if not before then return nil end
  local shared, share = turn:overlap(before)
  return #shared > 0 and share >= options.uptake and shared or nil
end }
mark "asked" { any = questions.marked + questions.requested }
mark "reflected" { any = { gist, your_story, "takes-up" }, none = "asked", words = { 4, nil } }
mark "informed" { any = { advice, facts:times(2), choices }, none = "asked", words = { 7, nil } }
mark "answered-shortly" (followed("therapist", "patient:few-words"))
mark "impersonal" { none = phrase "you|your|yourself|i|me|my" + questions.marked, words = { 7, nil } }
mark "asking" (lately("therapist", "asked", 8, .15))
mark "reflecting" (lately("therapist", "reflected", 8, .12))
mark "informing" (lately("therapist", "informed", 8, .12))

local asks = {
  marked = questions.marked,
  ["ends-marked"] = phrase [["?" $$]],
  formed = formed,
  ["you-asked"] = phrase "(do|did|have|are|were|would|could|can|will) you",
  inverted = questions.closed,
  open = questions.open,
  invited = questions.requested + questions.indirect,
}
local reflects = {
  gist = gist,
  ["your-story"] = your_story,
  ["opens-so"] = phrase "^ <lead>* so",
  ["opens-you"] = phrase "^ <lead>* (you !should&!could&!can&!might&!must&!need&!may&!will|your)",
  ["you-are"] = phrase "you (are|were|have been|have|feel|felt)",
  ["you-not"] = phrase "you (<helper>){0,2} not",
  ["you-want"] = phrase "you (<helper>)? (got|get|wanna|want|like|know|do|just|really)",
  ["your-mind"] = minds.of_you,
  yours = phrase "your",
  figure = figurative,
  feeling = affect.asserted,
  ["taken-up"] = "takes-up",
}
local tells = {
  advised = advice,
  pressed = directives.must + directives.told,
  facts = facts,
}
local informs = {
  advised = advice,
  ["more-facts"] = facts:times(2),
  people = phrase "<many>",
  may = may,
  effect = effect,
  can = phrase "can|could",
  we = phrase "we|us|our",
  ["if-you"] = phrase "if you",
  ["you-know"] = phrase "you know|i mean",
  ["or"] = phrase "or",
  is = phrase "(that|it|this|which) is",
  confirmed = confirmed,
  impersonal = "impersonal",
}
local listens = {
  polite = polite,
  affirmed = affirmed,
  me = phrase "i|me|my",
  well = phrase "^^ well",
  closes = phrase "(okay|right|hmm|yeah|mm|all right|alright|good|mhm) $$",
  ["few-words"] = "few-words", clause = "clause", sentence = "sentence", speech = "speech",
  lecture = "lecture",
  later = "later",
  asking = "asking", reflecting = "reflecting", informing = "informing",
  ["informed-last"] = sequence "therapist:informed patient:_+ therapist:_",
  ["reflected-last"] = sequence "therapist:reflected patient:_+ therapist:_",
  ["answered-shortly"] = "answered-shortly",
}
local bare = {
  bare = listening,
}

------------------------------------------------------------ what the client was asked or told

mark "speaks-of-change" { any = phrase [[
    <quit> | change* | changing | different | differently | goal | goals | plan | plans | step | steps
  | better | healthier | healthy | improve* | motivat* | commit* | decided | decision | ready | willing
  | confiden* | succeed | success | progress | benefit* | helpful | strateg* | important | priorit*
  | proud | sober | clean | less | without | try | start | work on | come back | set up | sign up
  | look into | talk to | go to
  | you (<helper>|really|also|just){0,3} (want|wanna|need|hope|like to|love to|able to|try|tried|
      trying|looking for|determined|worried|concerned|care|cares) ]] }
mark "says-change" { all = "speaks-of-change", none = "asked" }
mark "asks-change" { any = phrase [[
    (what|how|when|where) (<helper>){0,3} (you|your|that|this|it|the) (<helper>){0,4} (do|go|look
      like|different|change|make|try|start|stop|take|handle|like to|want to|feel about|ready|see
      yourself|plan|step|succeed|work|happen)
  | how (confident|important|ready|willing|motivated|likely|committed)
  | (scale|zero|one) (of|from|to) ...{0,6} (ten|10) | (next|first) step | (plan|goal|goals|ideas)
  | (reasons|benefits|good things|advantages|upside) ...{0,6} (of|to|about|for) <helper>? (<quit>|
      <behaviour.change>|not|less)
  | not so good | less good | bad | downside | down side | negative | do not like | worst | cons
  | concern|concerns|concerned|worry|worries|worried|bother*
  | (would|are) you <helper>? be? (willing|ready|open|interested|able|okay) | what would it take
  | what made you (decide|come|want|think|choose)
  | why (not|did you not) ...{0,4} (lower|zero|one|two|a)  ]] }
mark "advises" { any = directives.must + directives.proposed + directives.told }
mark "offers" { any = phrase [[
    let us | (shall|can|could|should|would) (we|you) | (we|you) (can|could|might|will|will have to)
  | (how|what) about | (would|are) you <helper>? be? (willing|interested|open|able|okay|ready)
  | does that | is that something | (sound|sounds) (good|okay|fair|like) ]] }

------------------------------------------------------------ the client's cues

-- What is willed, needed or thought possible ...
local commits = phrase [[
    i (<helper>){0,3} (will|would|can|could|might|should|going to|gonna) (<helper>|even|try to|
      want to|like to|love to|have to|be able to|need to){0,3} (<quit>|<behaviour.change>)
  | i (<helper>){0,2} (want|wanna|need|have|like|love|hope|wish|plan|intend|decided|promised|ready|
      willing|got|gotta|ought|determined|trying) <helper>? to? (<quit>|<behaviour.change>|be|live|
      see|feel|have)
  | i (<helper>){0,3} (do|did) not (want|wanna|like) to? <helper>? (be|die|end|get|lose|go|have|feel|
      drink|smoke|it|that|my|the|anything|him|her|them|hurt|look|keep|become|turn|wake|being)
  | (let us|maybe|perhaps) (i|we|if i) (<helper>){0,2} (<quit>|<behaviour.change>|can|could|should|
      need) ]]
local wants = phrase [[
    i (<helper>|really|just|do|actually|also|definitely|still){0,3} (want|wanna|like to|love to|hope|
      wish|plan|need|ready|willing|determined|going to|gonna|try|trying|decided|able|have to|got to|
      gotta|should|will) ]]
local able = phrase [[
    i (<helper>|probably|definitely|guess i|think i|maybe|just|also|actually){0,3} (can|could|might|
      would) (<helper>|probably|definitely|just|maybe|try to|try and|also|always|not){0,2} _ ]]
local reasons = phrase [[
    (because|for|so that|so) (<helper>|of){0,2} (my|the|i want|i do not want) ...{0,3} <cost>
  | (my|the) <cost>
  | (better|healthier|improve*|energy|feel good|proud|live longer|good for me|benefit*|happier|important)
  | (it|that|this|i|<habit>) (<helper>){0,3} (problem|bad|too much|out of hand|out of control|affecting|
      hurting|killing|messes|messing|ruining|a mess|not good|not healthy|unhealthy|stupid|dangerous) ]]
local idea = phrase [[
    (good|great|nice|cool|interesting|not a bad|an) idea
  | (sounds|would be|that is|could be|might be) (good|great|nice|helpful|fine|okay|cool|awesome|perfect|
      doable|easy|interesting|worth) ]]

-- Not wanted, not seen, hard to leave, or simply what everybody does.
local unable = phrase [[
    i (<helper>|really|just|honestly){0,2} (can|could) not _
  | i (<helper>|do|really){0,3} not (think|know if|know whether|know that|believe|feel like) i
      (<helper>)? (can|could|will|would|want|need|am) ]]
local unwilling = phrase [[
    i (<helper>|really|just|honestly|do){0,3} not (<helper>|really|even|just|quite|i|that){0,3} (want|
      wanna|need|ready|comfortable|interested|sure|willing|care|feel like|like|think i|going to|gonna|able|
      see myself|have time|have the|imagine|believe|agree|trust)
  | no way | not ready | whatever | leave me | my (own)? (choice|business|decision|life|body|stuff)
  | i (will|would) not ]]
local likes = phrase [[
    i (<helper>|really|just|kind of|do|kinda|always|actually){0,3} (enjoy|like|love|miss|need) (<helper>)? (it|
      the|my|smoking|drinking|having|being|that|them|a|going|<habit>)
  | (it|that|this|<habit>) (<helper>|just|really|kind of|sort of){0,3} (relaxes|relaxing|helps|calms|fun|
      enjoyable|tastes|feels good|feels nice|takes the|makes me feel|nice|great|comforting|satisfying) ]]
local denies = phrase [[
    i (do|did) not (<helper>|really|even|honestly|just|i){0,3} (see|feel|think|believe|know|get|
      understand|find|notice|consider) ...{0,6} (problem|problems|issue|need|reason|point|harm|risk|wrong|
      bad|big|deal|why|evidence|serious|dangerous|addict*|alcoholic|much|lot|it)
  | (it|that|this|i|they|things) (<helper>){0,2} not (that|so|too|really|even|such|a|all that|very|
      hurting|causing|doing|affecting|bothering)+ (bad|much|often|big|worried|concerned|interested|ready|
      comfortable|important|a|problem|deal|issue|serious|dangerous|anyone|anybody|me|it|any|hard)
  | (feel|feeling|am|doing|seems|everything is) (absolutely|perfectly|pretty|totally|just|quite|really|
      completely)* (fine|okay|healthy|great|good|all right|alright) (now|so|with|as|$|"."|",") ]]
  + words["no-problem"]
local holds = phrase [[
    (everyone|everybody|all my _|my friends|my mates|people i|they all|we all) ...{0,4} (<habit>|do|does|
      doing|it)
  | (it|that|this) (<helper>|just|really|so|too|kind of|a|very|pretty){0,4} (hard|harder|difficult|tough|
      impossible|tricky|frustrating|overwhelming|habit|routine|struggle|tempting|stressful|challenge|
      challenging|easy|there|expensive)
  | used to | craving* | crave* | withdrawal* | urge | urges | addict* | tempt*
  | (tried|trying) ...{0,6} (but|and then|not|never) | i have tried ]]

local function told(test) return { role = "patient", words = { 0, nil }, answers = test } end
mark "was-asked" (told "asked")
mark "was-asked-for-change" (told "asks-change")
mark "was-advised" (told "advises")
mark "was-told-of-change" (told "says-change")
mark "was-offered" (told "offers")

local for_change = {
  commits = commits,
  agrees = words["agree-plan"],
  wants = wants,
  able = able,
  leaving = phrase "<quit>",
  reasons = reasons,
  idea = idea,
  supposes = phrase "maybe|probably|i think|i guess|i suppose",
  ahead = phrase "will|going to|gonna|would|could|might|should",
  feeling = affect.asserted,
}
local against = {
  stuck = words.stuck,
  denies = denies,
  unwilling = unwilling,
  unable = unable,
  holds = holds,
  gain = words.gain:not_before(phrase "to (meet|see)", 1),
  likes = likes,
  habit = words.habit,
  no = replies.no,
  turned = replies.refusing + replies.rejecting + replies.waving_off,
  but = phrase "^ <opener>* but | but (i|it|then|you|when|that|my|there)",
  well = phrase "^^ (um|uh|oh)* well",
}
local past_or_others = {
  only = phrase "just|only",
  past = phrase "was|were|had|did|went|got|said|told",
  others = phrase "he|she|they|his|her",
}
local little = {
  bare = phrase [[
    ^^ (<opener>|<yes>|<listen>|<faint>|<thanks>|<unsure>|<negation.answer>|<lead>|great|good|right|
      really|a bit|a little){1,6} $$ ]],
  ["few-words"] = "few-words",
  polite = polite,
}
local around = {
  unsure = replies.unsure,
  sentence = "sentence",
  asked = "was-asked", ["asked-for-change"] = "was-asked-for-change", advised = "was-advised",
  ["told-of-change"] = "was-told-of-change", offered = "was-offered",
}

------------------------------------------------------------ the rules

-- Which kind of question or reflection it is.
mark "asks-openly" { within = "sentence", all = open, none = measured }
mark "adds" { any = { affect.asserted, figurative, sided }, words = { options.long // 2, nil } }
mark "at-length" { words = { options.long, nil } }

code "behaviour" { rows = {
  { any = bare,                                     give = "mi-other" },
  { "asks-openly", any = asks,                      give = "mi-q-open" },
  { any = asks,                                     give = "mi-q-closed" },
  { "adds|at-length", any = reflects, none = tells, give = "mi-r-complex" },
  { any = reflects, none = tells,                   give = "mi-r-simple" },
  { choices, any = informs,                         give = "mi-input-options" },
  { directives.must, any = informs,                 give = "mi-input-advice" },
  { arranging, any = informs,                       give = "mi-input-negotiation" },
  { advice, any = informs,                          give = "mi-input-advice" },
  { any = informs,                                  give = "mi-input-info" },
  { any = listens,                                  give = "mi-other" },
  {                                                 give = "mi-other" },
} }

code "talk" { rows = {
  { any = little,                            give = "mi-c-neutral" },
  { any = against, none = for_change,        give = "mi-c-sustain" },
  { any = for_change, none = past_or_others, give = "mi-c-change" },
  { any = around,                            give = "mi-c-neutral" },
  {                                          give = "mi-c-neutral" },
} }
