plugin {
  name = "together",
  version = "1.0.0",
  kind = "library",
  summary = "Who is meant by we: the two in the room, the procedure, family and others, everybody",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "questions" },
  language = { "en" },
}

-- A pronoun has no referent in itself; its company tells: the verb that follows, another
-- person named beside it, a word for the room or the hour.

local words = lexicon "together"

-- The two, by name or by what only two can do.
local named = phrase "<two>"
local mutual = phrase [[
    _ (do|did|are|were|have|had|can|could) (not)? we ("?"|$)
  | (different|easier|hard|harder|good|funny|strange) (with|for|between) us $
  | (we|us|ourselves) (<helper>){0,4} _{0,2} <each-other>
  | we (<helper>){0,4} (<shared-state>) (in here|here|together|with each other|just now|there|in
      this room|on this|on that|a minute ago|earlier|last (time|week))
  | (here|together|in here|just now|last time|last week|on monday) ...{0,6} we (<helper>){0,4}
      (<shared-state>|<shared-deed>)
  | we (<helper>){0,4} (<shared-deed>|<shared-state>) ...{0,6} (together|in here|in this room)
  | (we|us) ...{0,6} (in it|in this|in the boat|seeing|looking|standing|sitting|here) together
  | (we|us) (<helper>){0,2} a (good|right|great|fine|funny|odd|strange)? (team|pair|duo|match)
  | our (<helper>|shared|own|little|old){0,2} (silence|silences|laughter|row|rows|fight|quarrel|
      falling out|misunderstanding|joke|dance|muddle|tangle|way of (talking|being)|bond|trust)
  | what we (<helper>){0,2} (got|have|do|built|made) (in)? (here|together)
  | (to|with|between|for) us (in here|here|two|both) ]]
  :not_after(phrase "how|as|where", 1)

-- What a "we" of two minds is said to feel, find or know: the two only where nobody else
-- has been named.
local minded = phrase [[
    we (<helper>){0,3} (arrived|landed|ended up|drifted|jumped|wandered|slipped|got (on|to|into|from|
      here|there|stuck|lost|away|caught))
  | how (do|did|have) we (get|got|end up|land) |     we (<helper>){0,4} (<shared-state>|<shared-deed>)
  | (do|did|are|were|can|have|could) we (<helper>){0,4} (<shared-state>|<shared-deed>)
  | us (<helper>){0,3} (<shared-state>) ]]
  :not_after(phrase "how (would|do|will|can|could|did)", 1)

-- "We did." "We were." A "we" that has only an auxiliary takes its meaning from before.
local echoed = phrase [[
    ^ (oh|aye|yeah|yes|no|mm|well|ach|ah|right|true|so|and|i think|i suppose|i guess|maybe)*
      (we|so we) (really|both|just|all)? (did|were|are|do|have|had|can|could|will|would|was|did
      not|were not|are not|do not|have not) (both|not|indeed|too|though|that|so|yes|yeah|a bit|a
      little|that is true)* $
  | ^ (so|aye|yeah|yes)? (did|were|are|do|have|had) we $ ]]

-- The business of the hour.
local asked = phrase [[
    (want|like|prefer) us to _
  | we (had)? better (<helper>)? <procedure>
  | (shall|can|could|may|should|might|will|would|do|did|are) we (<helper>|maybe|not|please|want
      to){0,4} (<procedure>|get|go|call it|give|keep|come|put|see|change|hold)
  | let's (<helper>|not|maybe|both){0,3} _
  | ^ <lead>* let us (<helper>|not|maybe){0,3} _ ]]
  :not_after(phrase "not|would|will|to|did|they|really", 2)
local arranged = phrase [[
    we (<helper>|had|said|agreed|only|about|like|roughly|a few|five|ten|fifteen|twenty|another|
      some|the|more|of|than|this){0,6} (<clock>)
  | (next|last) (time|week|session) (that)? we
  | when we (<helper>){0,2} (meet|met|started|last)
  | our (<helper>|next|last|first|final|own|weekly|two|remaining|little|whole){0,2} <business>
  | (works|work|suit|suits) for us ]]
