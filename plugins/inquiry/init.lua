plugin {
  name = "inquiry",
  version = "1.0.0",
  kind = "library",
  summary = "Looking into a story and the minds in it: facts, motives, more of it, other sides, going back",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "questions", "said" },
  language = { "en" },
}

-- Why somebody did something, and how it was.
local motive = phrase [[
    what (made|makes|stopped|stops|kept|brought|led|drove|drew|got|had|possessed|moved|held)
      (you|him|her|them|it|that|your)
  | what (<helper>){0,2} (you|he|she|they) (<helper>){0,2} (hoping|after|thinking|trying|afraid|
      wanting|wishing|hope|make of|making of|telling yourself)
  | (what|where) (<helper>){0,2} (popped|went|goes|came|comes|come|coming|run|running|ran) (up|
      into|through|to) (your|for|his|her|their|mind|head|you)?
  | what (popped|came|comes) up
  | where (did|do|have|had) you (go|gone|went) (just|there|in|then|off)*
  | what (was|is) (it|that|all that|this) (about|in|for|like|to|saying) (you|him|her|the|that|
      it|this)?
  | what (does|did|do) (it|that|this) (mean|do|bring|stir|touch|say) (to|for|up|in) (you|him|
      her)
  | how (sure|certain|confident|convinced|real|true|strong|much of you)
  | what (would|might|could) (that|it) (be|mean|feel) (like|for)? (for)? (you|him|her)
  | (what|how) (<helper>){0,3} (you|he|she|they) (<helper>){0,3} (see|saw|seeing|make|took|take|
      read|understand|picture) (it|that|this|things|of|her|him|yourself)
  | (what|how) (<helper>){0,3} (in|inside|behind|underneath|beneath|under) (you|that|the|it|
      there|all) ]]

-- What happened, and in which order.
local happening = phrase [[
    what (<helper>){0,2} (happened|happens|went on|next|followed|came next|came after|came
      before)
  | ^ <lead>* then (what)? "?" | (and|so) then what | what then
  | ^ <lead>* did (he|she|they|it|<other>) (<helper>){0,2} <deed>
  | ^ <lead>* did you (<helper>){0,2} <deed> (it|that|this|him|her|them|back|then|anything)
  | what (did|had|were|was|have|has) (you|he|she|they|it|<other>|that|the) (<helper>){0,2}
      <deed>
  | (where|when|who|whose|which|what time|what day|how long|how soon) ...{0,1} (was|were|did|
      had|have) (you|he|she|they|it|that|this|the|<other>|your|there|with|all)
  | (was|is) (that|this|it) (just|right|straight|the day|the night|a)* (before|after|while|
      during|when|the day|the night|the same|on|at) ...{0,20} "?"
  | (who|what) else (was|were|did) | who (was|were|said|did|rang|texted)
  | what (was|were) (said|in|on|written) ]]

-- A sentence begun for the other to finish, the scene as it is seen, one thing or another.
local detail = phrase [[
    _ (and|and then|but then|so then|because) "?" $
  | ^ <lead>* (about|with|to|from|at|by) _ ...{0,4} "?" $
  | ^ <lead>* you <deed> ...{0,6} "?" $
  | (who|where|what|when) (is|are) (there|here|said|sitting|standing|on|in (between|front|your
      hand|the room)|next|first|doing|happening|<other> (doing|saying|wearing|at))
  | (where|who) are (you|they|we) | what (would|do|did|can|could) (i|you|we|anyone) (<helper>){0,2}
      (see|hear|notice|find)
  | (is|was|were|are) (that|this|it|they|he|she) (just|still|actually|the day|all)* (the|a|an|
      her|his|your|my|their|in|at|on|by|with|from|before|after) ...{0,6} or (the|a|an|her|his|
      your|my|their|in|at|on|by|with|from|before|after|is|was) ...{0,8} "?"
  | the same (<deed>|as|one|thing|_) ...{0,10} or ...{0,8} "?"
  | ^ <lead>* (was|were|did|had) (it|he|she|they|there|<other>|your _) ...{0,10} "?" $ ]]

