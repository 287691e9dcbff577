plugin {
  name = "therapy",
  version = "1.0.0",
  kind = "library",
  summary = "Talk about the therapy and the therapist, and complaints about either",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "questions" },
  language = { "en" },
}

-- Said by a patient, "you" is the therapist, unless somebody else is being quoted or the
-- "you" is everybody ("you never know"). Each complaint therefore has a person and a fault.

local words = lexicon "therapy"

-- A "you" that is nobody in particular, or a phrase of courtesy.
local anyone = phrase [[
    you (never|always|can never|can not|could not) (know|can tell|can say|get used|win|please)
  | you know | like you (do|would)
  | when you (are|have|get|go|do) ...{0,3} (a kid|wee|little|young|old|at school|a child|a
      mother|a parent|depressed|drunk|tired)
  | (as|if|like) you (never|always) (<helper>){0,3} (existed|happened) ]]

-- Faults found in the therapist.
local absolute = phrase [[
    you (<helper>){0,2} (never|always|constantly|forever|only ever) (<helper>){0,2} <toward>
  | (every|each) (single|bloody|fucking|damn)* time (that|i|you|we|it)* ...{0,8} you
  | you (do|did) (it|that|this) (as well|too|and all|an all|again|now|all the time|to me|every
      time|on purpose|just now|last (week|time))
  | (you|so) (are|do|did) (it|that|the same)? (as well|too|though) $ ]]
local in_person = phrase [[
    you (<helper>){0,2} (talk|ask|say|push|smile|write) (too|so) much
  | (coming|that is rich) from you
  | why (did|do|have|could) (not)? you (not|ever|even|just)? (ring|call|phone|tell|warn|ask|
      answer|say|come|write|text|help|stop|believe|listen|let) (me|her|him|back|anything|
      something|to me)
  | you (are|were) more (interested|bothered|worried|concerned) _
  | you have (got)? (favourites|your favourites|no time|it in for|bigger fish)
  | you (just)? keep (on)? !it&!him&!her&!them&!your&!busy&!a&!an&!the&!me&!calm
  | is (that|this) you (being|trying|doing)
  | you (sound|look|talk|act|are) (just|exactly)? like my _
  | you (have|did) not (<helper>){0,2} (asked|ask|said|say|called|rung|ring|noticed|notice|told|
      tell|mentioned|mention|looked|answered|answer|listened|helped|help|apologised|apologized)
      _ | you went and _ | you do not do (anything|much|nothing)
  | you (just|only) (repeat|nod|sit|say|ask|write|look at|stare|parrot)
  | i (do not think|bet) you (<helper>){0,2} (like|believe|care|understand|listen|want|get|know|
      hear|trust)
  | you (said|say) that (last|before|every|already)
  | you would (<helper>){0,2} (know|have known|see|get|understand|remember) (that)? if you
  | (are|do|did|have|can|were) you even _
  | you (wrote|said|told|put|gave|sent|spoke|went|decided|made) ...{0,4} about me ($|that|in|to|
      and|when|which)
  | you (<helper>){0,2} (talk|talks|nod|sit|look|sound|act|speak|go on|treat me|talk to me|look
      at me|smile) (at me|to me|there)? like (a|an|one|some|you|it|i|they|the)
  | you (ask|asked|say|said|do|did) (me)? (that|this|it|the same) ...{0,2} (every (week|time|
      session)|all the time|again and again|constantly)
  | (my|the) (last|old|other|previous|first) (therapist|counsellor|counselor|doctor|
      psychologist|psychiatrist|worker|one|nurse) ...{0,8} (than you|than this|unlike you|at
      least|never did)
  | you (<helper>){0,2} (made up your mind|made your mind up|decided) | you smiled at
  | you (are|were) ...{0,6} and i am (helping|doing|left)
  | you (have|have got) no (children|kids|idea|clue|right|experience|heart)
  | you (are|were) not (even|really|actually)? (looking|listening|hearing|helping|interested|
      bothered|there|here|getting)
  | you (say|do|said|tell) that to (everyone|everybody|all|anyone|every)
  | you (are|were) (<helper>){0,2} (supposed|meant) to | you told (my|her|him|them|the|our)
  | i (asked|told|begged) you (not)? to
  | you (<helper>|just){0,2} (laughed|sighed|yawned|tutted|snapped|frowned|smirked|rolled your
      eyes|raised your voice|looked away|looked at your|checked the|called me|got my|mixed me
      up) ($|!at)
  | (you people|you lot|your lot|people like you|you therapists|you counsellors|you shrinks|you
      professionals|your sort|your kind)
  | (like|as if|as though) you (<helper>|just){0,2} (only|could not wait|wanted|could not care|
      not want|not care|not believe|not hear|not bothered|were bored|were tired|were reading)
  | you (have|have got|have all) your (nice|lovely|big|fancy|own|wee|little)
  | (all right|alright|ok|okay|easy|fine|nice) for (you|some)
  | you (<helper>){0,2} (doing|putting on|pulling) (that|your|the) (voice|face|look|thing|head)
      (again)?
  | (no|nah) you (do|did|are|were|have|will|would) not
  | you have never (had to|been|lived|had|known|gone|felt|lost)
  | you (<helper>){0,2} (reading|read) (it|that|this) (off|from|out) ]]
