plugin {
  name = "steering",
  version = "1.0.0",
  kind = "library",
  summary = "Where the talk is taken: another way, back to something, to what it is like elsewhere",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "questions", "together" },
  language = { "en" },
}

-- Said by a therapist of the work of two: why something is asked, how else it could be done,
-- what it is to come back to, and what it is like.

local words = lexicon "steering"

local explained = phrase [[
    i (<helper>){0,2} (write|ask|asked|do|say|said|keep|come|came|bring|brought|mention|check|
      stop|stopped) ...{0,8} (so that (i|we|you)|so (i|we|you) can|because (i|it|we))
  | what i am (<helper>){0,2} hoping | ^ <lead>* because (i|we) !(say|said|do|did|can|am)
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
  | where would you like to (go|start|be) | ^ <lead>* (scrap|forget|bin|ditch) (that|it|this)
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

-- The same, where the listener has just said that it does not suit.
local unsuited = phrase [[
    (can|could|will|would) not | do not (want|like|see|feel|get|have|think|know (how|what to|if|
      where)) | did not do | never (been|done|any|works|helps) | not (ready|able|sure|what i|
      working|helping|good|for me|doing) | hate | cringe* | bored | boring | pointless | useless |
      stupid | daft | silly | too | i (want|would like|need|wanted) you | i thought we | prefer |
      rather | hard | wrong | grilled | worse | nothing | sick of | tired of | fed up | scared |
      stuck | every time (we|i) | going (over|round) | a waste | exhaust* | weird ]]
local recast = phrase [[
    (no more|enough of|enough with|less of) (_ ){0,2} _
  | ^ <lead>* (tell you what|then|so|right|fine)* <undo> (the|that|this|those|these|it|with) !is
  | (we|i|us|you and i|let's|shall we|suppose|if we) (<helper>|maybe|had better|need not|always|
      think|should|try|and){0,4} <undo>
  | (let us|let's) (<helper>|maybe){0,2} <undo>
  | (what|how) (about|if) (we|i|you|a|two|three|half|just|instead|one|something) !was
  | (suppose|imagine|say) (we|i) _ | <undo> ...{0,3} for (writing|talking|walking|something|a|the)
  | (do|try|use|find|have|want|need|make|pick) (something|another|some other) (else|different|
      simpler|smaller|gentler|way)
  | (a|some) (different|new|better|gentler|slower|smaller|easier) (way|start|tack|step|target|
      goal|plan|focus|task)
  | (off|from) (the|your|our) (list|table|agenda|menu)
  | we (<helper>|maybe){0,2} (spend|use) (today|the|this|our) ...{0,6} on
  | (from) (here|now|today) on | (today|so) (i|we) (do not|only|just) _
  | you (choose|pick|decide|say when) | (at)? your (call|choice|pace) ]]
  :not_before(phrase "back|like we were|where we were|tonight", 8)

local refocused = phrase [[
    (like|where|what|as) (we were|you were|had we|were we|we had|had you|you had) (doing|on|at|
      with|got to|getting to|talking|saying|started|up to)
  | (where|what) (had|were) (we|you) (<helper>){0,2} (to|at|up to|with|on|leave|
      (about to|going to) say)
  | we (were|had been) (<helper>)? (on|at|with|talking|looking|working|getting)
  | (i would like|i want|i would rather|i would prefer|i would love|i am keen|i need|it matters
      to me|i am anxious|i would hate) (<helper>|us|you|we|that|do not|for|to){0,5} (<hold>|
      got|lose|miss|go without|run out|skip|focus|use)
  | (we|let us|let's|shall we|can we|could we|why do not we|how about we|maybe|may i|can i|could
      i|will we) (<helper>|maybe|just|can|could|we|i|try|and|for now|for a minute){0,4} <hold>
  | i (<helper>){0,2} (conscious|mindful|aware|thinking) (<helper>|that|of|here|too){0,2} (you|
      we|the|time|our)
  | (keep|hold|save|leave|park|put) (that|it|this|the _|him|her|them|those|your _) (<later>|on
      the shelf|on hold|to the side)
  | (we|i) (<helper>){0,2} (come|get) (back)? to (that|it|this|him|her|them|those) (<later>|too)
  | (for now|just for now|for today|for the time we have|in the time we have|while we have time|
      before (the)? time (goes|is up|runs out)) ...{0,3} (<helper>|maybe|could|we|i|let's|
      can){0,5} (we|i|us|<hold>|just)
  | (i take|i bring|take|bring) (you|us|it) (<helper>|right){0,2} to (the|your)
  | you were (<helper>)? (telling|saying|talking|about to|starting|going to (say|tell)|in the
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

-- Asked what for, one who gives a cause or an end gives a reason.
local why_asked = phrase [[
    why | how come | what ...{0,8} (for|point|use|idea|good|got to do) "?"
  | what (is|was|are) the (point|use|idea|reason|sense|deal|good)
  | (got|have|has) ...{0,3} to do with
  | ^ <lead>* (do|must|can|should|are|did|have) (we|you|i) ...{0,3} (have|need|got|allowed|really|
      to|always|keep) ...{0,12} "?"
  | ^ <lead>* (is|are|was) (this|that|it|these|those) ...{0,3} (for|about|necessary|needed|just|
      part) | you (<helper>){0,2} (keep|always) _ ]]
local reasoned = phrase [[
    because | cause !of | since (i|it|we|you|that|there|they)
  | so (that|as to) | so (i|we|you|it) (<helper>){0,2} (can|could|do|will|would|might)
  | (it|that|this|the _) (<helper>|all|there){1,3} (so|to|that|for|on account of|down to) (i|we|
      you|it|when|if|help|give|keep|make|carry|get|have|see|let|the|_ you)
  | (the|my|here is my|what is behind) ...{0,2} <reason> (<helper>|behind|of|in|as|i see|
      it|that|this|with){0,6} (is|was|being|goes|here)
  | what (is behind|i would|i am|i was|we are|it (does|gives)) _
  | (they|it|that|this) (<helper>){0,2} (give|gives|help|helps|let|lets|tell|tells|show|shows|
      keep|keeps|allow|allows) (me|us|you) | in order to | that way (i|we|you)
  | ^ <lead>* to (have|make|keep|get|see|give|help|let|find|check|be) _
  | (otherwise|without (it|that|them|the|this)) ...{0,8} (i|we|you|it)
  | i (<helper>|am){0,2} tell you (what|why) | what i am (up to|at|after) ]]
  :not_before(phrase [[(i|we) (do|say|said|did|can|am|told|want) (so|that|it|you)? (","|$)]], 1)

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

-- The two and what comes again: a link where both are in the turn.
local again = phrase [[
    <recurrence> | (every time|each time|any time|whenever|when) i _ ...{0,10} you
  | you !know _{0,5} "," (and)? i _{1,8} "," (and|then)* (and then|then|you|we)
  | (the)? (last|second|third|other) time (that)? i
  | (it|this|that) (<helper>|what|all){1,4} (how|what|the way|where|happened|happens|goes|
      happening|comes up|the same) ...{0,6} (in here|with us|between us|with me|as well|too|again|
      then) ]]
  :not_after(phrase "what|where|look", 1)
local two_of_us = phrase [[
    (i|me|my|us|we|our) ...{0,40} (you|your|us|we) | (you|your) ...{0,40} (i|me|my) ]]

-- Somebody else is named beside the two, or asked for, where only the two were spoken of.
local someone_else = phrase [[
    (your|the|that|a|those) _{0,1} <together.kin> | (at|back|from) (home|school) ]]
local asked_who = phrase [[
    ^ <lead>* (your|the|a|that) _{0,1} <together.kin> ("," _{1,4})* (maybe|perhaps)? ("?"|$)
  | ^ _{0,6} (at|from) (home|school) ("," maybe|perhaps)? "?"
  | <anybody> (<helper>){0,3} _{0,4} (before|else|ever|back then|up to now|so far|in your life|
      growing up)
  | (has|have|did|had) <anybody> (<helper>){0,2} _ ...{0,6} (you|"?")
  | where (<helper>|else|from){0,2} (you|that|i) (<helper>){0,2} (learn|learned|learnt|pick|know|
      heard|been|come|seen|felt) | where else | <elsewhere>
  | (could|did|have|do) you ever ...{0,8} <anybody> ]]

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
  why_asked = why_asked,                    -- what's this for ...
  reasoned = reasoned,                      -- ... It's so that you don't have to
  unsuited = unsuited,                      -- I can't do this ...
  recast = recast,                          -- ... No more forms, then.
  changed = changed,                        -- shall we go slower
  refocused = refocused,                    -- I'd like to come back to
  linked_us = linked_us,                    -- like last month, when I was away
  again = again,                            -- over and over; the last time I
  two_of_us = two_of_us,                    -- I and you in one sentence
  compared = phrase "<compare>",            -- like, too, always, used to
  someone_else = someone_else,              -- your dad, at home
  asked_who = asked_who,                    -- has anybody else?
  linked_others = linked_others,            -- is that like with your dad
}
