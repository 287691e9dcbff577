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

-- What it is like to say this, here.
local telling_now = phrase [[
    (what|how) (is|does) (it|that|this) (feel|like|for you|now|been)+ (just|to|actually)* (tell|
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
  | what (is|are) (the|your|that|those) <body> ...{0,3} (about|saying|telling|doing) ]]

-- What can be seen or heard of a feeling.
local seen = phrase [[
    you (<helper>){0,2} (went|go|gone|going|got|look|seem|sound|are looking|are sounding|have
      gone) (all|very|a bit|a little|quite|really|so|suddenly|more|kind of|sort of|wee bit|a wee
      bit|rather|quite a bit|that bit|much|close to|near|nearly in|on the edge of|near to)*
      <shown>
  | you (are|have) (<helper>){0,2} (crying|smiling|laughing|shaking|welling up|biting|holding|
      gripping|clenching|shrugging|frowning|looking (away|down|at)|staring|fidgeting|hugging|
      wincing|blushing|pulling|hiding)
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

-- The listener's mind, turned to the speaker.
local toward = phrase [[
    (<feeling>|let down|put off) (<helper>){0,2} (with|at|of|about|by|towards|toward|for) me
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
    i (<helper>){0,5} (<feeling>|cold|touched|moved|stuck|lost|sick|blank|tired|stumped|heavy|
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

-- The speaker's mind, seen from within.
local owned = phrase [[
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
