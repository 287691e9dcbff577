plugin {
  name = "opposing",
  version = "1.0.0",
  kind = "library",
  summary = "Moving against what the other says: refusing it with heat, defending oneself, giving orders",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "questions" },
  language = { "en" },
}

-- A plain no is an answer (`replies`); here is what a no is dressed in when it is meant to
-- end the matter, or when the other's words were heard as a charge.

local words = lexicon "opposing"

-- A reading turned back: it is far off, it is yours, it is to stop.
local turned_back = words["far-off"] + words.sardonic + phrase [[
    ^ <lead>* (please)? (just)? (stop|quit|enough with) (<helper>)? <meddling>
  | ^ <lead>* (wrong|rubbish|nonsense|not true|incorrect|untrue|not even close|try again|give
      over)+ $
  | (just because|simply because) ...{0,12} (not mean|no|not make) | not everything (is|has|
      needs|goes|comes)
  | (who|where) (says|said|told|tells|did|are|is) (you|that|it) (get|getting|got|that|this|it|from)+
  | since when (am|do|is|are|did) (i|it|you|that) | what makes you (think|say|so)
  | ^ <lead>* i (just|already|have already) (said|told you|answered|explained)
  | is that (the best|all|really|what) you (can|have|got|get|think|do)
  | ^ <lead>* do not (you)? (be (ridiculous|stupid|silly|daft|absurd|so)|give me|start|tell me|
      you (dare|tell|start)|even|put|make|turn|ask|try|go (there|on)|do that|say that|talk to me|
      patronise|patronize|analyse|analyze)
  | (stop|quit|enough of) (<helper>)? <meddling> $
  | how do you think (i|it|that|he|she|anyone) | ^ <lead>* what do you (think|reckon|expect|suppose) $
  | ^ <lead>* (what|why) (do|are)? you (<helper>)? (want me to say|ask|asking) (this|that|it|me)? ...{0,3} "?"
  | (why|how come) (does|do|must|is|are) (it|that|everything|you|there|this|we) (<helper>)* (have
      to|got to|need to|always|has to|want) (be|mean|come back|ask|go back|make|about|say|bring)
  | can (you|we) not ($|just|do) | (not|never) (playing|doing|answering|having|buying|going along
      with|falling for) (<helper>)* (that|this|your|any|it|those) (game|games|with you|stuff|
      nonsense|one|thing|question|questions|crap|shit|act)?
  | can not be doing with
  | i (have|had)? (already|just) (told|answered|said) (you)?
  | i (do not|will not|am not going to) (<helper>)* (want to|go|going|do|answer|play) (go)?
      (back|that|there|along|this) ...{0,8} (told|said|stop|enough)
  | (that|this|it) (does|do) not (even|actually|really)* mean (a thing|anything) | means nothing
      ($|to me)
  | (you would|you would not) (<helper>)* (know|say|think) (that|so|the first) | what (would|do)
      you know ]]

-- What was said is worth nothing ...
local scorned = phrase [[
    (my|me) (foot|arse|eye|backside|hole) ($|".")
  | ^ <lead>* do not (<helper>){0,2} (call|label|diagnose|pity|patronise|patronize|analyse|
      analyze|mother|baby) me
  | (so|oh|and|now)+ (it is|this is|we are) (all)? about (her|him|them|my _|you|the _) now
  | you (<helper>){0,2} (wonder|think|analyse|analyze|read|worry|say) too much
  | you (are|were) not (getting|hearing|following) (it|me|this|the point)
  | (it|this|i) (is|am) not (a|some)+ (puppet|game|riddle|puzzle|case|textbook|film|movie|soap|
      lab rat|guinea pig|project|child|baby|little _)
  | ^ <lead>* (no|nah|naw|nope)+ ...{0,3} (that is|it is|you are|that was|it was) (just|really|
      so|completely|totally|absolutely|simply)* (not|wrong|rubbish|bollocks|crap) (it|right|
      true|what|how|even|at all|about|me|fair)*
  | (not|nothing like) (it|that|true|right|what i (said|meant|mean|am saying|was saying)|how it
      (is|was)) at all
  | (nowhere near|miles off|way off|wide of the mark|not even close)
  | (that|what you said|what you are saying) (is|was) (<helper>){0,3} (such a|a|an|total|
      complete|utter|absolute|pure|a pure|a load of|a bit|quite|kind of)* <nonsense> ("?"|$|and|
      to|that|of you|thing)
  | ^ <lead>* (what|total|complete|utter|absolute|pure)* (rubbish|bollocks|bullshit|nonsense|
      ridiculous|crap|garbage|tripe|blarney) $
  | (what|that is|such|it is) (a|an) (really|such a|pretty|very|so)* <nonsense>
      <opposing.asking> !"?"
  | (what (kind|sort) of (a)? <opposing.asking>) ]]
