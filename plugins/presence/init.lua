plugin {
  name = "presence",
  version = "1.0.0",
  kind = "library",
  summary = "Here and now: what shows, what is between the two, what the speaker finds in the own mind",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states" },
  language = { "en" },
}

-- What it is like to say this, here; what is felt, in the present tense of the telling.
local telling_now = phrase [[
    what (are|is) (you|it|that) (<helper>){0,2} (feeling|noticing|aware of|touching|stirring|
      sensing|experiencing|left with) (in yourself|there|now|here|inside|in you|as|while|when)*
      ("?"|","|as|while|when|$)
  | (what|which) (feeling|emotion) (is|are) (that|this|it|there|here|around|in)
  | what (is|are) (in|behind|under|with) (the|that|those|your) (<body>|sigh|tears|tear|smile|laugh|
      look|shrug|silence|pause|quiet|breath|yawn|groan|frown|wince|swallow)
  | (as|while|when|even as|just as) you (<helper>){0,2} (say|saying|tell|telling|speak|speaking|
      describe|describing|talk|talking|mention|mentioned) (me|this|that|it|the|about|his|her|to)+
      ...{0,6} "?"
  | (just|only)? (happened|happens|came up|changed|shifted|went on) (there|just now|just then|in
      you|for you)? (when|as|while) (i|we|you) (<helper>)? (said|say|asked|ask|mentioned|mention|
      named|talked|talk|spoke|got to|came to)
  | (something|anything|a lot|that|it) (<helper>){0,2} (come up|coming up|touching|stirring|stirred|
      moving|alive|there|bubbling|rising|tender|raw|sore) (for you|in you|now|here|something|just|
      even|as|"?"|".")
  | (that|this|it|which) (brings|brought) (a|up|on|some|the)? (tears|tear|lump|smile|something|
      a lot|feelings?|it up)
  | (<feeling>|<doubtful>|uncomfortable) (at the minute|at the moment|right now|just now|in here|
      sitting there|sitting here)
  | (atmosphere|air|mood|temperature|feel|feeling|room) (<helper>|in here|in the room|of the
      room){0,4}
      (changed|shifted|different|heavier|heavy|lighter|colder|cold|thick|dropped|gone|charged)
  | (what|how) (is|does) (it|that|this) (feel|like|for you|now|been)+ (just|to|actually)* (tell|
      telling|say|saying|hear|hearing|talk|talking|sit|sitting|be|being|remember|speak|speaking|
      show|let|admit|share|sharing|look|have)
  | how is (it|that) (just|to|actually)* (telling|saying|hearing|talking|sitting|being|tell|say|
      hear|talk|sit|be) | what (is|does) (it|that|this) (feel)? like ...{0,8} <now>
  | <now> ...{0,8} what (is|does) (it|that|this) (feel)? like
  | <now> ...{0,14} (<felt>|<feeling>|<state>|<emotion>)
  | (<felt>|<feeling>|<state>|<emotion>) ...{0,14} <now>
  | (like|feel|feeling|feels|happening|going on|there) (for you|in you)? now ("?"|$)
  | (and|how about|what about) (now|here|right now|just now) ...{0,3} ("?"|$)
  | how (is|are) (it|you|things|we) (in)? (here|now|right now|doing in here) ...{0,4} "?"
  | (<now>|now) ...{0,6} (in your|in the) <body> | how (is|are) (the|your) <body>
  | what (is|are) (the|your|that|those) <body> ...{0,3} (about|saying|telling|doing)
  | what is (happening|going on) (in|inside|with|for) you (now|there|here|just|as|when|while|right|
      "?"|",")
  | how (is|are) (it|that|this|you) (<helper>){0,2} (going|doing|feeling|sitting|landing|keeping|for
      you|with you) ...{0,3} (<now>|the now|in yourself|getting|hearing|hear|telling|saying|coming from)
  | (where|how far) (have|are) you (got to|gone|off to|at) (just|now|there|in|"?")
  | what is (in|behind|under|underneath) (that|it|those|this) ("?" | "," | $)
  | (is|does) it (<helper>|feel|more|a){0,2} (tight|heavy|hot|cold|sharp|jumpy|hard|dull) ...{0,8} or ]]

