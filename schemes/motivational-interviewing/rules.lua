-- motivational-interviewing: the counsellor's behaviours and the client's talk of change.
-- No single cue decides. Each gives points to some codes and takes them from others; the
-- code with the most points is given, and the cues that spoke for it are its evidence.

local affect = use "affect"
local minds = use "mental-states"           -- for the words of <attitude>, <helper> ...
local negation = use "negation"
local questions = use "questions"
local replies = use "replies"
local support = use "support"
local directives = use "directives"
local words = lexicon "behaviour"
lexicon "counselling"

local cap = 2                               -- a cue counts so often in a turn, at most

local function add(points, row, times)
  times = times or 1
  for column = 1, #points do points[column] = points[column] + times * row[column] end
end

-- The column with the most points, and what was found that speaks for it.
local function weigh(turn, cues, points)
  local found = turn:which(cues, "of")
  for _, cue in ipairs(found) do add(points, cue, math.min(turn:count(cue.of), cap)) end
  local best = 1
  for column = 2, #points do
    if points[column] > points[best] then best = column end
  end
  local evidence = {}
  for _, cue in ipairs(found) do
    if cue[best] > 0 then evidence[#evidence + 1] = turn:findall(cue.of) end
  end
  return best, #evidence > 0 and evidence or true
end

------------------------------------------------------------ the counsellor's cues

-- A question in form ...
local formed = phrase [[
    <auxiliary> not? (you|it|that|there|this|he|she|they|we|i|your|the|any|anyone|anything)
      ...{0,40} "?"
  | (what|how|why|when|where|who|which|whose|whether) ...{0,40} "?"
  | (any|anything|else|ever) ...{0,6} "?" ]]
-- ... the question whether that will do, after something else was said ...
local confirmed = phrase [[
    (how|does|do|would|is|are|did)+ (that|this|it|any of (that|this)) be? (sound|make sense|seem|
      work|fit|feel|okay|ok|all right|alright|right|help|something you) ...{0,12} "?"
  | ^ <lead>* (okay|ok|alright|right|all right|yeah|shall we|deal|yes|see|sound okay|sound good|
      make sense|you know|fair enough) "?" $
  | is not it "?" $ | shall we "?" ]]
-- ... and a statement that only ends like one: it hands back what was heard.
local handed_back = phrase [[
    ^ <lead>* (it|that|this)? (sounds|seems|looks|feels) ...{0,40} "?"
  | ^ <lead>* so <lead>* (you|it|that|she|he|they|your|for|from|in|if|as|the|just|someone|
      somebody|there|because|my) ...{0,40} "?"
  | ^ "-" ...{0,40} "?" ]]

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
local opens_so = phrase "^ <lead>* so"
local opens_you = phrase "^ <lead>* (you|your)"

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
local pressed = directives.must
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

local listening = phrase [[
    ^^ (<opener>|<yes>|<listen>|<faint>|<thanks>|<lead>|great|good|right|so|wow|sure|excellent|
      perfect|all|very|really|yep|no|that is){1,7} $$ ]]
local polite = phrase [[
    ^ <lead>* <greeting>
  | (thanks|thank you|appreciate) ...{0,4} (coming|talking|sharing|meeting|being|telling|filling|
      your|you|for) ]]

local can = phrase "can|could"
local we = phrase "we|us|our"
local me = phrase "i|me|my"
local i_think = phrase "i think"
local if_you = phrase "if you"
local number = phrase "ten|eleven|twelve|fourteen|twenty|thirty|hundred" + regex [[[0-9]+]]

-- What a cue is worth: in points for other, a question, a reflection, input.
local behaviours = { "other", "question", "reflection", "input" }
local worth = {
  { of = questions.marked,                    -2,  4, -1, -2 },
  { of = formed,                              -1,  1, -1,  1 },
  { of = questions.indirect,                  -1,  1, -1, -1 },
  { of = questions.requested,                 -1,  2, -1, -1 },
  { of = confirmed,                            0, -3,  0,  3 },
  { of = handed_back,                         -1,  0,  1, -1 },
  { of = gist,                                -1,  0,  1,  0 },
  { of = your_story,                           0,  0,  1,  0 },
  { of = opens_so,                             0,  0,  1,  0 },
  { of = opens_you,                            0,  0,  1,  0 },
  { of = advice,                               0, -1,  0,  1 },
  { of = pressed,                              0, -1, -2,  2 },
  { of = arranging,                            0,  0, -1,  0 },
  { of = facts,                                0, -1,  0,  1 },
  { of = phrase "<many>",                      0,  0, -1,  1 },
  { of = can,                                  0,  0, -1,  1 },
  { of = we,                                   0,  0, -1,  0 },
  { of = me,                                   1,  0, -1,  0 },
  { of = i_think,                              1, -1, -2,  1 },
  { of = number,                               0,  0, -1,  0 },
  { of = if_you,                               0,  0, -1,  0 },
  { of = listening,                            3,  0, -2, -1 },
  { of = polite,                               1,  0, -1, -1 },
  { of = support.sensible + support.hardship,  1, -1,  0, -1 },
  { of = affect.asserted,                      0, -1,  0, -1 },
}

-- Before any cue: what the length says, and whether the client's words come back.
local function start(turn)
  local points, length = { 0, -1, 1, -1 }, #turn.words
  if length <= 3 then add(points, { 3, -1, -1, -1 }) end
  if length >= 12 then add(points, { -1, 0, 0, 1 }) end
  if length >= 25 then add(points, { 0, -1, 0, 1 }) end
  local before = turn.answers or turn.previous
  local shared, share = nil, 0
  if before then shared, share = turn:overlap(before) end
  if shared and #shared > 0 and share >= options.uptake then add(points, { -1, 0, 2, -1 }) end
  return points
end

------------------------------------------------------------ kinds of question, reflection, input

local open = questions.open + phrase [[
    (anything|any other|any not|do you think|who) ...{0,20} "?" ]]
local measured = phrase [[
    how (long|often|much|many|old|far) ...{0,40} "?"
  | (what|which) (time|day|one|is the) ...{0,40} "?" ]]
local figurative = phrase [[
    like (a|an|the) | as (if|though) | kind of | sort of | part of you | torn ]]
local double = phrase [[
    (on|and) the other hand | at the same time
  | (but|and yet|even though|although) (you|it|that|now) ]]

local function question(turn)
  local last = turn:findall(questions.marked)
  local asked = #last > 0 and last[#last].sentence or turn
  return asked:find(open) and not asked:find(measured) and "mi-q-open" or "mi-q-closed"
end

local function reflection(turn)
  local adds = turn:find(affect.asserted) or turn:find(figurative) or turn:find(double)
  local enough = adds and options.long // 2 or options.long
  return #turn.words >= enough and "mi-r-complex" or "mi-r-simple"
end

local function input(turn)
  if turn:find(choices) then return "mi-input-options" end
  if turn:find(pressed) then return "mi-input-advice" end
  if turn:find(arranging) then return "mi-input-negotiation" end
  if turn:find(advice) then return "mi-input-advice" end
  return "mi-input-info"
end

local kinds = {
  other = function() return "mi-other" end,
  question = question,
  reflection = reflection,
  input = input,
}

code "behaviour" (function(turn)
  local best, evidence = weigh(turn, worth, start(turn))
  return evidence, kinds[behaviours[best]](turn)
end)

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
local agrees = words["agree-plan"]
local supposes = phrase "maybe|probably|i think|i guess|i suppose"
local ahead = phrase "will|going to|gonna|would|could|might|should"
-- ... and what is not.
local stuck = words.stuck
local no_problem = words["no-problem"]
local hard = phrase [[
    (it|that|this) (<helper>){0,4} (hard|harder|difficult|tough|impossible|tricky|stressful|
      frustrating|overwhelming|a struggle|a lot)
  | (tried|trying) ...{0,6} (but|and then|not|never) | i have tried ]]
local but = phrase "^ <opener>* but | but (i|it|then|you|when|that|my|there)"
local only = phrase "just|only"
local past = phrase "was|were|had|did|went|got|said|told"
local others = phrase "he|she|they|his|her"

local bare = phrase [[
    ^^ (<opener>|<yes>|<listen>|<faint>|<thanks>|<unsure>|<negation.answer>|<lead>|great|good|right|
      really|a bit|a little){1,6} $$ ]]

-- What the counsellor asked for just before.
mark "asks-change" { role = "any", any = phrase [[
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
  | why (not|did you not) ...{0,4} (lower|zero|one|two|a) ]] }
mark "asks-going-on" { role = "any", any = phrase [[
    (what|how) ...{0,6} (like|enjoy|get out of|good|help|helps|do for you|fun)
  | (good|positive) (thing|things|side|part|parts) | (pros|upside|benefit|benefits) of (drinking|
      smoking|using|it)
  | (hard|harder|hardest|difficult|tough|get in the way|gets in the way|getting in the way|barriers|
      obstacles|stopping you|keeps you|holding you back|tempt*|trigger*)
  | why do you (drink|smoke|use|do it|think you) ]] }

-- What a cue is worth: in points for neutral talk, change talk, sustain talk.
local talk = { "mi-c-neutral", "mi-c-change", "mi-c-sustain" }
local says = {
  { of = commits,                               -1,  2, -1 },
  { of = agrees,                                -2,  1, -1 },
  { of = supposes,                              -1,  1, -1 },
  { of = ahead,                                  0,  1, -1 },
  { of = phrase "want|wanna|like to|hope|wish", -2,  0,  0 },
  { of = words.quit,                            -1,  0,  0 },
  { of = words.cost,                             0,  1, -1 },
  { of = stuck,                                 -3, -1,  3 },
  { of = no_problem,                             0, -3,  1 },
  { of = hard,                                  -3,  1,  1 },
  { of = words.gain,                            -1, -1,  2 },
  { of = words.habit,                           -1,  0,  1 },
  { of = replies.no,                            -2, -2,  2 },
  { of = replies.yes_but,                       -2, -1,  1 },
  { of = replies.refusing + replies.rejecting,   0, -1,  1 },
  { of = replies.unsure + replies.waving_off,    0, -1,  1 },
  { of = but,                                    0, -2,  1 },
  { of = only,                                   0, -1,  1 },
  { of = past,                                   0, -1, -1 },
  { of = others,                                 1, -2,  0 },
  { of = bare,                                   2,  0, -3 },
}

-- Before any cue: what the length says, and what was asked for.
local function asked_for(turn)
  local points, length = { 2, -1, -1 }, #turn.words
  if length <= 3 then add(points, { 1, 0, -1 }) end
  if length >= 12 then add(points, { -1, 1, 0 }) end
  local before = turn.previous
  if not before then return points end
  if before.question then add(points, { 1, 0, -1 }) end
  if before:has "asks-change" then add(points, { -1, 2, -1 }) end
  if before:has "asks-going-on" then add(points, { -1, 0, 0 }) end
  return points
end

code "talk" (function(turn)
  local best, evidence = weigh(turn, says, asked_for(turn))
  return evidence, talk[best]
end)
