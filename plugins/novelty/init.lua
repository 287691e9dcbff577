plugin {
  name = "novelty",
  version = "1.0.0",
  kind = "library",
  summary = "Marks of the new (insight, a first time, what could be, change) and of habit",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "negation" },
  language = { "en" },
}

-- The words only claim to be about something new. Whether it is new for this speaker
-- takes a history: a rule adds what was said before (turn:new, overlap).

local words = lexicon "novelty"

-- Something is seen that was not seen before.
local insight = words.insight + phrase [[
    (it|that|this|what) (<helper>){0,3} (hit|struck|hits|strikes|dawned on|occurred to|came to|
      clicked for| surprised|shocked) me
  | i (<helper>){0,3} never (<helper>){0,3} (thought|knew|known|noticed|realised|realized|saw|
      seen|looked|considered| connected|asked|felt|dreamt|imagined|expected)
  | i (had|did|was|would) not (<helper>){0,3} (thought|think|known|know (i|that|what i)|noticed|
      notice|realised|realise| realized|realize|seen|see (it|that|how|what)|connected|put|
      expected|expecting|aware|thinking about|looked|looked at)
  | i (<helper>){0,3} (realise|realised|realising|realize|realized|realizing|noticed|noticing|
      discovered|learned|learnt| found out|worked out|twigged|clocked|see now|understand now|
      caught myself|surprised myself) (that|it|i|how|why|what|the|my|thinking|doing)?
  | (that|this|which|it) (is|was|must be|might be|could be|would be) (probably|maybe|partly|
      just| exactly)* (why|how come|where) (i|it|we) ]]

-- It was otherwise before: the first time, out of character.
local first = words.first + phrase [[
    (the|my)? first (time|one|thing) (ever|i|in|that|we|since)?
  | (normally|usually|before|ordinarily|in the past|the old me|any other (time|day|week)|back
      then|last (year|summer| winter|spring|autumn|month)) ...{0,4} i (would|used|always|should)
  | i would (normally|usually|always|never) (<helper>){0,3} _
  | i (never|do not|did not) (usually|normally|ever) _
  | not (a thing|something|like me|the kind of thing|the sort of thing) (i|to)? ]]

-- What could be done or be so, in the speaker's own mouth.
local could = words.could + phrase [[
    i (<helper>){0,2} (could|might|may) (<helper>){0,2}
      !not&!have&!never&!feel&!see&!hear&!tell&!be
  | i (will|would) (<helper>){0,2} (try|give|have a go|ask|tell|talk|write|ring|call|text|speak|
      see if|think about|be able| do it|let|like to|love to|want to|wait|go and|bring| show)
  | i (am|was) (<helper>){0,2} (going to|gonna) (try|ask|tell|talk|say|write|ring|call|do|stop|
      start|give)
  | i (<helper>){0,2} (want|wanted|need|hope|plan|intend|mean|like) to (<helper>){0,2} (try|
      change|stop|start|learn|be able|do|say|tell|ask| find|let|give|stand)
  | maybe (i|he|she|they|it|we|you|that|there|not|the)
  | (he|she|they) (might|may|could|must) (<helper>){0,2} (have|be|just|also|not)
  | what if (i|we) | (there|it) (might|may|could) (<helper>){0,2} (be|have) ]]
  :not_after(words.stale, 4)

-- Something changed, or is done otherwise.
local change = words.change + phrase [[
    (i|it|things|we|he|she|something) (<helper>){0,2} (changed|shifted|improved|eased|lifted|
      moved on|turned a corner)
  | i (<helper>){0,2} (managed|dared|succeeded|was able|have been able|was brave enough) (to|
      not| it|that)?
  | i (have|had)? (<helper>){0,1} (started|begun|began|stopped|given up|quit|learned|learnt|am
      learning) (to|doing|saying|going|taking|thinking|telling|asking| being|letting|trying|
      seeing|noticing|eating|writing|not) | instead (of)?
  | (it|that) (<helper>){0,2} (worked|helped|felt better|went (well|fine|okay| better))
  | (better|different|differently|lighter|calmer|easier|stronger|less (_)) (than|now|this time|
      from|since)
  | (now|these days|nowadays|this time|lately|since then|recently) i (<helper>){0,2} _
  | i (<helper>){0,2} (different|differently|better|lighter|calmer|stronger|braver|surer) ]]

-- The speaker acted, or held back from the old way. It is news only where nothing says that
-- it is always so.
local deed = phrase [[
    i (<helper>){0,2} <deed>
  | i (did|would|will|have|was) not (<helper>){0,2} <lapse>
  | not (like|as|the way) (i|it|that)? (before|used to|the last time|last time|i used to|it used
      to)
  | i (was|felt) (<helper>){0,3} (kinder|gentler|calmer|braver|softer|fairer|clearer|firmer|warmer)
  | (maybe|perhaps) (i|it|that|this) (is|am|was|were) not (all)? (about|my|me|mine|just|only) ]]
  :not_after(words.stale, 4):not_after(words.usual, 6):not_before(words.usual, 6)

-- What a listener says to what is new.
local noted = words.noted + phrase [[
    this time | for once | (that|this|it) is new |
    how (did|do|were|have) you (<helper>){0,2} (manage|managed|do (it|that)|come to|get (yourself|
      there|to|the)|find (the|it in)|keep|hold|stay|stop|make|able|decide|dare|not|bring)
  | what (<helper>){0,2} (made|helped|let|allowed|got|gave|enabled|told|moved) (it|you)
      (<helper>){0,2} (possible|to|go|do|say|ask|stay|stop|able|come|the)
  | (i|we) (have|had|do) not (<helper>){0,2} (hear|heard|seen|see|known|met) (you|that|it|this)
  | you (actually|really|did|even|still|just|managed|let|let him|let her|asked|told|stayed|waited|
      stopped|held|kept|took|chose|caught|noticed|saw|heard|found|put|stood|said) (it|that|him|her|
      them|the|yourself|your|off|back|out|no|to|up|for|from|on) ...{0,8} $
  | (that|this|it) (is|was) (<helper>){0,3} (new|different|unlike|a change|a shift|a first|big|
      huge|something|quite something|quite a|a long way|no small) ]]

-- As it always was. "Never" tells of the new as often ("I never thought"), so it stays out.
local habit = words.habit + phrase [[
    (i|he|she|they|it|you|people|everyone|everybody) (<helper>){0,2} (always|never|constantly|
      forever|keep|keeps|kept) _
  | (every|each|any) (single|bloody|fucking|flipping|damn)? (time|day|night|week|morning|year)
  | (again|as usual|as always|as ever|as per usual|like always|like every) ($|","|and|with|like|
      it|i|he|she)
  | (that|it|this) is (just|simply|only)* (how|what|the way|who) (i|it|he|she|they|things|life|
      people) (am|is|are|do|does|goes|work|works)? ]]

return {
  words = words,
  insight = insight,
  first = first,
  could = could,
  change = change,
  deed = deed,                              -- I asked; I didn't shout
  noted = noted,                            -- a listener's: how did you manage that
  habit = habit,
  step = insight + first + could + change,  -- any of the new
}