-- What can be seen or heard of a feeling.
local seen = phrase [[
    you (<helper>){0,2} (give|gave|giving|do|did|make|made|have|had|took|take|let out) (a|that|this|
      your|the)+ (wee|little|small|bit of a|big|kind of|sort of)* (shrug|sigh|laugh|smile|nod|look|
      grin|wince|breath|frown|face|shake)
  | (it|this|that|everything|your words) (<helper>|all){0,3} coming out (<helper>|all|a bit|very|kind
      of|sort of|rather|so|quite){0,3} (short|flat|clipped|quick|fast|tight|smooth|quiet|neat|jumbled)
  |     you (<helper>){0,2} (went|go|gone|going|got|look|seem|sound|are looking|are sounding|have
      gone) (all|very|a bit|a little|quite|really|so|suddenly|more|kind of|sort of|wee bit|a wee
      bit|rather|quite a bit|that bit|much|close to|near|nearly in|on the edge of|near to)*
      <shown>
  | you (are|have) (<helper>){0,2} (crying|smiling|laughing|shaking|welling up|biting|holding|
      gripping|clenching|shrugging|frowning|looking (away|down|at)|staring|fidgeting|hugging|
      wincing|blushing|pulling|hiding)
  | your <body> (<helper>|just|right|all){0,4} (up|down|in|starting|started|starts|quivering|
      quivered|
      twitching|twitched|tightened|tightening|curled|folded|red|white|wet|filling|full|flushed|came|
      gone|stopped|stiffened|sagged)
  | your <body> (<helper>){0,3} (went|go|drop|drops|dropped|changed|change|changes|lit|light|
      fell|fall|fill|filled|tighten*|shook|shake|shaking|shakes|cracked|wobbled|clenched|
      soften*|harden*|drooped|tapping|moved|moving|welled|welling|look|looks|bouncing|trembling|
      trembled|dropping|rising|rose|sank|crumpled|creased|quieten*|caught|slowed)
  | (there) (is|are|was|were) (a|some|the|an)? (tear|tears|smile|sigh|shrug|catch|flicker|bit of
      (heat|an edge)|heat|edge|wobble|lump|look) (in|on|there|across|coming|of)?
  | (a|that|the) (sigh|tear|smile|flicker|shrug|frown) (on|there|just|across|in)
  | i (<helper>){0,3} (notice|noticing|noticed|see|seeing|hear|hearing|sense|sensing|picking up|
      aware) ...{0,10} (<shown>|<body>|<feeling>|shift|shifted|change|changed|sigh|sighed|smile|
      smiled|quieter|between us|tears|something|atmosphere)
  | something (<helper>){0,3} (shifted|shift|changed|happened|happening|moved|altered|went)
      (just now|just then|there|then|in|between|in here|as|when|with|for|$|"?")
  | (shoulders|jaw|eyes|fists|breathing) (<helper>){0,2} (up|down|tight|dropped|closed)
  | you (<helper>){0,2} your (hood|coat|arms|hand|hands|head|bag|jacket|scarf|cap|sleeves|legs|
      knees|hair) (<helper>){0,2} (up|on|folded|crossed| down|over|round|around|in|pulled|
      clenched|tucked|away) | the most (here|present|alive|real) (you|i) ]]

-- The two in the room, by name.
local two = phrase [[
    <between> | (at|from|on) my (end|side) | (on|in|through) my (head|mind) ...{0,6} (you|when)
  | (you) ...{0,6} (on|in|through) my (head|mind) | your end and
  | me (<helper>){0,2} (in|on|at|out|over|sitting|standing|feeling|going|coming) ...{0,8} and
      you | if i (say|ask|said|asked|told) ...{0,8} (what|how) (happens|would|do|does|is|might) ]]

