plugin {
  name = "trust",
  version = "1.0.0",
  kind = "library",
  summary = "Whether another is trusted: told, doubted, tested, swallowed whole, carried off",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states" },
  language = { "en" },
}

-- How people speak of what passes between one who helps and one who is helped. All of it is
-- grammar of "you" and "I": what was said before is for the rule to ask.

local words = lexicon "trust"

-- Known by the other: seen from one's own place, kept in mind.
local recognised = phrase [[
    (from|in|at) where you (are|were) (<helper>){0,3} (sitting|sat|standing|stood|coming|
      looking|at|lying)
  | (from|on) your (side|end|point of view|place|shoes)
  | (as|how|so|what) you (saw|see|seen|heard|felt|experienced) it
  | i (can|could) (<helper>){0,2} (see|hear|understand|imagine) (now|how it|how that|how you|
      what it|what that|why it|why you|where you)
  | i (have|had|get|got) (a|the|some) (<helper>){0,2} (picture|image|sense|glimpse) (now)? of you
  | so (for you|to you|in your) | (only you|nobody but you|you alone)
  | that is what it (is|was) like for you
  | (through|in|with|behind) your (own)? (eyes|shoes|skin|telling|version|seat|boots)
  | (you|your) (in particular|of all people|and (nobody|no one) else) ($|",")
  | ^ (so|and|but|because|that)? (for|to) you (it|that|this|he|she|they|there|the)
      (<helper>){0,2} (was|is|were|meant|means|looked|looks|felt|feels|had|would)
  | what you (<helper>){0,2} (saw|see|heard|got|felt|met|knew|had|were left with) (<helper>){0,2}
      (is|was|were)
  | i (<helper>){0,2} (want|wanted|would like|trying) to (get|see|hear|understand|know) (it|that|
      this|what|how) ...{0,6} (you|your|right|properly)
  | the way (it was for you|you (<helper>){0,2} (lived|saw|see|felt|had|have|got|took|tell|told))
  | (as|how) you (<helper>){0,2} (lived|live|took|take|tell|told|lie|lay) it
  | you (<helper>){0,2} (see|saw|think of|thought of) yourself as
  | (what|that) you (have|had) (<helper>){0,2} (trying|wanting|waiting) to (tell|say|show|get)
  | i (<helper>){0,2} (got|get|see|hear|heard|have|know|knew) (what you meant|what you mean|that
      now|it now|you now|you $|you there)
  | i (heard|believe) you $
  | (this|that|it) is (not for everybody|not for everyone|for you) ($|",")
  | you are not (a|just a|only a|any|like any) (case|number|file|diagnosis|name|patient) ]]