local handled = phrase [[
    we (<helper>|said|agreed|decided|thought|were hoping|are supposed to|might as well|try and|
      go and|not|maybe|now|then|next|first|always|normally){0,6} <procedure>
  | (where|what|which|that|how|since|as) we (<helper>|normally){0,4} (<procedure>|got|had|
      agreed|are at|are up to) ]]

-- The same from a patient: asked for, or done here before.
local requested = phrase [[
    ^ <lead>* how (long|much time|many) (<helper>|more|weeks|sessions){0,2} (have|do|are) we
      (got|have|left|doing)
  | ^ <lead>* (are|were) we (<helper>){0,2} (on|meeting|done|finished|stopping|finishing|
      starting|doing)
  | ^ <lead>* (shall|can|could|should|do|will|may) we (<helper>|maybe|not|please|have to){0,3}
      (<procedure>|get|go|call it|give|keep|come|put|see|change|hold)
  | ^ <lead>* let's (<helper>|not|maybe){0,2} (<procedure>)
  | ^ <lead>* (maybe|perhaps)? we (could|can|should|might) (<helper>|always|maybe){0,2}
      <procedure> ]]
local recalled = phrase [[
    we (was|were) (<helper>){0,2} (talking|speaking|on) about
  | (which|that|what|like|as|where|when) we (<helper>){0,3} (talked about|talk about|talking
      about|talk|said|discussed|did (last|in here|here)|got to|left off|agreed|spoke about|
      spoke|started|looked at|went through|went over|do in here|do here|always do|covered|
      practised|practiced|worked on|wrote|drew|made)
  | we (<helper>){0,3} _{0,3} (in here|in this room|last session|next session|this session) ]]

-- Said when the other has just spoken of the arrangement, a "we" that does a piece of the work.
local agreed = phrase [[
    we (<helper>|had){0,2} (said|agreed|decided|planned|arranged|settled) (<helper>|that|on){0,2}
        (we|to|not|it|the)
  | we (<helper>|got){0,3} (one|two|three|four|five|six|eight|ten|a few|a couple|half|time|long|
      plenty|only) (<helper>|of|an|hour|more|sessions|weeks|minutes){0,3} (left|before|to go|
      until|till|on|for|yet)?
  | (so|okay|ok|right|then|and|yeah|will|are|can|could|shall|should) we (<helper>){0,3} (skip|
      meet|miss|stop|start|do|fill|filled|record|recording|ring|phone|post|move|swap|have|get|
      stopped|got (to|as far)|left off|were)
  | we (<helper>|going to|gonna){0,3} (<procedure>&!did&!done&!do&!talk&!try|skip|meet|fill|
      filled|go over|go through|read|write|wrote|ring|sign|pick up|stopped (at|there)|got as far|
      start with|begin with) ]]
local arranging = phrase [[
    we | us | our | start | begin | session | sessions | plan | sheet | letter | form | leaflet |
        review | offer | leave | holiday | recorder | recording | gp | notes | agreed |
        appointment | next (week|time) | monday | tuesday | wednesday | thursday | friday | bring
        | brought ]]

-- What two people have in common, in the words of one.
local common = phrase [[
    <two.pair>
  | we (<helper>){0,4} (<shared-deed>|<shared-state>|missed|lost|found|hurt|scared) _{0,2}
      (<each-other>|together|the same (thing|time|way))
  | (same (thing|feeling|fear|page|wavelength|side|boat)) (<helper>|as|for|in|you|me){1,4}
      (both|each|you|me) ]]