local did_wrong = phrase [[
    you (<helper>|both|all|went and|honestly|clearly|obviously|ever|even|been){0,5} <wronging>
  | (do|did|are|were|have|can|could|will|would) you (<helper>|not|even|ever|actually){0,3}
      <wronging>
  | you (are|were|been|being|get|got|seem|seemed|look|looked|sound|sounded|went) (<helper>){0,3}
      (too|that|such a|such an|such|so|fucking|bloody|a right)* <harsh>
  | (you|you are|you were|it is|it was|that is|talking to|speaking to|as if you were|as if you
      are) (<helper>|talk|talking|sound|sounding){0,4} (like|as bad as|no better than|worse
      than|the same as|same as|no different (from|to|than)|just like) (talking to|having|being|
      with)* <likened>
  | (are|were) you (<helper>|not|even|being|just){0,4} (listening|awake|bored|with me)
  | (do|did) you (even|actually|ever|really)+ (care|listen|remember|hear|know|want (me|to)|like
      me|read|understand|believe me|bother)
  | (do|did|does) you not (even|ever)* (care|listen|remember|hear|get|understand|see|think)
  | your (tone|face|voice|attitude|smirk) (<helper>|again|all){0,4} (<harsh>|annoy*|wind*)
  | all you (<helper>){0,2} (do|did|care about|want|say|said|ever)
  | you (<helper>){0,3} (only|just) (care about|here for|doing it for|in it for|do it for|want
      your|want me|here because|reading|going through) ]]
local broken_word = phrase [[
    you (<helper>){0,2} (said|promised|swore|told me|told us|guaranteed) ...{0,12} (but|and now|
      and then you|so why|and you|though|private|confidential)
  | you (used|said) the (words|word) | those were your words | your words not mine
  | (i|me) (only|just) saying what you said
  | you asked (me)? (about|for) ...{0,8} (before|instead|and not|not how|rather)
  | you (could|should|might) have (told me|rung|called|rang|texted|emailed|asked|said|warned|let
      me know|checked|waited|stopped|listened|known|noticed|apologised|apologized|given me|been
      there|helped|tried|explained|bothered)
  | (why|how come) (did|do|are|were|have|would|could) (not)? you (always|never|not|even|still|
      have to|keep|just|got to|all)+
  | (why|what) are you (<helper>){0,2} (asking me|looking at|writing|smiling|laughing|smirking|
      staring|emailing|telling (her|him|them|my))
  | why (is|was|are|were|did|does|do) (she|he|they|that one|my _|the school|school) (<helper>|
      even){0,3} (emailing|email|ringing|ring|telling|tell|texting|writing|talking|talk|write)
      (to)? you ]]