local kept = phrase [[
    i (<helper>){0,3} (remember|remembered|remembering|kept|held on to|hung on to|not forgotten)
      (that|it|you|what|how|the|when|your)+
  | i (<helper>|keep|kept|find myself|found myself){0,4} (thinking|thought|wondering|wondered) (a
      lot|since|all week|during the week|on the way home)* (about|of) (you|what you|your|
      something you|that thing you|the _ you)
  | (been|was|is|it's|were) (on my (mind|list)|in my (head|mind|thoughts)|playing on my mind|
      with me (all|since|this|still))
  | (came|come|comes|came straight) (back to me|to (my )?mind|into my head)
  | i (<helper>){0,2} (remembered|said to myself|thought) (on the|in the|last|this|yesterday|all|
      between|over|at home|driving|when i)
  | i (<helper>){0,3} (read|listened to|looked at|looked up|watched|went back to|went back over|
      read over|reread|changed) ...{0,6} (what you|you (said|told|wrote)|your|twice|two times)
  | (because of|on account of|thanks to|ever since) (you (<helper>){0,2} (said|saying|told|
      telling|asked|asking|wrote|showed)|what you|something you|the thing you)
  | (stuck|stayed|staying|sitting) with me
  | i (<helper>){0,3} (learned|learnt|got|took|taken) ...{0,4} from you
  | (that|it|this) (<helper>){0,2} (make|makes|made) a difference (to me)?
  | i (<helper>){0,2} (wrote|written) down what you
  | (you|your) (<helper>){0,2} (said|told|mentioned|described|wrote|called|brought|used|showed|
      asked|word|phrase|picture|image|story) ...{0,8} (last (week|time|month|session|year|monday|
      tuesday|wednesday|thursday|friday)|weeks ago|months ago|years ago|a while (ago|back)|the
      first (time|day|week|session)|before christmas|before the (break|summer|holiday)|on
      (monday|tuesday|wednesday|thursday|friday)|in (january|february|march|april|june|july|
      august|september|october|november|december)|when we (first|started|began|met)) !"?"
  | i (<helper>){0,3} (carry|carrying|carried|brought|bring|bringing|hold|holding|noted|saved)
      ...{0,5} (you|your)
  | (matters|matter|important|means (something|a lot|a great deal)) to me
  | i am (<helper>){0,2} (moved|touched|honoured|honored|grateful|struck) (that|by|you|to)
  | thank you for (telling|saying|trusting|letting|showing|sharing|ringing|asking)
  | i am (<helper>){0,2} glad you (<helper>)? (told|said|rang|came|asked|wrote|did ($|"."))
  | you (<helper>){0,2} (cross|crossed) my mind
  | you told me (<helper>){0,3} (last|before|about|once|that time|the first) ]]

-- Carried off: words and moves of the therapy used outside it.
local from_here = phrase [[
    (what|the thing|something|that thing|as|like) (you|we) (<helper>){0,3} (said|told|asked|
      mean|meant|do|did|do in here|practised|practiced|talked about|spoke about|worked on|went
      over|call|called)
  | (heard|hearing|hear|remembered|remembering|thought of|thought about|thinking of|thinking
      about) (<helper>){0,2} (you|your|us|what you|what we|here|this room|that time with you|
      our)
  | your (voice|words|question|line|phrase|saying) | like (in here|we do|with you|here)
  | i (<helper>){0,3} (did|used|tried) (the|that|it|your|our) (thing|pause|stop|rewind|trick|
      breathing|bit|one|way|question|technique)
  | i (have)? (<helper>){0,2} (thought|noticed|wondered) since
  | i (say|said|says|use|used|tell|told) (it|that|them|him|her|people|everyone) (to _ _?)? at
      (work|home|school)
  | (in my head|i could hear) (<helper>|you|i){0,3} (you|your|going|saying) ]]
local wise = phrase [[
    i (<helper>|went back and|rang her and|rang him and|just|turned round and){0,4} (asked|ask)
      (him|her|them|my _|_){0,2} (what|why|if|whether|how|was|straight)
  | i (<helper>){0,3} (waited|stopped|paused|held off|counted|breathed) ...{0,4} (before|and
      thought|and asked|instead|to ten|and breathed)
  | i (<helper>){0,2} (thought|thinking) "," (okay|ok|right|hang on|hold on|wait|what)
  | (said|says|went|goes) ...{0,3} when you say
  | instead of (_) ...{0,6} i (<helper>){0,2} (asked|rang|said|told|waited|went|wrote) ]]
local otherwise = phrase [[
    (normally|usually|before|any other time|a year ago|six months ago|in the past|the old me|
      last year) ...{0,4} i would | i would (<helper>){0,2} (normally|usually|have) ]]