local understood = phrase [[
    you (<helper>){0,3} (<feeling>|felt|feel|thought) (it|that|so|the same)? (too|as well) ($|
      then|and) | (thought|think) it was (only|just) me | it (is|was) not (only|just) me
  | you (<helper>|do|really|actually|totally|honestly){0,4} (get it|got it|get that|got that|get
      me|got me|get this|understand me|understood me|understand it|understood it|see it|saw it|
      see that too|felt it|feel it|felt that|felt it too|feel it too|see it too|saw it too|heard
      me|hear me|know exactly|get what i mean|know what i mean) ($|too|as well|do not you|and
      (so|now)|now|how)
  | i (<helper>|do|can){0,3} (see|tell|feel|know|can tell) (<helper>|that|now){0,3} you
      (<helper>|really|do|actually){0,3} (get it|got it|get that|understand|understood|see it|
      see that|felt|feel it|know)
  | (we|you and me|you and i) (<helper>|both|really|finally|actually){1,4} (get|understand|
      understood|see|got) (each other|it|that|one another|this)
  | (you|i) (<helper>){0,2} (thought|felt|feel|had|wanted|was thinking) (exactly|just)? the same
      (thing)? (as (me|you|i)|too|then|"!"|$)
  | (somebody|someone) (<helper>|finally|actually){0,3} (gets|got|understands|understood) (it|
      me) ]]
  :not_after(phrase "do|did|can|if|when|would", 1)

-- What shows in a transcript of something that has arrived.
local shown = phrase [[
    "[laugh*]" | "[cr*]" | "[sob*]" | "[tear*]" | "[sigh*]" | "[breath*]" | "[exhal*]"
  | "[smil*]" | i can breathe | thank you $ | thanks for (saying|telling)
  | i feel (lighter|better|less alone) ]]

-- A sentence that stops halfway. What stands before the last word is skipped in one go.
local unfinished = regex([[[^ ]++ ++(?!$)(*SKIP)(*FAIL)]]
  .. [[|(?:\.\.\.|…|[-–—,]|\b(?:and|or|but|so|then|because|the|a|an|like|to|of|more|if|when|that|]]
  .. [[was|is|were|could|would|my|your|just|than|for|with|in|at|being|feeling|i|you|it|he|she|]]
  .. [[they))\s*$]])