local unseen = phrase [[
    (what|how) (the hell|on earth|the fuck)? (do|would|could|can|did) you (<helper>|even){0,2}
      (know|understand|care|get) ("?"|about|it|that|$|what it|what i)
  | you (<helper>|really|even|clearly|honestly){0,3} (do not|did not|never|can not|could not|
      will not|would not|are not|were not|have not) (<helper>|even|actually|ever){0,4} (get it|
      get me|get that|understand|listen*|care*|hear*|see (me|it|that|what|how)|bother*|know
      what|know how|know me|know anything|know the (first|half)|want me|want to (be here|know|
      hear|help)|like me|help*|believe|interested|believe me|remember|arsed|there for|trust me)
  | (he|she) (does not|did not|do not) (think|believe|reckon) (that)? i (can|could|am|was)
  | (feel|felt|feels|feeling) (<helper>|about|like){0,4} (judged|patronised|patronized|lectured|
      told off|dismissed|fobbed off|like a number|like a case|six|like a (child|specimen|lab
      rat|guinea pig)) ...{0,6} (you|by you|here|in here)
  | i (<helper>){0,3} (talking to|speaking to|talk to) (myself|a wall|a brick wall|the wall|thin
      air)
  | (like|might as well be) (talking|speaking) to (the|a|that)+ (wall|brick wall|plant|chair|
      computer|machine)
  | (who do you think you are|who are you to|who asked you|how dare you|what is your problem|
      what is wrong with you|what is it to you|is that all you|is that it ("?"|$)|that is all
      you|some therapist you|some help you|call yourself|fat lot of good|shame on you|(^ get off
      my (case|back))|get off me) ]]

-- A verdict on the person, or more expected of one.
local judged = phrase [[
    (that is|that was|it is|it was|this is|how|thought it was|thought that was|think that is|^)
      (<helper>){0,2} <shabby> of you
  | (expected|hoped for|deserve|deserved|thought) (<helper>)* (better|more) (of|from) you
  | i (do|did|could|can) not (<helper>)* (find|call|think|see|feel|believe) (that)? you (are|
      were|being|as)? (<helper>|a){0,3} <wanting>
  | you (are|were|have been) not (<helper>|being|exactly){0,3} <wanting>
  | (i have to|i always have to|i keep having to|do i have to) (<helper>)* (remind|tell|explain
      to|chase|repeat myself to) you
  | (like|as well) (shouting|talking|speaking|screaming|complaining) (<helper>)* (at|to|with) (a|
      an|the|my) _
  | (you are|you just|you) (<helper>)* (reading|working|going) (<helper>)* (off|from|through) (a|
      the|your|some) (script|list|book|sheet|textbook|manual|card|template)
  | i told you (<helper>|that|this|it|all that|those things){0,3} (in confidence|in private|in
      secret|because i trusted) ...{0,8} (and|but|then) ]]