local practised = phrase [[
    (i (<helper>){0,2}|^ <entrance>*) (did|tried|used|do|done) (<helper>){0,2} (that|the|our|
      your) (<helper>|_){0,3} (thing|trick|pause|question|exercise|breathing|rewind|stop|game|
      count|check) !where
  | (tried|practised|practiced|tested|used) (it|that|them) (<helper>){0,1} (out|on) (on|at|with|
      my|him|her|the)
  | i (<helper>){0,2} (caught|noticed|heard|spotted|found|stopped) (myself|meself|mesel|it|him|
      that) ...{0,6} (again|doing|going|starting|before|coming|and|in my|saying|about to)
  | i (<helper>){0,2} (started|starting|began|got better at|getting better at) (spotting|
      noticing|catching|asking|hearing|stopping|checking|naming|waiting)
  | i (<helper>|keep|kept){0,3} (saying|hearing|asking|thinking|telling) ...{0,3} (what|your|you|
      how|the)
  | (since|after) (we|you and me|you|last time|that session|our last|the last) (<helper>){0,2}
      (talked|spoke|said|did|worked|went over|looked|session|time|i)
  | (same|like|just like|the way|as|what) (as|what|how)? (we|me and you|you and me|you and i)
      (<helper>){0,2} (practise|practice|practised|do|did|talk|talked|learned|learnt|worked|say|
      would say|tried|try)
  | (same|like|the way|as|what) (as|what|how)? i (<helper>){0,2} (practise|practice|practised|do|
      did|learned|learnt|say) (it|that|this)? (here|in here|with you)
  | what would (we|you) (<helper>){0,2} (say|ask|do|call|make)
  | (it|that|the|this|what|your|conversation) ...{0,8} (stayed|stuck|came back|was still|kept
      going|been going) (round|with|to|in) (me|my|and)
  | turning into you | i can hear (you|myself|us) | (you will|you would) (<helper>){0,2}
      (pleased|proud|like this) ]]

-- The role in place of the person; the life that the other does not share; a hidden purpose;
-- the helpers before.
local role = phrase [[
    (you|youse|yous|your|your lot|that is|this is|it is) !"," ...{0,6} <trade>
  | you (have|have got|are meant|are supposed|are trained|are told|need|are obliged|are allowed|
      are expected) (got)? to (say|ask|think|care|be nice|be kind|smile|nod|agree|pretend|act|
      sound|look)
  | (what|that is what|how) you (lot|all|people|guys)* (always|all)? (say|tell|do|learn|get told)
      (to (everyone|everybody|all|people|them|us)|$)
  | (is|does|will|are) (this|that|it|any of this) (going|go|being) (in|on|down|to|into|written|
      recorded) ...{0,3} (notes|file|record|records|report|letter|gp|doctor|computer)
  | you (<helper>){0,3} (writing|scribbling|typing|noting) ...{0,4} (down|about|different|in) ]]
local other_life = phrase [[
    how (can|could|would|do|are|will|the hell can) you (<helper>|possibly|sit there){0,3} (know|
      understand|sit|tell|say|get|help|judge|see|be sure|imagine|have a clue)
  | (what|the hell) (do|would|could|can) you (<helper>|possibly){0,2} (know|care|understand)
  | (you|youse|yous|yiz) (<helper>){0,2} (go|head|get to go|drive|walk|clock off|swan) (home|off|
      back) to
  | you (have|had|have got|got) (no|never|not) (<helper>|any|had|a){0,2} (kids|children|wean*|
      idea|clue|notion|lost|lived|been|had|family|addict|mother|son|daughter|struggled|worried)
  | (your|you have a|you have got a|with your) (nice|big|lovely|posh|fancy|perfect|cosy|comfy|
      comfortable|happy) (house|houses|home|homes|life|lives|car|husband|wife|family|office|
      degree|job|chair)
  | you (have|had) (never|not) (<helper>){0,2} (lived|been|had|felt|lost|grown|worked|slept|gone) ]]
local purpose = phrase [[
    (in (it|this|on it) together|in league|in cahoots|talk to each other about|behind my back)
  | (what|where) (is|are) (your|you) (game|angle|agenda|motive|getting at|after|playing at|up to|
      fishing for|really after)
  | (funny|convenient|handy|strange|odd) (how|that) you
  | you (<helper>){0,3} (trap|trick|catch|test|manage|handle|butter|soften|wind|play|con|kid|
      fool|fob|humour|patronise|palm) me
  | you (<helper>){0,3} (trapping|tricking|testing|managing|handling|buttering|softening|winding|
      playing|conning|kidding|fobbing|humouring|patronising|pretending|faking|lying|acting)
  | (you|it) (would|will) (<helper>){0,2} (be (used|turned|held)|use it|turn it|twist it)
      ...{0,3} (me|against)
  | (do|did) not (<helper>){0,2} (believe|trust|buy|fall for) (you|that|it|this|any of|a word)
      (for a second|for a minute|$|",")
  | worried about (your|yourself) | covering (your|yourself) ]]