-- The listener's mind, turned to the speaker; or a question that has both in it.
local toward = phrase [[
    you ...{0,14} (about|with|at|of|from|like|than|as|across from|opposite|finding|seeing|hearing|
      include|includes|having|watching|hating|trusting) me (<helper>|as|in|today|then|here|just|
      these|those|all|at|that|this|when|doing|being|being here|now|compared){0,3} ...{0,12} "?"
  | (include|includes|about|with|than|seeing|finding|having|to do with|because of|down to|on account
      of) me ("?" | ","|as|these)
  | what (<helper>|am|was|do|did|have){1,3} i ...{0,3} (to you|for you|in this|now|doing to you) |
      what am
      i "?" | (what|how) (<helper>|did|does|has)? my (laugh|face|voice|silence|question|words|
      look|tone|smile|note|message|absence|being|going|asking) (<helper>)? (do|did|done|say|
      said|like|was|is|sound|seem)
  | (how|where|what) ...{0,3} we (<helper>){0,2} (left it|ended|finished|parted|started|are
      doing|getting on|are at|are now|doing here|up to)
  | (going on|happening|happened|up) (with|between|for) us ("?"|","|$|here|today|now|two)
  | we (<helper>){0,3} (being|got|gone|getting) (<helper>|very|awful|awfully|terribly|all){0,2}
      (polite|careful|stuck|
      stiff|tangled|lost|formal|cautious|distant|quiet|nice|out of step|at odds|at cross purposes)
  | i (<helper>){0,2} (ask|asked|say|said|push|pushed|laughed|went|go) "," ...{0,2} (and)? you
      (<helper>){0,2} (go|went|stopped|stop|left|leave|pull|pulled|freeze|froze|close|closed)
  | you (have|had)? (gone|went|go) (in|off|away|under) and i
  | (me|i) (<helper>){0,3} (one of them|like the others|like the rest|the same as|same as|
      another one|on the list|the enemy|against you|on your side)
  | (<feeling>|let down|put off) (<helper>){0,2} (with|at|of|about|by|towards|toward|for) me
  | <doubtful> (<helper>){0,2} (with|at|about|by|towards|toward) me
  | (<affect.anger>|<affect.fear>|<affect.hurt>) me
  | you (<helper>){0,4} (thought|think|felt|feel|feeling|imagine|imagined|reckon|reckoned|
      believe|believed|wanted|hoped|needed|expected|afraid|worried|scared|wonder|wondered|trust|
      trusted|find|found|experience|experienced|guess) (of|that|about|for|from|it|what|how|
      whether|if|as|in|like)* (me|i|my)
  | you (<helper>){0,4} (see|saw|seeing|heard|hear|make|made|took|take|read|reading) (of)? me
  | (matter|matters|mattered|mattering) to me | you (are|were) (<helper>){0,6} (with|at) me
  | (did|do|does|have|had|am|was) i (<helper>){0,4} (seem|come across|sound|look|feel|make|made|
      land|hurt|upset|annoy|annoyed|lose|lost|miss|missed|push|pushed|rush|rushed|leave|left|
      let) ...{0,4} (you|to you|like|bored|cross|far|cold|distant|as if|boring)
  | (it|that) (was|is|were) me (who|that|whom)
  | (me) (cancelling|canceling|being late|going away|not ringing|saying|telling|interrupting|
      leaving|forgetting|pushing)
  | my (cancelling|canceling|being|going|not|text|message|email|voicemail|question|questions|
      holiday|lateness|leaving|tone|face|silence) ...{0,14} (you|your)
  | what (<helper>){0,2} i (<helper>){0,3} (said|did|wrote|asked|offered) ...{0,8} (you|happens|
      happened|land|landed|like) ]]

-- The speaker's own act, and the listener.
local strain = phrase [[
    was i (<helper>){0,4} <stumble>
  | (did|does|how did|how does) (it|that|what i said) (<helper>){0,2} (land|come across|sit)
  | i was the one who | i (<helper>){0,4} <slip-on-you>
  | i (<helper>){0,4} <slip> ...{0,14} (you|your|yours)
  | (you|your|yours) ...{0,10} (when|that|because|after|since|how) i (<helper>){0,4} (the one)?
      (who)? <slip>
  | i (<helper>){0,3} (stopped listening|not listening|was not listening) to you
  | you (<helper>){0,4} (sort of|kind of|more|less|not|hardly|half|barely|never) (<helper>){0,2}
      (here|present|with me|in the room)
  | you (<helper>){0,4} (miles away|far away|somewhere else|gone) (when|since|just|now|for|a
      minute|then) | the most (here|present|alive|real) (you|i)
  | (lost|losing|reached|reaching|feel close to|far from) you (there|somewhere|just now|a bit|
      for|in|$) ]]