-- The tasks, the frame and the yield of the work.
local tasks = phrase [[
    all (we|you) (ever|seem to|want to)? (do|talk about) (here|in here)? (is|are)
  | (why|what) (are|do) we (<helper>){0,2} (always|still|forever|keep|only|in|on|back) _ ...{0,6}
      ("?"|<therapy.task>)
  | (can|could|do|must) (we|you|i) (not|please|really|have to)+ ...{0,6} <therapy.task>
  | (what is|what is the use of|what good is|what is the idea of) (all)? (this|that|the) ...{0,4}
      (<therapy.task>|raking|digging|going back) ...{0,4} (for|"?")
  | (not see|not get|not understand|not know|what is) (the)? (relevance|point|use|sense|purpose|
      why we|why you|what (has|have)) (of|is|keep|in|have)? ...{0,4} <therapy.task>
  | (can not be doing with|can not be bothered with|can not be arsed with|no time for|no patience
      for|not into|not here for|did not come (here)? (for|to)|not one for|not a person for|not
      for (a person|somebody|someone|people)) ...{0,5} (<therapy.task>|me|my age|like me)
  | (we|you) (<helper>)* (go|going|went) (round and round|over and over|on and on|around and around)
  | i came (here)? (for|about|because of|to) ...{0,6} (and|but) (we|you|all we) 
  | it is like (being)? (back)? (at|in) (school|nursery|primary school|kindergarten|playgroup)
  | (every time|whenever|each time|as soon as) i ...{0,8} (you stop me|you ask|stop there|rewind|
      it is)
  | (hate|can not stand|can not bear|sick of|tired of|fed up with|fed up of|done with) (it)?
      (when)? (we|you|this|that|the|these|those|all|all the|your|having to)+ ...{0,4}
      <therapy.task>
  | i am (<helper>)? not (talking|speaking|saying|shouting) (it|that|anything)* (to|at) (a|an|
      the) (chair|cushion|pillow|wall|photo)
  | <therapy.task> (is|are) (<helper>){0,3} (more|extra|too much|so much) (work|hassle|bother|
      stress)
  | not (the|that|this|your|another) <therapy.task> again | not <therapy.task> again
  | (do not|can not) see the (point|sense|use) (of|in) (_)
  | (can|could) (we|you) (not|please|just)* talk about (something|anything) (real|useful|normal|
      proper|that matters)
  | (<therapy.task>|<therapy.work>) (<helper>|just|all|a bit|such|a|an|total|complete|me|it|
      that|honestly|and|or|stuff|thing|things|business|craic|of yours|you gave me){0,6}
      (<useless>)
  | (<useless>) (<helper>|this|that|these|those|all|of|the|your|little|wee|bloody|fucking|
      stupid|whole){0,4} (<therapy.task>)
  | (why|how come) (<helper>|on earth|the hell){0,2} (we|i) (<helper>|always|still|even|got to|
      want|keep|me){0,5} (talk|talking|go over|going over|do|doing|fill|filling|write|writing|
      rate|bring|keep|go back|rake|dig|drag) ...{0,8} (<therapy.task>|feelings|the past|
      everything|this|these|that|it again|my (mother|mum|mam|mom|dad|father|childhood|family))
  | (what is|is there|see|seeing|get) (the|any|a)? (point|sense|use) (of|in|to) (<helper>|all|
      this|that|these|those|the|doing|filling|writing|talking|going over|keeping){0,5}
      <therapy.task>
  | (hate|sick of|tired of|fed up (with|of)|can not stand|can not be (bothered|arsed) with|bored
      of|bored with|had enough of|done with) (<helper>|all|these|this|those|that|the|your|
      stupid|bloody|filling|filling in|doing|writing|being|having to){0,5} <therapy.task>
  | (not|never) (<helper>){0,2} (doing|do|filling|fill|writing|write) (in|out)? (any|another|
      more|that|this|these|those|one of|your|the)+ ...{0,3} <therapy.task>
  | (another|not another|more) (bloody|fucking|stupid|damn)* <therapy.task> ]]

local frame = phrase [[
    (long time|too long|ages) to (leave|wait|be left|go without)
  | (leave|leaving|left) (me|somebody|someone|people) like this
  | (leave|miss|skip|lose) (my)? work (for|to come to|early for)
  | (conveyor belt|sausage machine|factory|in and out like|next please|times up again|clock
      watching) | ^ <lead>* already "?"
  | so i (<helper>|still|just|get to){0,2} (pay|paid|lose) ...{0,8} (session|hour|did not have|
      did not get|never had|anyway)
  | (what|how|who) (am|was) i (<helper>){0,2} (meant|supposed) to (do|cope|manage|talk to|ring|
      wait) ...{0,6} (in|for|till|until|while|when|over|between|meantime|you)
  | <frame> (<helper>|just|is|was|a week|each|that|which|for|all|honestly|and|it|at){0,6}
      <unfair>
  | (it is|that is|what a|pure|absolute|a) <unfair> (<helper>|that|the|to|having|how){0,5}
      <frame>
  | you (<helper>|just|can|go and|always|get to|swan off and){0,5} (cancel|cancelled|canceled|go
      away|went away|go off|went off|going off|disappear|disappeared|head off|go abroad|move it|
      moved it|change it|changed it|change the|changed the|go on holiday|finish|stop|end it|
      swap|rearrange|run late|ran late|come late|are late|were late|are off|discharge) ...{0,12}
      (and i|but i|and me|i am (meant|supposed|expected|just)|i have to|i still|what about me|
      like it is nothing|as if|whenever you|at the last|again|without)
  | (i|me) (<helper>|still|get|gotta){0,3} (pay|paying|paid|charged|get charged|got charged|
      billed) ...{0,10} (for nothing|for this|for what|even though|anyway|you|cancel*|miss*|fee|
      full|sick|holiday)
  | (supposed|meant|expected|just have|just got) to (<helper>){0,2} (take it|lump it|wait|put up
      with it|switch off|stop|fit in|sit with (it|that)|hold it (in|until|till)|save it|be fine|
      be ok|be okay)
  | how (am|can|could|would) (i|anyone|anybody) (supposed to|meant to)? ...{0,10} (in|with|
      after) <frame>
  | (ten|five|two|three) (minutes|minute) (late|left) ...{0,4} (again|every|always|great|
      typical|brilliant|lovely)
  | (they|you|have|has) (<helper>|went and|gone and){0,3} (moved|changed|swapped) (us|me|the
      room|rooms|the time|it|my (time|slot|day)) (again|round|about|without)
  | (there|it) is never (enough)? (time|any time|long enough)
  | (you|they|clinic|system|nhs|service|insurance) (<helper>|just|are){0,3} (throwing me out|
      kicking me out|chucking me out|cutting me off|turfing me out|dropping me|finishing with
      me|discharging me) ]]