local before_you = phrase [[
    (the|my) (last|other|previous|old|first|two before) (one|therapist|counsellor|counselor|
      psychologist|worker|doctor|nurse|fella|woman|girl|lad|man|lot) ...{0,4} (said|says|told|
      promised|did|wrote|left|reckoned|swore)
  | (they|you) all (say|said|leave|left|promise|promised|lie|go|give up|do)
  | (heard|heard all) (that|this|it) (one)? before
  | (everyone|everybody|they|people) (<helper>){0,2} (say|says|said) that ($|","|and|until|till|
      then) ]]
  

-- One voice after another is followed; a guess is made law; no view of one's own.
local voice = [[
    ( you | <other> | everyone | everybody | people | they | somebody | someone | google | tiktok
    | youtube | facebook | it | (the|a|my|our|this|another) _ | my _ _ | the _ on _ )
    (<helper>){0,2} (says|said|say|saying|told|tell|tells|reckons|reckoned|thinks|thought|read|
      swore|advised|suggested) (me|that|to)? ]]
local obeyed = phrase(voice .. [[
    ...{0,8} (so|then|and now|so now|and) (<helper>){0,2} (i|it is|it was|that is|he is|she is|
      we) ]])
  + phrase [[
    "," i (have|had) (<helper>){0,2} (given up|stopped|started|done|bought|left|thrown|changed|
      booked|got) _ ]]
local sayers = phrase [[ (says|said|say|saying|told me|tells me|according to|reckons|thinks) ]]
local law = phrase [[
    (it|that|this) (is|will be|must be|has to be) (gospel|the truth|law|true|right|so|that)
      (then|to me|if you|for me|coming from you)
  | ^^ <entrance>* it is _{1,3} then
  | if (you|the doctor|they|he|she|<other>) (<helper>){0,2} (say|says|saying|think|thinks|said|
      tell|tells) (so|it|that|this|he|she) ...{0,4} (then|it is|it must|that is|i will|i would|i
      do|so)
  | ^ <entrance>* it (must|has to) (do|be) (then)? $
  | you (are|have been|will be|would be) (never|always|not) (<helper>|been){0,2} (wrong|right|
      mistaken)
  | you (would|do|will) not (<helper>){0,2} (say|tell|lie|be|ask|think) (it|me|that|wrong|so)?
      ($|","|for nothing|if|unless|wrong)
  | you (<helper>){0,2} (know|understand|see) (me|it|him|her|these things|everything|all)
      (<helper>){0,2} (better|best|more) (than|$)
  | (you|they|he|she) (say|said) (it|so) "," (so)? i ]]
local no_own = phrase [[
    i (<helper>){0,3} (go|went|going|goes|side|agree|do|believe|follow) (along)? (with|by|for|
      what|whatever) (whoever|whatever|everyone|everybody|anyone|anybody|the last|what (you|
      they|he|she|the|my|i))
  | i (do|have) not (<helper>){0,2} (got|have|get)? (one|an opinion|a view|a mind|opinions|my
      own|a thought|any idea of my)
  | i (<helper>){0,2} (believe|trust|agree with|listen to|do what|do whatever) (<helper>){0,2}
      (them all|everyone|everybody|all of them|anyone|anybody|both|whoever|every|the lot|what)
  | (you|they) (tell|say|decide|pick|choose|just tell|just say) (me|it|for me)? (<helper>){0,2}
      (and|so)? i will
  | (should|shall|do|would) i _ ...{0,6} "?" (<entrance>)* (you)? (say|tell|decide)
  | (did|do) not (<helper>){0,2} (even)? (ask|check|question|think twice|wonder) (him|her|them|
      it|why|about|who|$)
  | i (will|would) (<helper>){0,2} (do|try|say|take|get|be|believe) (it|that|whatever|anything|
      what) (tattooed|you|they|he|she|today|tonight|straight|exactly) ]]

