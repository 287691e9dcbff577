plugin {
  name = "steering",
  version = "1.0.0",
  kind = "library",
  summary = "Where the talk is taken: another way, back to something, to what it is like elsewhere",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "questions" },
  language = { "en" },
}

-- Said by a therapist of the work of two: why something is asked, how else it could be done,
-- what it is to come back to, and what it is like.

local words = lexicon "steering"

local explained = phrase [[
    i (<helper>){0,2} (write|ask|asked|do|say|said|keep|come|came|bring|brought|mention|check|
      stop|stopped) ...{0,8} (so that (i|we|you)|so (i|we|you) can|because (i|it|we))
  | what i am (<helper>){0,2} hoping | ^ <lead>* because (i|we) !say
  | i ask (that|this)? because
  | (the|my)? (main|real|only|whole|other|very)? (reason|point|purpose) (that|why|for|of|behind|
      with|here|being){0,2} (i|we|of this|of these|behind this|behind it|for this|for asking|for
      doing)
  | (reason|why) (that|why)? (i|we) (<helper>|keep|going on){0,3} (ask|asking|asked|do|doing|
      say|saying|bring|come back|go|talk|stop|push|check|write|suggest|use|mention|slow|focus|
      harp|bang on|want)
  | (i am|i was|we are|i ask|i asked|i say|i said|i bring|i mention|i keep|this is|we do|we
      talk|we use) (<helper>|asking|doing|saying|this|that|it|up|about|feelings|back|on|
      you){0,6} because
  | let me (<helper>|try and){0,2} (say|explain|tell you) (a bit|about|you)* (why|where i|what i
      am|what this|the thinking|the reason|the idea|how this)
  | what (i am|we are) (<helper>){0,2} (trying|hoping|aiming|after|getting at)
  | (the|my) (thinking|idea|hope|point|aim|reasoning) (<helper>|behind (it|this|that)){0,2} (is|
      was)
  | (it|that|this) (is|was) (<helper>|all){0,2} (part of (my|the) (job|work|role)|to help you|so
      that (we|you|i)|so (we|you|i) can|meant to help|there to help|what i am here for)
  | how (this|the) (work|therapy|treatment|approach) works
  | i (<helper>){0,3} (have|need|obliged|required|meant|supposed|bound) to (<helper>){0,2} (ask|
      check|record|write|report|share) ]]