-- The same words are said of a life outside this room.
local elsewhere = phrase [[
    (my|his|her|their|the|at|from) (boss|manager|job|work|school|college|landlord|jobcentre|job
      centre|council|gym|yoga|physio|dentist|lawyer|solicitor|application|bank|shop|factory|
      warehouse|course at|son's|daughter's|kid's|teacher|uni|university|football|team|car|phone|
      tablets|pills|court|hotel|flight|train)
  | (he|she|they) (<helper>){0,3} (said|says|goes|told) ]]

-- How a protest is worded: a verdict, or why, and how often, and what one has to put up with.
local protest = words.protest + phrase [[
    (why|how come) (can|can not|do|does|is|am|are|should|must|did|would|have) (i|we|you|it|they|
      the|this) (not)?
  | (nobody|no one) (<helper>)* (told|tell|asked|
      ask|warned|warn|mentioned|explained)
  | (i have|we have) (got)? to (just|still|sit and|sit here|trek|queue|put up)
  | (all|that is all|is that all|only|the only) (i|we) (ever)? (get|got|am worth|have|given) |
      (yet )? again ($|","|and)
  | (every time|every single|every week|always|never) (<helper>)* (late|moved|moves|changed|
      cancelled|running over|run late|cut short|on time)
  | (it is|this is) (freezing|boiling|roasting|baltic|filthy|depressing|noisy|stuffy|
      claustrophobic|dingy) ]]

-- The work, and what does not come of it.
local no_yield = phrase [[
    (<therapy.work>|this|it|here|we|coming|you|i) (<helper>|all|any of this|any of it|of this|has|
      is){0,5} <no-yield>
  | ^ <lead>* it is (<helper>)* not (working|helping) ($|",")
  | <no-yield> (<helper>|from|out|of|by|with|in|for|me|us){0,4} (<therapy.work>|here|this ($|
      ",")|coming|talking|you) ]]