-- What you would do if I ...; whether you hold me in mind; who else hears; said to see.
local probe = phrase [[
    ^ <entrance>* (were|are|did|do|would|have|was|is) (you|it|that) "," (though|really|but|then|
      honestly)
  | (are|were|is) you (<helper>){0,2} (<feeling>|sick of|fed up|bored) ...{0,6} "?"
  | (do|did|would|will|are|have|were) you (really|actually|ever|even|honestly|genuinely)
      (<helper>){0,2} (<attitude>|<regard>|<wish>|tell|remember|mean|write|talk|read|listen*|
      care|know|get) ...{0,12} "?" ]]
local supposed = phrase [[
    (would|will|could|are) (<helper>|have){0,3} you (<helper>){0,3} !mind&!like&!prefer ...{0,12}
      (if|were i|had i|supposing) i
  | (if|supposing|what if|see if|imagine) i (<helper>|just){0,3} _ ...{0,14} (would|will)
      (<helper>){0,1} you !say&!know
  | (would|will|are) you (<helper>){0,3} (still|going to (see|leave|drop|stop|give|keep|ring|
      chuck|report|phone)|bothered|notice|noticed|care|mind|miss|wonder|worry|come after|come
      looking|rung|rang|ring|chased|looked for|believe|stick|see me|drop me|give up|chuck)
  | what (would|do|will) (i|it) (<helper>){0,3} (have to|take|need) (to)? (do)? ...{0,4} (for)?
      you
  | how (long|much|bad|many) ...{0,4} (would|will|can|could|before|until) you ]]
local held_in_mind = phrase [[
    you (<helper>){0,2} (remember|know) (his|her|my|their) (name|_) ...{0,6} "?"
  | (whose|what) side are you | you (are|were) (<helper>)? (on|taking) (my|his|her|their) side
  | what (would|did|do|will) you (<helper>){0,2} (put|write|say|call) (about me|in it|for me|instead|but|then|down)? "?"
  |     you (have|had) (<helper>){0,2} (forgot|forgotten)
  | you (do|will|did) not (<helper>){0,2} (remember|recall) (me|what|that|it|my|do)
  | what (is|was|are) my _ ...{0,3} (called|name|named|job)
  | what (did|was|have|had) i (<helper>){0,2} (say|said|saying|tell|told|telling) (you|last|just|
      there|about)
  | what (is|was|are) my (<helper>){0,2} (name|sister|brother|dog|daughter|son|mother|mum)
  | (were|are) you (<helper>){0,2} (listening|awake|bored|asleep|even)
  | you (<helper>){0,2} remember (who|what|which) (my|i) ...{0,6} "?"
  | do you (<helper>){0,2} (know|remember) my
  | (notice|see|spot|tell) (anything|something) (different|new|about me) ]]
local who_hears = phrase [[
    (do|does|did|will|would|can|could) (my _|the _|he|she|they|anyone|anybody|any of (this|that|it)|this|that|it)
      (<helper>|ever){0,2} (get|see|read|hear|go to|go on|look up|find out|look) ...{0,6} "?"
  | are you (<helper>|going to|gonna|gonnae){1,2} (tell|ring|phone|call|report|write to|text|email) ...{0,4} "?"
  |     who (<helper>){0,3} (you)? (get*|see*|read*|look*|hear*|listen*|tell|know*|ring|have to) (to|
      at|about|of)? ...{0,4} (it|this|that|those|these|them|notes|me|read|say|ring|tell)
  | (can|could|may) i (<helper>){0,2} (see|read|look at|have) (them|it|your|those|the|what you)
  | (would|do|will|are) you (<helper>){0,2} (have to|going to|obliged to|allowed to) (tell|
      report|ring|pass|say|write|keep|phone|call)
  | (does|will|would) (this|that|it|what i say) (<helper>){0,2} (stay|leave|go) (in|between|out|
      to|back|on|any) ]]