-- What a word means.
local meaning = phrase [[
    when you say ...{0,8} (what|how) | (what|how) (do|did) you mean
  | what (do|does|did) (you|that|it|this|<other>) (<helper>){0,2} mean (by|when|with|"?"|$)
  | meaning what | what (sort|kind|type) of | in what (way|sense) | in which (way|sense)
  | like what "?" | such as "?" | as in "?" | as in what | _ how "?" $
  | (for) (instance|example) "?" | which (bit|part|one|of) | what (bit|part) of | an example
  | what (would|did) that look like | what does _ mean ]]

local word = phrase [[
    (what|how) (do|did|does|would|could|might) (you|he|she|they) mean
  | what (do|does|did) (you|that|it|this) mean | _ how "?" $ ]]

-- Requests to be taken through it.
local telling = phrase [[
    (talk|walk|take|bring|run|lead) (me|us) (back)? through | fill (me|us) in
  | give (me|us) (a|an) (sense|picture|example|idea)
  | help me (to)? (picture|follow|get) (the|what|how|it|where|that)
  | (tell|telling) (me|us) (a bit|a little|something|exactly|more|just)* (about the|about that|
      about what happened|about when|what happened|about last|about your|what was said|about it)
  | (slowly|step by step|bit by bit|in order|from the (start|beginning|top)|blow by blow) ]]

-- More of what is there already.
local more = phrase [[
    (say|tell|hear|know|talk|saying|telling) (me|us|a|little|bit|some|something|anything|wee|
      lot|any)* more
  | (say|tell|hear|talk) (me|us|a|little|bit|some|something|anything)* (about|on) (the|that|
      this|your|being|feeling) (<feeling>|<state>|<emotion>|<doubtful>)
  | (what|anything) else
  | (was|is|were|are) there (more|anything|something) (more|else|next|in|to|under|underneath|
      beneath|behind|with|along|alongside|beside|about)
  | (next to|alongside|beside|underneath|under|beneath|behind|along with|mixed in with|on top
      of) (the|that|this|your|all) (<helper>){0,2} (<feeling>|<state>|<emotion>|<doubtful>|
      "?"|nothing|anything)
  | (stay|sit|linger|hang out|keep going) with (that|it|the|this|your)
  | (what|how) (is|was|are|were) (the|that|this|your) ...{0,3} (like|feel|about|made of|telling|
      saying)
  | (what|which) (kind|sort|shade|flavour|flavor|colour) of (<feeling>|<state>|<emotion>|
      <doubtful>|feeling)
  | (the|that|a) (kind|sort) of (<feeling>|<state>|<emotion>|<doubtful>) (that|which)
  | if (it|that|the) ...{0,5} could (speak|talk)
  | what (would|does|did|might) (the|that|your) (<feeling>|<state>|<emotion>|<doubtful>|
      part) (want|say|need|feel|look|do)
  | (put|putting) (a few|some|any|other)? words (to|on|around) | (expand|elaborate) on
  | how (big|strong|deep|much|bad) (is|was|of) (the|that|this|it|a)
  | where (do|did|does|in) (you|it|that|your) (feel|felt|sit|sits|body) ]]

-- A request to go further in, or a doubt that the one word is all of it.
local deepening = phrase [[
    (say|go|talk|tell|stay|keep|come|get) (me|us|on|in|into|a|bit|little|wee|some|more|further|
      deeper|around|about|inside|closer)* (further|deeper|closer|inside|longer|with (that|it|the|
      this))
  | (and|just|is it|was it) only (<feeling>|<state>|<emotion>|<doubtful>)
  | (understand|know|hear|picture|see|get) (that|it|the|this|your) ...{0,3} (better|more|properly|
      from the inside|a bit)
  | describe (it|that|the|this|your) | (open|unpack|unfold|spell|stretch|flesh|draw) (it|that|the|
      them|this) ...{0,2} (up|out|a bit)? | (packed|tucked|folded|bundled|wrapped) (in|into|up|
      inside) ]]

-- More is asked, but of business or things.
local aside = phrase [[
    before (we|you|i) (<helper>)? (finish|stop|end|go|close|leave)
  | to (bring|bring up|add|discuss|put|report|tell me) | <agenda>
  | (about|of) (your|the|his|her|that|a) (medication|meds|tablets|job|work|flat|house|place|course|
      school|trip|holiday|project|programme|program|diet|sleep|symptoms|history|family|area|doctor|
      appointment|drinking|smoking|club|group|film|book|dog|car) ]]