local progress = phrase [[
    (exact|exactly the|still the|always the|just the) same (stuff|thing|things|shit|crap|mess|story|place)
  | (_|two|three|four) (weeks|months|years|sessions) ...{0,4} (and|",") i (<helper>){0,3} (drink|do|feel|
      sleep|am|eat|cry|worry|have) (<helper>|it|just)* (the same|still|worse|nothing)
  | where (is|are) (the|my|your)? (result|results|progress|improvement|change)
  | what (is|was) the (sense|use|good|point) (of (it|this|that|talking|coming|counting))? ("?" | "." | $)
  | ^ <lead>* ((it|this|that|talking) (do|does|did)? (not|never)|(none of it|nothing)) help* (me|at all|one bit|any|anything)? ("."|$|",")
  | (always|again) we (say|do|talk|go|come) | i lose (half|a|my) (day|hour|morning|wage)
  |     (do|did|does) not (<helper>){0,3} (bring|give|get|do) (me)? (something|anything|much|a thing)
      (from|out of)? (this|these sessions|it|therapy|here)? $
  | (_ (weeks|months|years|sessions)|a (year|month)) ...{0,2} and (i am|i|it is) (<helper>)?
      still
  | (been|come|coming) (coming|here|in here|to you|to this|to see you)* (since|for) ...{0,6}
      (and|but) ...{0,3} (still|no|not|nothing|worse)
  | (this|therapy|it) is not (really)? (for me|my thing)
  | it is not doing (anything|any good|a thing|much)
  | i (<helper>){0,2} (go home|leave here|leave|walk out of here|come out of here) (<helper>|
      feeling|just){0,3} (worse|as bad|the same|no better|wrecked)
  | (<therapy.work>|this|none of this|none of it|nothing (here|in here|we do|you (do|say))|any
      of this) (<helper>|even|really|honestly|actually|just|at all|for me){0,5} (not work*|not
      help*|not doing (me|anything)|not getting|useless|pointless|a waste|no use|no good|doing
      nothing|done nothing|does nothing|going nowhere|getting (me|us) nowhere|not change*|not
      changing|makes no difference|made no difference|making me worse|made me worse|making it
      worse|not worth)
  | (therapy|counselling|counseling|treatment|talking) (<helper>){0,3} (not|never|nothing|
      useless|pointless|rubbish|a waste|no use|does nothing|done nothing) (work*|help*|do|did|
      done)*
  | (what is|is there|see|seeing) (the|any|a|much)? (use|point|good|sense) (of|in|to)? (me|my|
      us)? (<helper>|even|still|all){0,3} (coming|being|going on|carrying on|sitting here|
      turning up|talking|therapy|this|all this|it)
  | what (am i|are we) (even|actually)* (doing|coming|getting) (here|out of|this for|it for)
  | (i do not|do not) (<helper>){0,2} (know|see) why i (<helper>|still|even|bother){0,3} (come|
      coming|bother|turn up)
  | (_ (weeks|months|years|sessions)|a (year|month)|all this time|this long|all these (weeks|
      months|years|sessions)) (<helper>|of this|of therapy|of talking|of coming|in|now|here|
      later|coming|with you|and|i|i am|it is){0,8} (worse|no better|no further|nowhere|not
      (any)? (better|further)|the same|exactly the same|back (at|where)|square one|what (have|
      do) i|nothing (has|is))
  | (i am|i feel|am|feel|feeling|getting|got|gotten) (<helper>|actually|honestly|just|even){0,3}
      (no better|worse|not (any)? better|exactly the same|back (to|at) square one|as bad) (than|
      since|as|now|after|when|with) (when|i|this|coming|therapy|we|started|before|all|every|
      seeing|doing)
  | (back to square one|no further (on|forward)|not (getting|got) anywhere|going (round)? in
      circles|going nowhere|getting nowhere|got nowhere $|nothing (<helper>){0,2} (changed|
      changes|changing|different|shifted|moved|better|improved) ($|since|here|in here|with me|
      for me|has it|and i|at all))
  | (thought|hoped|expected|meant to|supposed to) ...{0,6} (better|fixed|sorted|over it|cured|
      well) by now
  | it is not (working|helping) ...{0,4} <therapy.work>
  | (you are|this is|we are|i am) (<helper>|both|all){0,2} (wasting|a waste of) (my|your|our|
      both our|everyone's|everybody's) time ]]

return {
  words = words,
  complaint = absolute + in_person + did_wrong + broken_word + unseen + judged,
  anyone = anyone,                          -- a "you" that is everybody
  tasks = tasks,                            -- these forms are pointless
  frame_unfair = frame,                     -- fifty minutes, a joke
  protest = protest,                        -- how a protest is worded
  no_yield = no_yield,                      -- nothing out of it, no further on here
  framed = words.frame,
  elsewhere = elsewhere,                    -- a life outside this room
  progress = progress,                      -- six months and I'm no better
}