local said_to_see = phrase [[
    (want|wanted|waiting|waited|wondering|wondered|said it|did it|watching|curious)
      (<helper>){0,2} (to see| to know|just to see|if|whether) (<helper>|if|how|what|
      whether){0,3} (you|would you)
  | to see (how|if|what|whether) you (<helper>){0,3} (notice*|did|would|do|will|know|care*|mind*|
      say|manage|cope| remember*|ring|rang|ask*|react*|last*)
  | and see how you
  | go on (<entrance>){0,2} "," ...{0,3} (say|tell) (it|me)
  | say (it|you are) (<helper>){0,3} (sick|fed up|bored|tired|done|giving|angry|cross|
      disappointed|disgusted)
  | (it|this|that) (is|was) a (wee|little|kind of|sort of|bit of a)* test ]]

-- Told to the one it is about; thought inside; rarely told at all.
local to_you = phrase [[
    i (<helper>){0,4} (thought|believed|trusted|trust|reckoned|knew|assumed) (like|that|as if)?
      you (<helper>){0,3} !said&!right&!know
  | i (<helper>){0,3} (wanted|wished|hoped|waiting for|expecting|needed) you
  | i (did|do|was|am|could|have) not (<helper>){0,2} (believe|trust|sure about|like) you
  | i (<helper>){0,3} (hate|hated|resent|resented|like|liked|love|loved) (it|that)? (when|how)
      you
  | i (<helper>){0,3} (miss|missed|hate|hated|resented) you
  | when you (<helper>){0,2} _ ...{0,6} i (felt|thought|was (<feeling>)) ]]
local inner = phrase [[
    i (<helper>){0,3} (thought|thinking) "," _
  | and i thought (<helper>){0,2} (he|she|they|you|what|why|here) ]]
local dark = phrase [[
    (better off without me|wish (i was|i were|i had never been) (dead|born|not here)|not wake
      up)
  | (part|bit|half) of me (<helper>){0,3} (wants|wanted|hates|hated|wishes|wished|hoped|hopes|
      likes|liked|was|is)
  | sometimes i (<helper>){0,2} (think|wish|imagine|pretend|feel) (about|like|i|that i|they|he|
      she|it would be)
  | i have never (<helper>){0,2} (let|felt|told|said|shown|asked|loved|kissed|slept) _
  | i (<helper>){0,2} (stole|cheated|lied|hid|stopped taking|made myself) _
  | i (hit|hurt) (him|her|them|my|one of) ]]
local vulnerable = phrase [[
    i (<helper>&!not&!never){0,4} (<affect.shame>|<affect.hurt>|<affect.lonely>|<affect.guilt>|
      <affect.fear>&!worried&!concerned&!anxious&!nervous|<affect.envy>|<affect.sadness>)
  | i (feel|felt) <heft>{0,2} (<doubtful.named.distress.shame>|<doubtful.named.distress.hurt>|
      <doubtful.named.distress.lonely>|<likened>) ]]
local longing = phrase [[
    i (<helper>){0,2} (going to|gonna) (say|tell|show|ask) !","
  | i (<helper>){0,3} (saving|saved|keeping|kept) (it|that|them|stuff|things|something)
  | i (<helper>){0,3} (wanted|longed|wished|hoping|hoped) (for)? (him|her|them|somebody|someone|
      the|my) (_) ]]
local treated = phrase [[
    (nobody|no one|everyone|everybody|they all|they are all|all of them) (<helper>|even|
      just){0,3} (asks|asked|laughing|laughed|looking|looked|staring|stared|knows|knew|cares|
      cared|listens|listened|sees|saw|wants|wanted|notices|noticed|came|comes|rang|rings|
      whispering|tiptoeing)
  | (looks|looked|looking|look) at (you|me) (like|as if) ]]