-- ... and one that goes on with another's.
local continuing = phrase [[
    ^ (no|yes|yeah|aye|exactly|mm|oh|ah){0,2} (and|then|but then|or|till|until|which|except|
      without|instead of) (<other>|it|that|there|nobody|no one|everybody|nothing|everything|the|
      a|i|my|me|your|you|you're|being|not|all|then|still|never|always|only) ]]

-- A "we" that gives orders, or knows for two.
local imposed = phrase [[
    we (<helper>|really|all){0,2} (must|should|need|ought) ...{0,8} (must|should|need|ought|do)
      not we
  | we (<helper>|really|also|first|now|just|all|definitely){0,3} (need|have|got|ought|must|
      should|want|going|are going|are here|will need|cannot|can not|can't) (to|you to|you)?
      (<helper>|really|get you|start|try to|be|have you){0,3} (work|working|get|getting|stop|
      fix|tackle|address|deal|sort|change|challenge|tame|control|manage|break|learn|practise|
      practice|accept|face|reduce|bring|bring down|let go|keep you|make you|have you|admit|take|
      eat|sleep|calm|be (positive|realistic|honest|good|sensible|careful)|put a stop|go on|give
      up|say|think|build|not) ...{0,8} (your|yours|you|yourself)
  | how (are|have) we (<helper>|been){0,2} (feeling|doing|today|keeping|getting on|sleeping|
      coping|this)
  | (are|have) we (<helper>|all|been|had|doing){0,3} (feeling|taking|eating|sleeping|our|a good|
      better|behaving|done our|remembering|tired|sulking|cross|in a mood|a bit (cross|grumpy|
      tired)|not)
  | we (do not|don't|can't have|won't have|cannot have|can not have) (want)? you (<helper>){0,2}
      (to|doing|going|being|getting|hurting|cutting|drinking|thinking|running)?
  | we (<helper>|both){0,3} (know|agree|agreed|established|decided|all know) (<helper>|that|
      already){0,3} (you|it is|it's|this is|your|the real|drinking|that's|the problem)
  | we (want|expect|would like) (to see|you) (you|to)? | as we (agreed|said|established) you ]]

-- ... or lays down what is done, will be done, or is so, where it is no offer.
local laid_down = phrase [[
    we (<helper>&!can&!could&!may&!might){0,3} (need|must|should|ought|have got|have) to
      (<helper>|start|really|get you){0,2} !<procedure>
  | we (must|should|ought) (<helper>){0,2} !<procedure>
  | (what)? we (are (not)? (going to|gonna)|will (not)? be) (<helper>|be){0,2} !<procedure>
  | we (do|will|can|would) not (<helper>|want (to)?|be|be having){0,3} _ ...{0,8} ($|"?"|in here)
  | we (<helper>|both|all){0,2} know (<helper>|that){0,2} (where|what|why|how|it|this|who|the|you)
  | (let us|let's) (<helper>|all|both){0,2} (be|face|pull|get (real|serious|over)|calm|cheer|try
      harder|behave|keep (our|a)|put (it|that|this) behind|stop (this|that|being))
  | we (<helper>){0,2} (were|are) (<feeling>|upset|in a mood|sulking|doing well|behind)
  | (what)? (did|had|have) we (<helper>)? (agree|agreed|say|decide|promise|talk about)
  | we agreed (that)? (we|you) (would|will|should) | (our|the) (work|job|task|goal|focus) is
  | we (are|were) not here (to|for) | (as|like) we (said|agreed|discussed|decided)
  | we (think|feel|believe|find|expect|want|would like) (<helper>|that){0,2} (you|the|it|this|a) ]]
  :not_after(phrase "shall|could|can|if|maybe|perhaps|might|when|where|see what|how", 2)
  :not_before(phrase [[
      if you (want|like|are) | is that | would that | what do you (think|say) | okay "?" ]], 10)

-- Others are meant.
local company = phrase [[
    (my|our|the|his|her|a) _{0,2} <kin> (and|with|or) (i|me|us|myself)
  | (me|myself|i) (and|with|or) (my|our|the|his|her|a)? _{0,2} <kin>
  | (me|myself) and (him|her|them|he|she) | (him|her|them|he|she) and (i|me)
  | we (<helper>){0,4} <outing>
  | (we|us) (all)? (at|from|in) (work|home|school|college|uni|church|the office|our family|the
      family|our house|our street|my family|the house|the team)
  | our (own|old|whole|wee|little|youngest|eldest|oldest)? (<kin>|house|home|flat|garden|
      kitchen|street|town|country|wedding|honeymoon|car|bed|bedroom|marriage|place) ]]

return {
  words = words,
  any = words.we + words.two,
  named = named,                            -- you and me, both of us, between us
  mutual = mutual,                          -- missed each other; stuck in here
  minded = minded,                          -- we know, we got scared: whoever "we" are
  echoed = echoed,                          -- "We did."
  asked = asked,                         -- shall we, can we, let's
  arranged = arranged,                      -- our next session; we've ten minutes
  handled = handled,                        -- what we said we'd look at
  requested = requested,                    -- shall we, from a patient
  agreed = agreed,                          -- we said we'd; so we skip Monday
  arranging = arranging,                    -- ... once a session, a plan, a day was named
  recalled = recalled,                      -- what we talked about
  common = common,                          -- the two of us were scared
  understood = understood,               -- you get it
  shown = shown,                            -- a laugh, tears, a breath
  unfinished = unfinished,                  -- "So it was more like..."
  continuing = continuing,                  -- "And then nobody came."
  laid_down = laid_down,                    -- we don't say can't in here
  imposed = imposed,                        -- we need to work on your anger
  company = company,                        -- my sister and I; we went to Spain
  kin = words.kin,                          -- people who may be "we" with the speaker
  people = words.mankind,                   -- we all, as we know
  clinic = words.house,                     -- we see a lot of girls here
}