-- Another person's mind.
local other = phrase [[
    (what|how|why|where) ...{0,6} <other> (<helper>){0,5} (<attitude>|<regard>|<wish>|
      <feeling>|make|made|making|see|saw|seeing|hear|heard|hoping|like|know|knew|after|at)
  | (what|how) (<helper>){0,4} ...{0,4} (in|on|through|inside|from|behind|for|with|at) (his|her|
      their|<other>) (mind|head|heart|thoughts|eyes|side|end|shoes|place|point of view|
      perspective|view|position)
  | (what|how) (is|was|must|might) (<helper>){0,2} ...{0,4} (in|inside|behind|for) <other>
  | (what|how) ...{0,6} (like|feel|be|been|was|is) (for|in|inside) <other>
  | (do|did|would|could|might) you (<helper>){0,3} (<attitude>|<regard>) (that)? <other>
      (<helper>){0,5} (<attitude>|<regard>|<wish>|<feeling>) ]]

-- Another person's place: by person, by whoever stands there ("to the tutor"), by trying it on.
local place = phrase [[
    what (would|might|could|will|must) ((your|the|that|this) (_)? _|<other>) (<helper>){0,2}
      (say|reckon|think|see|notice|feel|make|want|hope|hear|tell|know|wish|need|thinking|feeling)
  | what (<helper>){0,2} ...{0,3} (in|for|behind|to) (it|this|that) for (<other>|the _|your _)
  | (put|putting|try|trying|slip|step|get|getting|climb) (yourself|on|into|in|inside)+ (his|her|
      their|<other>|the _|your _) (shoes|place|head|position|boots|slippers|seat|chair|mind)
  | (he|she|they|<other>) (might|could|may|would|must) (<helper>){0,3} (say|see|think|feel|tell|
      put it|want|need|thought|felt|seen|wanted|needed|thinking|feeling) ...{0,20} "?"
  | how (<helper>|it|that|this|things|all that|all this){1,5} (look|looked|seem|feel|sound|come
      across|
      land|go down|appear|been|be|was|is) ...{0,2} (to|for|from) (<other>|the _|your _|that _|
      his _|her _)
  | (any (idea|guess|sense|notion|thoughts?)|have you (any|a) (idea|guess|sense|notion)) (of)?
      (how|what|why|where) ...{0,4} (for|in|with|to|on|going on|<other>)
  | (his|her|their|<other>|the other|other) (own)? (side|version|end|take|view|angle|story) (of)?
      (it|this|that|the (story|line|phone|door|table|room|coin)|"?"|","|$|do|would|as)
  | if (your|the|that|my)? (<other>) (was|were|is|had|could|did|came|told|rang|walked) ...{0,10}
      (how|what|would|where)
  | (can|could|would|do) you (<helper>){0,2} (imagine|picture|think of|see|guess|come up with)
      (any|a|some|what|how|why|where)* (reason|reasons|explanation|way|feelings?|thoughts?|
      other)? ...{0,4} (<other>|i|me|the _|your _)
  | (suppose|imagine|say|pretend|now|picture) (that|if)? (you are|you were|i am|i were)
      (<helper>){0,2}
      (him|her|them|<other>|the one|one of|a _|the _) | (swap|trade|switch) (places|seats|chairs|
      sides|shoes|
      round)? (with|for|you|and|"."|$)
  | what (is|was|might|would|must|could) ...{0,3} (behind|on|in|underneath|under) (his|her|
      their) (face|look|smile|words|anger|silence|eyes|temper|mind|head)
  | (in|into|inside) (his|her|their|<other>) (shoes|place|head|position)
  | (through|with) (his|her|their|someone else's|other people's) eyes
  | (from|on) (his|her|their|the other|<other>) (side|end|point of view|perspective|angle|chair|
      view)
  | if (you|i) were (him|her|them|he|she|<other>)
  | if <other> (was|were) (here|sitting|in this room|listening|a fly)
  | what (would|might|could|did|will) <other> (<helper>){0,2} (say|reckon|think|see|notice|feel|
      make) (about|of|to|was|if|when|that|going|"?"|$)?
  | what (<helper>){0,2} (you|i) (<helper>){0,2} (reckon|think|imagine|suppose|guess|picture)
      (was|is|were) (happening|going on|going through|at) ]]