local home = phrase [[
    my (dad|da|father|mum|mam|mom|mother|nan|gran|granda|grandad|uncle|brother|sister|stepdad|
      stepfather|stepmum) (<helper>){0,2} (had|used to|would|always|never|hit|left|drank|told|
      locked|went|died|came)
  | when i was (a|wee|little|small|young|about|only|just|seven|eight|nine|ten|eleven|twelve|
      thirteen|fourteen|fifteen|sixteen|in school|at school) ]]
local own_secret = phrase [[
    i (<helper>|have|had){0,4} <secret>
  | i (<helper>|have|had|think|found out|got|went){0,4} (a|an|the|my|through a|in)? <trouble>
  | (he|she|they|my _|somebody|someone|a _|his _|her _) (<helper>){0,2} <harmed> me
  | (i|my) ...{0,4} (googled|looked up|counted) how (many|much|to|long) ]]
local withheld = phrase [[
    i (have|had) (not|never) (<helper>){0,2} (told|tell|said|shown|admitted|mentioned|let|put|
      spoken|talked|breathed|shared) (<other>|anyone|anybody|a soul|my|this|that|it|you|brian|
      about|those|to|in here|_ $)
  | i (did|do|was|could|would|can) not (<helper>|going to){0,3} (tell|say|admit|mention|bring up|
      talk about|let on) (<other>|anyone|anybody|a soul|my|this|that|it|you|about) ...{0,6}
      (but|because|until|till|$)
  | (never|not) said in here | i told (you|them|him|her|everyone|the) ...{0,10} (but|and) (it|he|
      she|i|the truth|really)
  | (going to|gonna|wanted to|meant to) (keep|leave) (it|that|this) (to myself|out|in|quiet) |
      (kept|keeping) (it|that|this) (to myself|quiet|in|secret|from)
  | i (<helper>){0,2} (rather|might as well|may as well|better|should) (<helper>|just){0,2}
      (tell|say|come out|own up|be honest)
  | (it|that|this) (is|was) not (just|only|really|quite) (about)? (the|a|fishing|what)
  | (this|it|that) (is|will sound|might sound|sounds|seems) (<helper>){0,3} (mortifying|
      embarrassing|stupid|mad|daft|silly|pathetic|awful|bad|terrible|weird|mental|sick|
      ridiculous|hard to say|shameful|gross|crazy|horrible) ...{0,3} but
  | (see that thing|you know (how|that thing|the thing)|remember (that|the thing|i told you))
      ...{0,14} (but|really|not|i was) ]]
local errands = phrase [[
    (parking|roadworks|traffic|bus|train|car park|the rain|snow|funny|a lie in my life|next week|
      you are off|holiday|receipt|invoice|a lift|weather|the match) ]]

return {
  words = words,
  recognised = recognised,                  -- your view, from your place
  kept = kept,                              -- what you said was kept in mind
  from_here = from_here,                    -- words or moves of the therapy
  wise = wise,                              -- asked, waited, thought first
  otherwise = otherwise,                    -- "normally I'd have"
  practised = practised,                    -- a move that has become one's own
  role = role,                              -- it's your job, you have to say that
  other_life = other_life,                  -- how would you know
  purpose = purpose,                        -- what are you after
  before_you = before_you,                  -- the last one said that
  obeyed = obeyed,                          -- she says go, so I go
  sayers = sayers,
  law = law,                                -- if you say so it is so
  no_own = no_own,                          -- I go with whoever spoke last
  probe = probe,                            -- did you really
  supposed = supposed,                      -- would you ring if I
  held_in_mind = held_in_mind,              -- you've forgotten
  who_hears = who_hears,                    -- who reads the notes
  said_to_see = said_to_see,                -- to see what you'd do
  to_you = to_you,                          -- I thought you
  inner = inner,                            -- "I thought, that's me then"
  dark = dark,
  vulnerable = vulnerable,
  longing = longing,
  treated = treated,                        -- everyone looked
  home = home,
  own_secret = own_secret,
  withheld = withheld,                      -- I told them I fell, but
  errands = errands,                        -- nothing to do with a secret
}