-- What is said does not reach the speaker.
local unmoved = phrase [[
    i (<helper>){0,5} (lost you|losing you|not following you|nodding|swept along|drifting|lost
      the thread)
  | nothing (is|was)? (<helper>){0,2} (going in|landing|reaching me|coming across|getting
      through|sticking)
  | (no|the sound is on and) (picture|there is no picture|feeling (in|with) it|feeling there)
  | you ...{0,24} (and|but) i (<helper>){0,4} not (<helper>){0,3} (know|hear|feel|see|believe|
      get|find|picture|sense) (<helper>){0,2} (one thing|anything|a thing|you|it|what|how|where|
      much|a word|any)
  | i (<helper>){0,2} (believe|believed|trust|heard|felt) ...{0,10} (more than|than) (i
      (<helper>)? (believed|believe|did|do|heard)|the)
  | (sounds|sounded|sound) (a bit|a little|rather|very)* (like|as if|as though) (you|a|an|the|
      it|somebody|someone) ...{0,6} (leaflet|textbook|book|report|list|essay|lecture|weather|
      script|brochure|newsreader|someone else|somebody else|off by heart) ]]

-- Feelings of the speaker.
local felt = phrase [[
    (it|that|this|what you|hearing|your _) ...{0,4} (<stir>|<impact>) (<helper>){0,1} me
  | i (<helper>){0,3} (a|this|the)? (lump|knot|ache|tightness|heaviness|weight|pang|jolt|flutter|
      tear|tears|sinking feeling|shiver|urge|impulse|wish|pull) (in|to|of|at|when|there)
  | (lump|knot|tears|tear|ache) in my _
  | i (<helper>){0,5} (<feeling>|cold|touched|moved|stuck|lost|sick|blank|tired|stumped|heavy|
      wrong|thrown|struck|caught|sleepy|warm)
  | (makes|made|making|leaves|left|leaving|has|had|got) me (<helper>){0,3} (<feeling>|
      <attitude>|<regard>|wonder|wondering|sad|lost)
  | my (own)? (heart|stomach|mind|head|worry|fear|own feeling|guess is about me|thoughts|
      attention|shame|anger|sadness|anxiety) (<helper>){0,3} (sank|jumped|went|goes|drifts|
      drifted|wandered|turned|raced|stopped|was|is|said) | (part|bit|some) of me
  | i (can|could)? feel (it|myself|my|something|a|in|the|pulled) | in me (there|it|something)
  | on my mind ]]

-- Missteps of the speaker.
local stumbled = phrase [[
    i (<helper>){0,5} (<stumble>|<slip-on-you>)
  | (that|this|it) (<helper>){0,4} (on me|down to me|my (fault|mistake|doing|bad|own stuff|
      error)|me and not you|me rather than you)
  | (that|this|it) (may|might|could|must|will|just|probably|only|all|is|was|be)+ me ($|"?"|and|
      not|rather|filling|rushing|jumping|guessing|thinking|getting|being)
  | my (mistake|fault|bad|error|blunder|slip)
  | sorry (<helper>){0,2} (i|that i|if i|about that|for (that|the|my|jumping|interrupting|
      rushing|pushing|not|going|putting|cutting|saying|missing))
  | i (<helper>){0,3} sorry (<helper>){0,3} (i|that|if|for|about|about that)
  | i (was|am|felt) (<helper>){0,2} sorry ]]