-- From one pole to the other: you and they, head and heart.
local pole = phrase [[
    (ask|asked|ask of|listen to|hear from|hear what|consult|check with|what would|what does|what is)
      (the|your|from|what|whatever is|in|about|of)* <faculty>
  | (with|from|by) (the|your) <faculty> (yeah|yes|",") ...{0,20} (and|but|what|how|if|"?")
  | (what|how) (<helper>){0,2} you (<helper>){0,2} (feel|feeling|felt|think|thinking|thought)
      "," ...{0,1} (in among|in the middle of|in all|underneath|behind|through|alongside|next to|
      with) | (the) other way (round|about|around)? ("?" | "," | $)
  | (turn|turned|turning|flip|flipped|swing|swap) (it|that|this|things|us)? (round|around|over|
      about|the other way)
  | (hear|know|talk|ask|say|think|said) (a bit|something|more|a little|much|anything|nothing)*
      about you ("." | "," | "?" | $ | in | and | yourself)
  | you (<helper>){0,4} (good|great|quick|brilliant|expert) at ...{0,8} (other people|others|
      them|him|her|everyone|everybody) ...{0,30} (you|your)
  | (what|how|and) about (you|your side|your end|yourself|him|her|them|your (mum|mam|mom|dad|
      mother|father|partner|sister|brother|son|daughter|husband|wife)|the other side|how you)
      (in all (this|that|of this|of that)|though|yourself|then|in that|and|who|was|were|felt|
      feel)* "?"
  | where (are|were|is|was) you (in|during) (all|that|this|it)
  | and (you|him|her|them|yourself) "?"
  | (that|this) is (what)? (<other>|his|her|their) ...{0,8} (you|yours|your) ...{0,5} "?"
  | what (did|does|do) you (<attitude>|<regard>|<wish>) (as)? (opposed|rather|and not)
  | any other (way|explanation|reading|side) | another (way|side|reading|explanation)
  | (feel|feeling) rather than (think|thinking|know)
  | (your)? (head|thoughts?) or (your)? (heart|feelings) ]]

-- Certainty is doubted ...
local doubting = phrase [[
    i (am|do|would|can|have) (really|still|quite|entirely|just|honestly|so|a bit)* (not (so|
      quite|entirely|at all|really)* (sure|certain|convinced|buy|buying|believe)|unconvinced|
      doubt) (that|it|about|the|this|is|you|i buy|i believe|$)
  | i (<helper>){0,3} (struggle|find it hard|find that hard|hard pressed|finding it hard|having
      trouble|have trouble) to (believe|see|buy|square|swallow|credit|follow|picture)
  | (hard|difficult) (for me)? to (square|believe|swallow|buy|credit)
  | are you (<helper>){0,2} (sure|certain|convinced)
  | how (can|could|do|would) you (<helper>){0,2} (know|tell|sure|certain)
  | how (sure|certain) (are|were|is) | says who | who says
  | is that (really|actually|always|the only|honestly)
  | (that|it) (<helper>){0,3} (neat|tidy|quick|smooth|certain|black and white|pat|final|
      watertight|cut and dried) ]]

-- ... set beside what speaks against it ...
local contrasting = phrase [[
    (hang on|hold on|wait|now wait|hmm|hm|steady|whoa|woah) ...{0,40} (and|but|yet|also|at the
      same time|even though) (yet|he|she|they|you|it|also|then|still|here|this)
  | you (are|were|seem|sound|seemed|sounded) (so|that|completely|totally|absolutely|dead|very|a
      hundred per cent|one hundred percent)* (sure|certain|positive|convinced) ...{0,20} (and|
      but|yet|though|when|while) _
  | (on the one hand|one minute|part of you) ...{0,30} (on the other|the next|the other|another
      part)
  | you (<helper>){0,3} <said> ...{0,20} (and yet|but then|yet here|and then you|but you|but
      your)
  | (and|but|what) if (it|he|she|they) (was|were|did|had) not
  | would <other> ...{0,6} if <other> (<helper>){0,4} (<attitude>|<regard>|<wish>|<feeling>)
  | same (person|man|woman|fella|mum|mam|dad|friend) who ]]

-- ... asked as wide as it was said: "Nobody, in the whole of Leeds?" ...
local sweeping = phrase [[
    (all !this&!that&!of&!right|always|never|every|everybody|everyone|only|nobody|nothing|none|whole|anybody|anyone|ever|
      completely|totally|definitely) ...{0,12} "?" ]]
  :not_after(phrase "what|how|who|where|when|which|behind|under|have you|do you|is that|at", 10)
  :not_before(phrase "else", 1)