-- ... or is to stop.
local warded_off = phrase [[
    you (<helper>){0,2} (read|got|learned|learnt) (that|it|this) (in|from|out of|on) (a|the|
      your|that) _
  | why (does|do|is|must) (it|that|everything|there) (<helper>)? always (have to|about|got to|
      be)
  | you are (making|turning|twisting|blowing) (it|this|that|everything|things) (into|up)
  | you can not just _ ...{0,3} (that|it|everything|this|me|on|like)
  | where (are|do|did) you (getting|get|got) (that|this|it)
  | (that is|this is|it is) (just|only|all)* (your|one) (<helper>|own){0,2} (opinion|view|
      theory|interpretation|idea|take|way of (putting|seeing|looking)|words|word)
  | (i|i've|i have) never (said|meant|told you) (that|it|i|anything|any of that)
  | that is not (what i (said|meant|mean|asked|am saying)|what happened|how it (is|was|happened|
      went))
  | ^ <lead>* (please)? do not (<helper>){0,2} (put words|tell me (what|how|who|that)|give me
      (that|all that)|start|go there with me|analyse me|analyze me|psychoanalyse*|
      psychoanalyze*|shrink me|make (this|it|that) (about|into)|twist|say that|you start|pull
      that|try that|patronise|patronize|lecture|therapise|therapize)
  | ^ <lead>* (please)? (just)? (stop|quit) (saying|telling|analysing|analyzing|psychoanalysing|
      twisting|putting|asking|making|going on|trying|doing that|that|it|with|pushing|looking|
      reading)
  | you (<helper>){0,2} (read|reading|making|looking|getting) (too much|way too much|stuff|
      things|something|it)* (into|out of) (it|that|this|everything|nothing)
  | you (<helper>){0,4} (doing|do|trying|pulling|going) (a|the|that|your|some|all)+ ...{0,3}
      (thing|trick|number|voice|face|bit|act|technique|line|routine) (on me|with me|again)?
  | (is that|was that|that is) ...{0,4} (what they (taught|teach|tell) you|from a (book|course|
      textbook|manual|leaflet)|out of a (book|textbook|manual|leaflet)|in the (book|manual|
      leaflet)|therapist talk|therapy speak|therapy talk|counsellor talk|shrink talk|jargon)
  | (why|how) (does|would|is|should|did) (that|it|this) (even|really|actually)* (matter|
      relevant|important|your business|help)
  | what (has|does|is|did|have|had) (that|it|this|any of that|any of this|my _|he|she) (got)?
      (<helper>){0,2} (to do with|matter|it matter|got to do) | what difference (does|would|did)
  | (are|were) you (<helper>|not|even|being|just){0,4} (serious|for real|kidding|joking|joking
      me|having a laugh|having me on|taking the piss|winding me up)
  | you (are|were) (<helper>|just|really|way){0,3} (reaching|guessing|clutching at straws|
      clutching|off|overthinking|overanalysing|overanalyzing|barking up the wrong tree|wrong)
      (it|this|there|about|$)
  | (such a|typical|very|proper|a real|that is a|classic) (therapist|counsellor|counselor|
      shrink|psychologist|therapy|textbook) (question|thing|answer|line|word|response|move)?
  | ^ <lead>* that is (you|what you (think|say|reckon))
  | (so what ("?"|$)|(^ who cares)|says who|says you|spare me|come off it|give over|give me a break|
      get lost|oh please|yeah right|aye right|as if $|my arse|piss off|fuck off|get real|get a
      grip|get away with you|away on|here we go|here it comes|nice try|if you say so|whatever
      you say|easy for you|easy to say|(anyone|anybody|everybody|everyone) (can|could) say|just
      words|only words|i do not buy|i am not buying|not having (that|it)|that old chestnut|
      change the record|you would say that|you would (think|say) that|believe what you (like|
      want)) ]]

-- ... or came out of the wrong head, is none of the other's business, or is off the point.
local rebuffed = phrase [[
    you (<helper>){0,2} (suppose|guess|guessed|think|thought|heard|hear|read|got that|got it|got
        me|imagine|imagined|reckon|assume|assumed|picked|see|saw|understood|remember)
        (<helper>){0,2} wrong
  | i (<helper>){0,2} (resent|object to|take (offence|offense|exception|issue)|will not have|am
      not having)
  | i (would|will) thank you | how dare
  | why (<helper>|the hell|on earth){0,2} (would|do|are|did|should) you (<helper>|even){0,2} (ask|
      asking|say|want to know|bring|care|saying)
  | you (are|were) (<helper>){0,3} (digging|fishing|hunting|scratching|grasping) (for|about|
      around|at)
  | you (<helper>|just|only){0,2} want (there to be|it to be|me to (be|say|feel|cry|admit|have))
  | (who|nobody|no one|i never|i did not) (<helper>){0,2} (said|mentioned|say|mention) (anything
      (about)?|a word (about|of)?|about)? (sad*|ang*|cross|scared|hurt|asham*|alone|lonel*|that|
      it|so)
  | (off|beside|besides) the (<helper>)? point | (that|this|it) (is|was) (<helper>)* (irrelevant|
      neither here nor there|none of your|not relevant)
  | i (do|could) not (<helper>)* (give a (shit|fuck|damn|toss|monkey's|rat's|flying)|care less)
  | (that is|this is|it is|what|such) (<helper>|such|a|an|some|another){0,4} (bad|silly|stupid|
      dumb|daft|weird|strange|odd|pointless|loaded|leading|trick|unfair|personal|offensive|
      insulting) (question|thing to (ask|say)|way to put it) ]]

-- "No, I wasn't." and no more.
local contradicted = phrase [[
    ^ <lead>* (no|nah|naw|nope)? (no|nah)* (i|it|that|he|she|they) (am|is|was|are|were|do|did|
      does|have|has|had|would|could) not $
  | ^ <lead>* (i|it|that) (am|is|was|are|were|do|did|does|have|has|had|would|could) not (that|
      it|like that|at all|true|so)* $
  | ^ <lead>* (not|nothing) (true|at all|like that|of the (sort|kind)) $ ]]

-- Defending oneself against a charge heard in the other's words.
local accused = phrase [[
    (that|this|it) is my (doing|fault|problem|job|responsibility)? (is it|now is it|now|i
      suppose)
  | ^ <lead>* you try _ ...{0,8} (like that|when|with|then)
  | i was in no (state|position|condition|fit state)
  | (so|oh|now|right|well)+ (now)? (i am|that makes me|i suppose i am) the (bad|terrible|
      selfish|mad|crazy|difficult|evil|guilty|awful|wicked|useless) _
  | i can not just (drop|stop|leave|walk|go|quit|switch|get) _ ...{0,5} (you know|can i)
  | i was (only|just) (<helper>)? (asking|saying|joking|having a) _
  | i know (what|where) you are (getting at|trying to|saying|going with|thinking|up to)
  | (so|oh|are|now|right|and|well|what)+ (what)? (you are|you)? (saying|telling me|implying|
      suggesting|reckoning|making out) (that)? (<helper>|now|what){0,2} (i !should|it is (me|my|
      all)|this is (me|my)|that is my|my)
  | (so|oh|and|now|what)+ (you think|you reckon|i suppose you think|you are thinking) (that)? (i
      !should|it is (me|my|all my)|this is my)
  | (so|oh|right|and|so now|now)+ (it is|i am) (all|just|now|the)* (me|my fault|my problem|the
      problem|the bad (one|guy)|to blame|my doing|on me|boring|lazy|mad|crazy|a liar|the
      villain|difficult) | it is (so)? not that i | it is not (like|as if|as though) i
  | not (like|as if) i (<helper>){0,3} _
  | (it is|it was|this is|that is|that was) not (my|all my|just my) (fault|doing|problem) ($|
      okay|ok|alright|is it|if|that you)
  | i (<helper>|bloody|fucking){0,2} (did|do|have|am|was) (bloody|fucking|so|too|actually)* (do
      it|do it all|try|tried|tell you|told you|trying|doing my best|say|said so|say so|listen|
      care|come|turn up|called|call|ring) ...{0,4} (okay|ok|alright|all right|you know|"!"|
      actually) ("?"|$)
  | i am not (<helper>|being|a|an|some|just|the){0,4} (lazy|lying|a liar|liar|stupid|thick|mad|
      crazy|mental|nuts|making (it|this) up|making excuses|an idiot|idiot|eejit|a child|child|a
      kid|kid|baby|a baby|the bad|the problem|the one who|trying to|attention|attention seeking|
      avoiding|being (difficult|awkward|funny|rude|defensive|dramatic|paranoid)|difficult|
      awkward|defensive|paranoid|dramatic|overreacting|exaggerating|blaming|having a go|
      attacking|faking|resisting|in denial|hiding)
  | (what|how) (was|am|were) i (<helper>|meant|expected){0,2} (supposed to|meant to|to) (do|say|
      know|feel|think)
  | what (else)? (did|do) you (want|expect) (me to|from me|me)
  | you (<helper>){0,3} (acting|act|talking|talk|looking|look|making out|make out|going on|
      behaving|making me out|making it out|making it sound|make it sound) (at me|it|to me)* (as
      if|like|as though|that|to be) (i|it|me|my)
  | (do not|don't) (<helper>){0,2} (blame|look at|have a go at|start on|pin (it|that|this) on|
      judge) me
  | (i have|i've) (done)? nothing (wrong|to apologise|to apologize|to be ashamed|to prove|to
      hide)
  | (i|i have) never (did|done|meant) (anything|nothing|any of it|any harm|it like that|it that
      way)
  | (anyone|anybody|you) would (<helper>){0,2} (do|have done|done|do it|react|reacted) (the
      same|that|it)
  | i (do not|should not|did not) (<helper>){0,2} (have|need) to (explain|justify|defend)
      (myself|that|it|anything) ]]

-- What was said is denied, or shared out, with more heat than an answer needs.
local pleading = phrase [[
    (it|that|this) is not (<helper>|exactly){0,3} (my|all my|just my|only my) (fault|doing|
      problem|job|responsibility|choice|idea|decision)
  | (hardly|scarcely) (my|all my|just my) (fault|doing|problem|responsibility)
  | i (have|had)? (<helper>)* (done|did) (everything|all|what|my best|the best|as much as|exactly
      what|nothing wrong|no wrong) (<helper>|that)* (you|i|they|anyone|$|of)
  | (i am|i was|am) not (<helper>|here|actually|exactly|being|a|an|some|just|the){0,4} <charge>
  | ^ <lead>* i (did|have|was) not (really|even|actually|never)* (leave|hit|hurt|touch|say|keep|
      forget|lie|mean|start|make|enjoy|hide|steal|break|ignore|shout|push|miss|drop|abandon|
      neglect|avoid|refuse|choose|ask) (<helper>)* (him|her|them|it|anyone|anything|that|you|
      nobody|my _|the _)?
  | i am (<helper>)* (entitled|allowed) (to)? | (is that|that is not|it is not|since when is
      that) (a)? (crime|illegal|against the law|allowed|criminal)
  | (only|just|exactly|nothing but)? what (anybody|anyone|any (mother|father|man|woman|person|
      one)) would (<helper>)* (do|say|have|think)?
  | (anybody|anyone|any (mother|father|man|woman|person)|who) would (not)? (<helper>)* (do|have
      done|have said|have) (the same)?
  | i never (laid|touched|said|did|meant|asked|started|hurt|hit|raised|wanted) (a|any|to|him|her|
      them|it|for|my|you|that)
  | (why|how) is (it|that|this) (<helper>)* (on me|up to me|my (job|fault|problem|
      responsibility)|down to me)
  | (why|how come) (<helper>)* (am i|is it) (<helper>)* (me|i)? (who|that|the one)
  | if that is what you (are)? (getting at|thinking|think|implying|implied|suggesting|mean|
      saying|driving at|asking)
  | (which|that) is more than (most|some|anyone|you|they|he|she|anybody)
  | (you are|you) (<helper>)* (make|making) (it|me|that) (<helper>)* (sound|look|seem|out)
  | what about (him|her|them|what (he|she|they) did|what he|what she)
  | (i am|i was) (only|just) (<helper>)* (human|doing my best|trying to help|doing what) ]]

-- What one did, is or has is put forward for oneself: no such person, never once, with every
-- right, as well as one could; and the demand that it be granted.
local vouched = phrase [[
    i am (<helper>)? (no|not) (<helper>|exactly){0,2} (a|an|some|some kind of|the)? <charge>
  | i am (<helper>)* (doing|trying) (<helper>)* (my|the) (best|hardest|level best|damnedest|utmost)
  | ^ <lead>* i _ ...{0,14} "," (all right|alright|okay|ok) ("?"|$)
  | since when (is|are|was|were|does) _ | (that is|is it|is that) (now|suddenly)? a (crime|sin|
      offence)
  | i (am|was|do|did|have) not (<helper>|ever|even){0,3} (harm|harming|hurt|hurting|bothering|
      disturbing|robbing|doing it on purpose|doing anything wrong|done anything|break any)
  | (more than|perfectly|entirely) (reasonable|fair|legal|within my rights)
  | i (have|had)? never (<helper>|once|so much as){0,3} (hit|hurt|lied|lie|cheated|cheat|stolen|
      stole|raised|laid|missed|shouted|threatened|touched|asked|harmed|let|forgot|broke|broken|
      left|took|refused|done)
  | do not (<helper>)* (tell|make out|accuse|call|look at|judge|start on) me (that|like|of|as if|
      with|because)? (i|it|you|_)
  | (do)? you think i (do not|did not|like|enjoy|want|wanted|chose|choose|asked|planned) ...{0,8}
      "?"
  | (on trial|in the dock|the third degree|interrogat*|cross-examin*|being blamed|getting the
      blame|getting blamed)
  | i (have|had) (<helper>|got){0,2} (every|a|the|no|not any|my) (perfect|good)? (right|reason|
      reasons|excuse|choice|option|alternative|cause) (to|for|but|$)
  | i (<helper>){0,2} (had|have|got) (<helper>|got){0,2} (a lot on|enough on|my hands full|too
      much on|other things|three jobs|two jobs|kids to|a family to|bills to)
  | it was (him|her|them|that|either) or (me|nothing|us) | you (were|was) not (there|in my)
  | i (only|just|did|do|was|have|am) (<helper>)* (try|trying|tried|care|rang|rung|called|asked|
      paid|worked|apologised|apologized|said sorry) ...{0,6} ("!"|every (single)? (time|day|week)|
      all the time) ]]

-- Orders, pressure, threats.
local ordering = phrase [[
    you (will|are going to|are gonna|are to|are not to|will not|have to|have got to|need to|must|
      must not|better|had better|can not) (<helper>|just|now){0,3} <act> (me|him|her|them|it|
      that|this|my|the|your|a|an|another|on|to|with|and|down|still|quiet|$)
  | ^ <lead>* (just)? (say|write|read|sign|do|delete|cross|strike|ring|phone|call|print|answer|
      admit) (it|them|her|him|that) (now|down|again|out)? ($|".")
  | i want (it|that|this|her|him|them|my _) (in|on|off|out|down|done|gone|written|changed|
      deleted|signed|sorted|now|today|from)
  | no more (questions|talking|games|of your|of that) | (keep|be|stay) (quiet|silent) | (sit|stay)
      (there|down) and
  | (not|nothing) (<helper>|saying|leaving|moving|going|talking|telling|coming|getting){0,3}
      (another|anything|a word|this room|this chair) ...{0,6} (until|till|unless)
  | (until|till|unless) you (<helper>)* <act> | (either|^ <lead>* you) ...{0,12} or i (<helper>|
      am|will|go|walk|leave|quit|stop|find|tell){0,3} 
  | i am (<helper>)* (warning|telling|ordering|giving you one) (you)? | (is that clear|
      understood|do you hear me|got it|am i clear|you hear|that is an order|last chance|final
      warning) ("?"|$)
  | (here is|this is) (how|what) (it|we|this|you) (<helper>)* (work|going to|go|will|are)
  | (that|it) (will be|is) on (you|your head|your conscience) | on your (head|conscience)
  | (just|now) (answer|do|say) (what|as) i (ask|asked|say|said|tell|want)
  | ^ <lead>* (turn|switch|put|take|close|shut|move|give|hand) (that|your|the|me|it) ...{0,2}
      (off|away|down|here|over|out|now)
  | ^ <lead>* you (tell|put|ring|call|write|sign|give|make|say) (my|that|it|him|her|them|me|
      this) _
  | i (need|want) (an answer|it today|a (straight|proper) answer|you to (say|tell|ring|sign|
      write|promise|fix|do)) | (just)? yes or no $
  | ^ <lead>* (put|turn|take|switch|throw) (that|your|the) _ (down|off|away|out)
  | i will (<helper>|just|go and)* (find|get|see) (somebody|someone|another|a different) (else|
      who|one|therapist)?
  | you (<helper>|just){0,2} (have to|have got to|got to|gotta|need to|must|better|had better)
      (<helper>|just){0,2} (give|get|see|call|ring|tell|write|sign|promise|help|admit|fix|sort|
      stop|answer|do|say|let|phone|make|prove|come|take|put|change|send|find) (me|my|her|him|
      them|something|another|what)
  | ^ <lead>* do not (you)? (<helper>|dare|even|you dare|go|go and){0,4} (write|note|put|tell|
      say|look|move|touch|hang up|leave|cancel|laugh|smile|interrupt|speak|talk|ring|call|ask|
      go) (that|this|it|any|at|to|her|him|them|my|me|anyone|anybody|a word|down|up|on|anything|
      now)
  | (just|come on|go on)+ (say|tell|answer|admit|promise|write|sign|fix|listen|prove) (yes|it|
      me|that|to me|something|now)
  | ^ <lead>* (just)? (tell me (what to do|now|the truth|yes or no)|give me (another|an|a|more|
      one|something|your)|answer (me|the question|my question)|look at me|promise me|promise
      (that|you)|be quiet|listen to me|sit down|swear (to|on)|stop (it|writing|looking|that|
      talking|smiling)|hurry up|do your job|do something $|say something $) | or else $
  | or i (swear|walk|quit|am leaving|am going to)
  | (if|unless) you ...{0,10} (i will|i am (going to|gonna|leaving|walking|done|out|off)|i
      swear|then i|it is on you|it is your|that is on you|you will (be sorry|regret|see))
  | i am not (leaving|going|moving|budging|talking|saying|getting up) (until|till|unless|here|
      before)
  | i (<helper>){0,2} (demand|insist|expect|want) (you to|another|an extra|a different|to see
      your|my money|a new|to speak to your|your|somebody else|an answer|extra|more sessions|a
      real|a proper)
  | i (will|am going to|am gonna|could|can) (<helper>){0,2} (report|complain|sue|make a
      complaint|put in a complaint|tell your boss|go above|get you|have you) ]]

-- A no to the other's words, handed back: "Scared? Don't be daft." "Calm? By who?"
local heat = turned_back + scorned + phrase [[
    by (who|whom) | (what|where|who|since when) (are|is|did|do|does|has) (you|that|it) | nonsense ]]

return {
  words = words,
  rejected = scorned + warded_off + turned_back + rebuffed, -- that's rubbish; where did you get that
  scorn = phrase [[
    "[kiss*]" | "[suck*]" | "[tut*]" | "[scoff*]" | "[snort*]" | "[roll*]" ]],
  heat = heat,                              -- a no to words handed back
  contradicted = contradicted,              -- "No, I wasn't."
  pleading = pleading + vouched,                      -- I never touched him; I've one pair of hands
  accused = accused,                        -- so you're saying it's me
  ordering = ordering,                      -- just say yes
}