local changed = phrase [[
    we (do|would) not (<helper>){0,2} have to (solve|do|decide|fix|finish|get|go|talk|answer|
      sort|fill|look)
  | (come at|try|approach|look at) (it|this|that) from (the other|another|a different)
  | take the (pressure|heat|foot) off | would it suit you
  | where would you like to (go|start|be) | (scrap|forget|bin|ditch) (that|it|this)
  | we (<helper>|always|just){0,4} <shelve> (it|that|this|them|the|those|these|all|about|with|
      any) ...{0,10} (<course>|today|be|away|there)
  | (let us|let's) (<helper>|maybe){0,3} (<shelve>|change|switch|try|do|take|go) ...{0,5}
      (<course>|tack|gear|gears)
  | (shall|can|could|should|would|may) (we|i|it help if we) (<helper>|maybe|try and){0,4} (go|
      take|do|try|start|stay|sit|change|switch|put|come|keep|have|be|talk|say|<shelve>) ...{0,6}
      <course> | would it help ...{0,8} <course>
  | would it (be|help|feel) (<helper>){0,2} (easier|better|gentler|simpler|more helpful|more
      useful|less) (to|if|for)
  | we (will|can|could) (<helper>)? leave (it|that|this) ($|for|there|alone|be)
  | (let us|let's) not (do|go|talk|look|use|force|push|rush)
  | what would (be|feel) (<helper>)? (useful|helpful|easier)
  | slow (right|this|things|it|all|way)* down
  | we (could|can|might|may) (<helper>|maybe|always|just){0,3} (go|take|do|try|start|stay|sit|
      change|put|keep|have|talk|say) ...{0,6} <course>
  | (do|would) you (<helper>|prefer|want|like|rather){0,3} (to|we|i|me)? (keep|carry|go|stay|
      stop|leave|change|talk|do|switch|sit|move|slow|drop) ...{0,16} or ...{0,12} "?"
  | (what|which|where) (would|do|should) ...{0,3} (more useful|want us to|suit you better|help
      more|help most|be better (for you|today|here|to do)|rather do (today|here|with))
  | (can|could|may|let) (i|me) (<helper>|have another){0,3} (try|start|go|begin) (<helper>|that|
      it|this|once){0,3} (again|over|differently|properly|afresh|from)
  | i (<helper>|definitely){1,4} (slow down|ease off|back off|step back|hold back|shut up|go
      slower|be slower|ask first|start with|start by|tell you first|ask you first|check with
      you|do less|do it differently|come in by)
  | i (<helper>){1,3} (leave|drop|stop) (that|it|this|the|asking|pushing) ...{0,4} (<course>|be|
      there)
  | (a)? (different|another|new|better) (tack|angle|approach|route|plan|focus|goal) ]]

local refocused = phrase [[
    you were (<helper>)? (telling|saying|talking|about to|starting|going to (say|tell)|in the
      middle of) (me|us)? (about|how|that|something)?
  | (bring|pull|take|steer|draw) (us|you|it|this) (<helper>|right|all){0,2} back
  | i do not want (us)? to (lose|skip|miss|rush past) (what|that|the|your)
  | (let us|let's|can we|could we|shall we|i would like to|i want to|i would like us to|can i|
      could i|let me|i will|i am going to) (<helper>|pull us|bring us|bring you|take us|steer
      us|get us){0,5} (come back|go back|get back|turn back|return|stay with|stick with|stay on|
      keep to|hold on to|pick up) (to|on|with|at)?
  | (coming|going|getting) back to (what|the|your|where|that|this|you|how)
  | i am (<helper>|sort of|left){0,4} (back|stuck) (<helper>|back){0,2} (at|on|about|with) (the|
      that|what|your|how|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last)
  | (but)? before (we|you) (<helper>){0,2} (move on|go on|leave|lose|go any|rush|jump ahead) ]]

-- This has been between us before; this happens elsewhere.
local linked_us = phrase [[
    (it|this|that) (<helper>){0,2} happened (before|last time|the last time|at (easter|
      christmas|new year)|in (the)? (summer|spring|autumn|winter)) ...{0,12} (i|me|us|we)
  | <alike> ...{0,5} (when i|the time i|before i|that time with me|my (holiday|break|leave|
      cancelling|being away)|(last|other) (time|month|week|year|summer|winter|spring|autumn|
      christmas|day) (when)? (i|we|with (me|us)))
  | (this|that|it|here) (<helper>|what|all){0,4} (how|what|the way|where|happens|goes|happening|
      comes up) ...{0,5} (with us|between us|for us|between you and me|we end up|we get)
  | (we|you and i|the two of us) (<helper>|seem to|both|end up){1,5} (been here before|do this|
      done this|end up here|get here|get into this|get stuck|go round|going round|fall into
      this|have this|be here|in this spot)
  | (every time|each time|any time|whenever) i (<helper>){0,3} (go away|away|cancel|forget|miss|
      push|ask|get it wrong|leave|late|too close) ...{0,10} (you|we|us) ]]

local linked_others = phrase [[
    (is|was) (this|that|it) (how|what|the way) (it|this|that) (goes|is|was|went|happens|works)
      (with|at) (your|other|home|everyone|everybody|people|work)
  | your <other> ...{0,5} (then|and now|and then|now) me
  | (is|was|does|did|has|have|could|might|do) (it|that|this|any of that|any of this|you)
      (<helper>|something|anything|feel|sound|happen|happens|feeling|a|else|that|you){0,7}
      <elsewhere>
  | <alike> (your|home|work|school|the) (<other>|home|work|school) ...{0,8} (you|too|as well|$|
      me|here)
  | (the same|same thing|like) (as|with|when|how|what)+ your <other>
  | (who|what) else (<helper>|people|in your life){0,4} (does|did|makes|treats|talks|looks|says|
      remind*|like that|you feel|you get)
  | (remind|reminds|reminded) (you|me) of (<helper>|what|how|the way|when){0,3} (your|home|
      <other>|anybody|anyone|someone|somebody|school)
  | (so|and|now|that) i (<helper>|went|end up|ended up|became|turn into|turned into|straight
      to){0,5} (another|one more|yet another|like your|like the|like <other>|the same as your) ]]
  :not_after(phrase "how|i|you|would", 2)

return {
  words = words,
  explained = explained,                    -- the reason I ask
  changed = changed,                        -- shall we go slower
  refocused = refocused,                    -- I'd like to come back to
  linked_us = linked_us,                    -- like last month, when I was away
  linked_others = linked_others,            -- is that like with your dad
}