-- ... or met with something unexpected.
local surprising = phrase [[
    you (<helper>){0,3} (make|making|made|telling|tell|say|saying|said) (it|that|this|me|all)*
      ...{0,2} (sound like|sound as if|as if|as though|like a|very quick|quick|awful quick|so
      calmly|like you are reading)
  | (you) (<helper>){0,3} (lost me|losing me|gone without me)
  | what if (it|he|she|they|that|you|none|neither|the) (<helper>){0,3} (was|were|is|not|did|had|
      meant|just|simply|nothing|only)
  | ^ <lead>* (suppose|supposing) (for a (second|minute|moment))? (he|she|they|it|that|you)
      (<helper>){0,3} (_)
  | (any|is there|was there|could there be|no) (any|an|some)? other (way|explanation|reading|
      reason|possibility|side)
  | (is that|that) the (only|one) (way|explanation|reason|possibility|one)
  | i (<helper>){0,2} (sitting|sat) here (<helper>){0,3} (<feeling>|and|with|thinking|wondering) ]]

-- A leap or a tone that does not go with what was told, marked by what it does to the listener.
local jarring = phrase [[
    (we|you) (<helper>|just|right|still){0,3} (with|at|on|in|right there|talking about|telling me)
      ...{0,10} (and|but) (now|then|suddenly|all of a sudden|next) (the|there|here|it|we|your|a|an|his|her)
  | how (<helper>){0,2} (we|you) (<helper>){0,2} (get|got|end up|land|landed|jump|go|went|come)
      (here|there|from|onto|over|off|so (fast|quick|far))
  | (we|you) (<helper>|just|are|have){0,4} (went|gone|jumped|jump|skipped|leapt|moved|flew|shot|got|
      sped|raced|hopped) ...{0,10} (quick|quickly|fast|in a (second|flash|hurry|breath)|like that|
      freeway|motorway|a mile)
  | i (<helper>|only|just|notice|noticed|do|can){0,4} (notice|noticed|clock|clocked) how (quick|
      quickly|fast|soon|calm|calmly|smooth|smoothly|neatly|easily|little)
  | you (laughed|laugh|smiled|smile|grinned|shrugged|giggled|joke|joked) ...{0,4} (and|but|while|
      though) (i|it|that|what)
  | (it|that|this) (<helper>){0,2} not (sound|look|seem|feel) (<helper>|to me|much|like a|like){0,4}
      (funny|fun|fine|okay|ok|grand|great|nothing|easy|normal|simple|joke|hilarious|small|lovely)
  | (that|this|it) is (<helper>|quite|some)* (a lot|an awful lot|a fair amount|plenty) of _{1,2} for
      (a|an|one|somebody|someone|just)
  | for (somebody|someone|a (man|woman|person|girl|boy|guy|fella)|something|a thing) (who|that) (<helper>){0,3}
      (not|never|nothing|no)
  | i (would|had)? (<helper>)? (rather|sooner|prefer) (that)? you (<helper>){0,2} (said|told|tell|say|were|
      shouted|disagreed|argued|swore|got|did|came|be)
  | i (do|would) not want you to (<helper>)* (be|say|agree|do|nod|tell) ...{0,3} (good|nice|polite|
      yes|brave|me|just|because|so|for)
  | i (<helper>|was|still){0,3} asking (<helper>)* (about|what about|how|for) you
  | (one|a) rule for ...{0,4} (one|another|a different one) for
  | (can|could|may) be _ ...{0,8} and (<other>|you|it)? (<helper>){0,2} (still|also|at the same time) _
  | you (<helper>){0,2} (know|saw|heard|checked|asked) (that|it|this|so) (for sure|for a fact)? or
  | i (<helper>|notice|find|think|that|kind of|sort of){0,5} (lose|losing|lost) (you|sight of you)
  | i (<helper>){0,4} (curious|nosy|intrigued|puzzled|struck) ...{0,3} (what|how|about|by|that) ...{0,3}
      (just|second|happened|happens|changed) ]]