-- The speaker's mind, seen from within: what one did not do, half did, should have done, was
-- about; with a word that one is being open.
local owned = phrase [[
    i (did not|could not|was not|had not|would not have|can not|should not have|should have|ought
      to have|could have|need not have|nearly|almost|half|only half|sort of|kind of|partly|never)
      (<helper>){0,2} (get|got|understand|understood|follow|see|seen|saw|know|knew|ask|asked|say|
      said|put|handle|handled|hear|heard|listen|listened|think|thought|notice|noticed|promise|
      expect|do|done|want|wanted|mean|meant|believe|believed|tell|told|realise|realize|sure|ready|
      miss|missed|spot|catch|caught|let|left|give|gave|wait|waited|check|checked|look|looked|stop)
  | i (would|could|should|might) (<helper>)? have (<helper>){0,2} _ | myself
  | my (own|first|big|usual|bit of|part of)* (<state>|<emotion>|<mine>)
  | (to be (honest|frank|straight|truthful)|to tell you the truth|be (straight|honest|frank|open)
      with you|(have to|must|should|want to) (admit|confess|own up|own)|if i am honest|in all
      honesty|hand on heart|i (admit|confess|owe you))
  | (going on|happening|goes on|happened|there|in it|up) (for|in|with|inside) me
  | i (<helper>){0,3} (pretending|going about|carrying|walking around|dreading|bracing|bristling|
      scrambling|holding my breath|itching|tempted|wanting to|inclined|relieved|fighting|
      wrestling|sitting with|smiling|laughing|welling up|nodding|rushing|racing)
  | i (went|jumped|ran|rushed|leapt|skipped|dived|hurried|steamed|sailed|galloped|raced) (straight|
      right|off|ahead|in|past|too|over|on|headlong)
  | i (<helper>){0,2} (fell for|fallen for|took it|taken it|taken in|taken aback|caught out|caught
      off|got interested|got curious|got distracted|got excited|got impatient|lost you|lost it|
      kept you|kept it)
    i (<helper>){0,3} (notice|notices|noticed|noticing|find|found|caught|catch) (that)? (i|
      myself|my)
  | i (<helper>){0,4} (realise|realised|realize|realized|realising|did not know|do not know
      (yet|what it|how it)|had no idea|have no idea|not known|not thought|not realised|not
      realized|not noticed|not seen|not put|not understood|not got)
  | i (<helper>){0,3} (thought|was thinking|kept thinking|have been thinking|worried|got
      worried|feared|dreaded|felt|hoped|wished|had hoped) !we&!maybe&!you&!like
  | i can (<helper>){0,2} see (now|that i|how i|what i)
  | i have (a|got a|no) (picture|image|sense|feeling|worry|doubt)
  | (it|that) (<helper>){0,2} (touches|touched|moves|moved|worries|worried|surprises|surprised|
      saddens|puzzles|puzzled|throws|threw|stays with|stayed with|affects|affected|gets to|got
      to) me | i (<helper>){0,2} (changed|change|changing) my mind
  | i (was|had) (<helper>){0,3} (wrong|mistaken|off)
  | i (<helper>){0,2} (think|thought|guess|suppose|wonder|believe|imagine|know|hope|suspect) (that|
      maybe|if|whether)* (i|my|me|this|that is me)
  | i (do|did|would|could|can|have|had|am|was) not (<helper>){0,2} (mean|like|expect|know|entirely)
  | i (<helper>){0,2} (got|kept|went|left|gave|let|made|took|heard|came|assumed|meant|forgot|skipped)
      ...{0,10} (you|your)
  | i (do|did|can|could) not (always|really|quite|yet|even)* (follow|understand|hear|listen|
      catch|tell|picture|work out)
  | i (<helper>){0,2} (just thinking|still thinking|been thinking|thinking about|believed|loved|
      liked|hated|enjoyed|missed|imagined|assumed|expected|trusted|minded)
  | i (sound|sounded|seem|must sound|must seem|probably sound) (like|as|a bit)
  | i (do|did|would) not want to (<helper>){0,2} (hand|push|put|rush|tell|lecture|force|hurt|
      lose|upset|crowd|miss) ]]

-- Words of the same kind that are politeness.
local courtesy = phrase [[
    i am (<helper>){0,2} (afraid|sorry) (we|that is (it|us|our|all)|to hear|to say|it is|there
      is|the) | sorry to hear | i (<helper>){0,2} (glad|happy|pleased|delighted) to
  | i am (<helper>){0,2} (happy|glad) (for us|with that|either)
  | i (<helper>){0,3} (thought|hoped|was hoping) (that)? (we|you) (could|might|can|would) ]]

return {
  telling_now = telling_now,
  seen = seen,
  two = two,
  toward = toward,
  strain = strain + phrase("i (<helper>){0,4} <to-you>"):not_after(phrase "if", 1),
  unmoved = unmoved,
  felt = felt,
  stumbled = stumbled,
  owned = owned + phrase("in my (head|mind)"):not_after(phrase "on|happening|through", 2),
  courtesy = courtesy,
}