-- The flow is halted, in a sentence of its own; and the point that one goes to from there.
local halt = phrase [[
    ^ <lead>* (can i|could i|can we|could we|let me|let us|let's|i am going to|i want to|i would
      like to|shall we|will we|just|we|you|now|okay|sorry to|sorry if i|please|do not){0,3} <halt>
  | (slow|stop|halt|freeze|pause|interrupt|catch|park|hold) (you|us|it|this|that|things|that
      thought)+ (down|up|there|here|for|a|right|on)* | put ...{0,3} on hold
  | (too|very|awful|awfully|terribly|so) (fast|quick|quickly) | (lost|missed|skipped|jumped|rushed|
      passed|flew) (something|past|over|a bit|a step|by|ahead) ]]
local turning_point = phrase [[
    before ("," | "." | the|you|that|it|he|she|we|i|this|"?") | (back|return|reverse) (to|up|there|
      "?"|
      a bit|over|into|in) | (where|when) did (it|that|things|you) (turn|change|shift|flip|go)
  | between (the _|_) and (the _|_) | (right|just) (before|then|there|at that)
  | (at|in|to|from) (the|that|this) (moment|point|bit|second|minute|kitchen|hallway|room|door|table|
      car|phone|start|top|beginning|scene|place|toast|evening|morning)
  | (you|he|she) (<helper>)? (were|was|had|walked|came|saw|heard|said|told|are) ...{0,6} (and
      then|then|when|before|still|just) | (again|once more|over) ("," | "." | "?" | from|slowly|
      half)
  | half speed | slow motion | frame by frame | step by step | (still|stuck) (back|in|at|with|on)
  | what happened (there|just there|just then|at|in|between|to) | something happened ]]

-- Back to a moment.
local rewinding = phrase [[
    (reverse|walk it back|walk that back|walk this back|go over (it|that) again|run (it|that) again|
      try (it|that) again from|take it again|from the top|one more time from)
  | (last|latest) (time|moment|point) ...{0,4} you were (<helper>)? not
  | (go|take|bring|step|scroll|spool|track|jump|travel|hop|cast your mind|put yourself|think)
      (us|me|you|right|just|all|way|your mind|a bit|a little|a wee bit|slowly|please|there|a
      step|again|yourself)* back (just|right|a bit|a little|all the way|again|slowly|there|now|
      in time|up)* (to|before|there|into|a bit|a step|over|for a) !<agenda>&!next
  | (rewind|rewinding|backtrack|back-pedal|back up|wind (that|it|this|the tape|us|things)? back|
      press rewind|roll (that|it)? back|spool back|play (that|it)? back)
  | back to (just|right)? (before|the moment|the point|the bit|the minute|the second|that
      moment|that point|that bit) ]]

-- The flow is halted.
local halting = phrase [[
    (stop|pause) (you|us|right|just|it|things|this|that|me|yourself)* (there|for a|at that|at
      the|on that|with that)
  | (wait|hang on|hold on|hold it|hold that|slow (us|it|this|that|things|me|you)? (right|way|
      all)? down|freeze|press pause|hit pause|put the brakes on) ...{0,8} (there|the moment|that
      moment|the point|that point|before|where|when you|back|just then|at the bit|at that|with
      that|on that)
  | (can|could|shall|may) (we|i) (<helper>){0,3} (stop|pause|slow (us|it|this|things|that)?
      (right|way)? down|freeze) (you|it|us|that|this|there|here|a|for|on|right|"?"|$)
  | (let us|let me|i would like to|i want to) (<helper>){0,3} (stop|pause|slow (us|it|this|
      things|that)? (right|way)? down|stop there|pause there|hold (that|it|on)|freeze)
  | i (am|have) (got)? (still|stuck) (back)? (at|on|with) _
  | (what|where) ...{0,8} (just|right) before (that|you|it|the|he|she|i|this|then) ...{0,12} "?" ]]

return {
  motive = motive,
  happening = happening,
  meaning = meaning,
  word = word,
  telling = telling,
  detail = detail,
  more = more,
  deepening = deepening,
  aside = aside,
  other = other,
  place = place,
  pole = pole,
  doubting = doubting,
  contrasting = contrasting + sweeping,
  surprising = surprising,
  jarring = jarring,                        -- from the bread to the dentist; that doesn't sound funny
  rewinding = rewinding,
  halt = halt,
  turning_point = turning_point,
  halting = halting,
}
