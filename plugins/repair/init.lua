plugin {
  name = "repair",
  version = "1.0.0",
  kind = "library",
  summary = "How a therapist mends a strain: owning, granting, asking, telling, respecting a guard",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "questions" },
  language = { "en" },
}

-- The speaker's own part. An admission counts when the act was done to the listener or
-- lies in the open; "I'm sorry you feel that way" owns nothing (`consoling`).

local words = lexicon "repair"

local owned = phrase [[
    (that|it) (was|is) (<helper>){0,3} (too much|too quick|too fast|a lot|hard|unkind|cold|
      clumsy|careless|thoughtless|wrong|unfair|rude|not (kind|fair|right|funny|good|helpful|
      nice)) (<helper>)? (from me|of me|what i (said|did)|how i|the way i|coming from me)
  | i (was|am) (<helper>|a bit){0,3} (ahead of|behind|ahead|out of step with|not with|not there
      for|not fair to|not straight with|not open with|hard on|short with|sharp with) you
  | (have|did) i just (done|do|did) (it|that|the same|this) | i was the one (who|that)
  | i made (it|that|this) (harder|worse|more difficult|bigger|about me)
  | i (<helper>)? gone and (done|said|told|made|put)
  | (that|this|it) (is|was) (<helper>|all){0,2} (down to|on) us
  | i (made|make) (a joke|light|little|fun) of
  | i ((<helper>&!not&!never&!to)|sort of|again|all|both|probably|must|perhaps|then){0,5}
      <amiss>
  | i (<helper>){0,2} (should have|should not have|ought to have|could have|might have|need not
      have|would have done better) (<helper>){0,3} ($|!been)
  | i (said|promised) (i would|to)? ...{0,5} (and|but) i (did|have) not | no excuse (for|$)
  | i (<helper>){0,2} did (the|that|it|exactly) (thing|again|same|exactly|to you|just)
  | (that|this|it|the blame|some of it|some of that|part of it|part of that|all of it)
      (<helper>|all|entirely|partly){0,4} <blame>
  | (my|mine) (fault|mistake|doing|bad|error|slip|blunder) ($|not yours|and not|that one|there|
      entirely|completely|i)
  | i (<helper>){0,3} (take|took) (full|some|my (share|part))* (of)? (the)? (responsibility|
      blame) | i (own|owe you) (that|it|an apology)
  | (my part in|my side of|my end of|my share (of|in)) _
  | (that|this|it) (<helper>|all|probably){0,3} (clumsy|careless|thoughtless|insensitive|unfair|
      wrong|harsh|not fair|not right|not good enough|not helpful|badly (put|done|handled|timed|
      worded)|a mistake|bad timing) (of me|of mine|on you|to you|on my part)
  | (that|this|it) (<helper>|all){0,3} the (right|wrong) (call|way|time|move|question|thing)
  | first thing out of my mouth
  | (that|this) (is|was) me (<helper>|not){0,2} (jumping|rushing|pushing|filling|guessing|
      trying|listening|hearing|seeing)
  | i (<helper>|must have|probably){0,3} (sound|sounded) (<helper>){0,3} like (a|an|your|the|
      some) ]]

-- What one did, set beside what the other needed or what would have been better; a fault in
-- the speaker's tone, words or timing.
local owned_beside = phrase [[
    i (<helper>){0,3} _{1,6} (instead of|rather than|without (asking|checking|telling|waiting|
      listening|thinking|seeing|giving)|before you (<helper>)? (had|could|ready|finished|wanted)|
      when you (<helper>)? (wanted|needed|asked|hoped|trying|telling|looking|expected)|over your
      head|behind your back|on you|at you|past you|right past|past it)
  | i (<helper>){0,3} (got|kept|left|gave|let|made|put|told|asked|took|missed|pushed|rushed|cut|read|
      wrote|sent|hurried|dragged|called|turned|treated|sold|handed|talked (at|over)) you
  | you (<helper>){0,2} (needed|wanted|asked|hoped|expected|waited|trusted|counted on) ...{0,14}
      (and|but) (all)? i (<helper>)? _
  | i (<helper>){0,2} (let|left|kept|made|put|threw|messed|mucked|strung|fobbed|shut|talked|
      walked|got|pushed|dropped|failed|lost|missed|hurt|called|treated|took) you _
  | my (<helper>|own)? (tone|voice|words|question|questions|timing|manner|text|message|letter|
      wording|face|joke|silence|lateness|forgetting|cancelling) (<helper>|that day){1,4} (<jarring>|
      <badly>|bad|poor|late|sharp|clumsy|not (right|good|kind|fair|helpful))
  | (that|it) (is|was) (<helper>)? me (who|that|doing|being|not|and not|rather than) _
  | not you "," (that is|it is|it was)? me | (that|it) (is|was) not (<helper>)? you ($|","|that)
  | i (<helper>){0,2} (mortified|ashamed (of|that)|embarrassed (that|about)|not proud)
  | you (<helper>)? paid for it | i (<helper>|did){0,3} (some|a lot of|the) damage
  | you (<helper>)? (have|had|were|are)? (every|a)? right to (be|feel|say|call|pull|complain|expect)
  | i (<helper>)? (got|was|am|have been) too (quick|fast|busy|keen|eager|clever|far|hard|caught|
      taken|wrapped|ready|slow|hasty|rigid|strict|rough|direct|focused|interested) ]]
  :not_after(phrase "if|when|because|so that|did|was|maybe you think", 1)

local apologised = phrase [[
    (^ <lead>* sorry|(am|was) (<helper>|so|truly){0,3} sorry) !"," (<helper>|about|for|that|if|
      to have|the way){0,3} (i|my|me|jumping|interrupting|rushing|pushing|going|putting|cutting|
      saying|missing|being late|keeping|getting|making|talking|what i|how i)
  | sorry (about|for) (that|this)
  | i (am|was) (<helper>|truly|so){0,4} sorry (about that|for that|for it|you are right)
  | i was (<helper>){0,2} sorry $
  | sorry (if|that) (it|that|this|what|anything) ...{0,6} i (<helper>){0,3} _
  | sorry (you are right|about that)
  | i (<helper>|really|truly|just|want to|owe you an|do){0,5} (apologise|apologize) | forgive me
  | i beg your pardon | i take (that|it) back | i stand corrected | hands up | fair cop
  | mea culpa | guilty as charged | that is me told | i regret (that|what|how) ]]

-- What the listener holds against the speaker is granted.
local granted = phrase [[
    ^ <lead>* (and|but|yes|no)* i (did|was) (_|$)
  | ^ <lead>* i (do|have|had|am|would) (<helper>|too|say|say that|you are right){0,4} $
  | ^ <lead>* i (did|do|was) (<helper>){0,2} (say|cancel|forget|leave|keep|ask|push|rush|go|put|
      promise|tell|miss|cut|let|get|make|jump|interrupt|laugh|yawn|look|sound|email|write|ring)
  | you (<helper>|absolutely|perfectly){0,3} (right|correct) ...{0,3} (i|my|me|to (say|be|feel|
      complain|call|tell|pull|pick))
  | ^ <lead>* (that|it) (is|was) (<helper>|perfectly|completely){0,2} (fair $|fair point|fair
      enough|fair comment|fair criticism|fair to say|legitimate|reasonable)
  | i (<helper>|now){0,3} (see|hear|imagine|understand) (that|how|why|it|what) (<helper>|must|
      might|may){0,5} (looked|look|looks|sounded|sound|seemed|landed|came out|come out|came
      across|hurt|stung|disappointing|might have|must have) ]]

local thanked = phrase [[
    ^ <lead>* (i am (<helper>|so){0,3})? sorry $
  | (thank you|thanks|glad|appreciate) (for|that|you){0,2} (telling|saying|said|told|pulling|
      picking|calling|letting|putting|bringing|brought|being (honest|straight|so honest)) ]]

-- Something was not meant so ...
local unmeant = phrase [[
    i am not (<helper>)? (telling|asking) you to
  | i (<helper>){0,2} (not|never) (<helper>|for a second|for a minute){0,3} (mean|meaning|meant|
      trying to|saying|suggesting|implying|getting at|accusing|blaming|intending|want to (say|
      suggest|imply)|want you to (think|feel)) (that|to|you|it|as|for|by)
  | (that|it) (is|was) (not|never) what i (meant|said|wrote|told|was (saying|trying to say|
      getting at|meaning|thinking|asking))
  | i (have|had|would|did) (<helper>){0,2} (never|not) (<helper>){0,2} (told|tell|passed|pass|
      shared|share|shown|show) (her|him|them|anyone|anybody|your _|the school|anything) ]]

-- ... or came out or was heard wrongly.
local misput = phrase [[
    i (<helper>){0,2} (put|said|worded) (it|that|this) too (strong|strongly|bluntly|quickly|
      harshly)
  | (we|you and i) (<helper>){0,3} (understood|understand|meant|mean|talking about|heard) (two)?
      different (things|thing)?
  | i (<helper>){0,4} (put|said|worded|phrased|explained|asked|expressed) (it|that|this|myself)
      (<helper>|very|rather|all){0,2} <badly>
  | i (<helper>){0,4} (misheard|misread|misunderstood|mistook|mixed (it|that|you) up|picked (it|
      that|you) up wrong|got (it|that|you|this|hold of) <badly>|got the wrong (end|idea|one|
      impression|person)|had (it|that|you) down wrong|thought you (meant|said))
  | (that|it|this) (<helper>|all|just){0,3} (came|come|comes) (out|across) (<helper>|all){0,3}
      <badly> | <misread>
  | (let me|can i|may i) (<helper>|have another go at|try and){0,3} (say|put|ask|rephrase|
      explain) (it|that|this) (again|better|differently|another way|properly)
  | let me (clear (that|it|this) up|clarify|put (it|that) right|set (it|that) straight|correct
      that) | i meant (you|it|that|to|the)
  | what i (<helper>){0,3} (meant|trying to say|said) ...{0,5} (was|is) ]]

-- Where the listener says what the speaker said, thinks or wants, it is set right.
local set_right = phrase [[
    i (<helper>){0,3} (meant|intended|saying|quoting|suggesting|implying|hinting|joking|
      referring|thinking of|telling|asking about|asked about|talking about|giving out|getting at|
      criticising|blaming|judging|trying (to|for)|had in mind|meaning)
  | not (<helper>){0,2} (mean|meant|my meaning|my intention|what i|how i|the idea|suggesting|
      saying|implying|telling|judging|blaming|because (i|of|you)|a (push|dig|criticism|judgement|
      punishment|threat|complaint)|about you|to do with you|aimed at|at you|against you|on
      purpose|supposed to|that i)
  | (nothing|not anything|anything) to do with you | in mind | was only (to|that|about|because|a)
  | (wrong|false|that|a bad|different) impression | (the)? impression (that)?
  | (took|taken|take|picked|pick|got|read|heard) (you|it|that|me|us) (<helper>|all|up){0,2}
      (wrong|up|differently|amiss|backwards|another way|badly|literally)
  | (wires|signals|lines) (<helper>){0,2} crossed
  | (when|what) i (<helper>){0,2} (said|say|asked|wrote|told) ...{0,10} (i|was|it|is)
  | i said ...{0,8} (because|for|as in) | as in (your|the|a|not)
  | (worded|put|explained|phrased|said|mumbled|written|expressed) (it|that|this|myself)
      (<helper>){0,3} (badly|terribly|poorly|clumsily|wrong|better|properly|so badly|awkwardly)
  | (clearer|plainer|more clear|spelled it out|spelt it out|clear enough) | that is not (it|what)
  | (rather than|instead of|and not) (you|that you|to) ]]
  :not_after(phrase "if|you", 1)

-- How the listener finds the two of them and the work ...
local how_we_are = phrase [[
    how (was|is|were) ...{0,4} for you ...{0,6} (we|us|between us)
  | (what|something) (<helper>)? (went on|happened|going on|happening|gone on) (between|with) us
  | how are we (doing|getting on|going)? (in here|here|together|us two|you and (me|i))
  | (what|how) (<helper>&!look){1,2} (that|it|this|things|you)? (<helper>|for you|when){0,4}
      (<landing>|for you|to you|like|feel|leave you|affect you) ...{0,10} <of-me>
  | how (<helper>|that|it|this|things){1,4} <room> ...{0,3} ("?"|now|for you|today|lately)
  | what (<helper>|that|it|this){1,4} like ...{0,3} <room>
  | how (are|do|did|have) you (<helper>|been){0,3} (find|finding|feel|feeling|getting on|
      experience|experiencing) ...{0,4} <room>
  | (wonder|wondered|wondering|curious) (<helper>){0,2} (how|what|whether|if) ...{0,4} you
      ...{0,6} <of-me>
  | (wonder|wondered|wondering|curious) (<helper>){0,2} (how|what|whether|if) ...{0,8} <of-me>
      ...{0,10} you
  | (are|were|is it that|is it|did) you (<helper>|at all|that|feeling){0,5} (<feeling>|
      <doubtful>|unhappy|put off|pissed off) (<helper>){0,2} (<of-me>|in here|about this|with
      this)
  | (<feeling>|unhappy|cross|put off) (<helper>|or){0,2} <of-me> ...{0,8} "?"
  | (what|how) (<helper>|you){1,4} (<attitude>|make|see|reckon|picture|hear|take|find|want|need|
      happening|going on) (<helper>|was|happening|going on){0,5} <of-me>
  | (is|was) there (<helper>){0,2} (something|anything) (<helper>|about|that|in){0,3} (me|us|i
      (did|said|missed|got|have (done|said|missed))|the way i|how i|what i|between us|between
      you and me) ...{0,8} "?"
  | (might|may|could) you be (<helper>|feeling){0,3} (<feeling>|<doubtful>|put off)
      (<helper>){0,2} <of-me>
  | (part of you|a part of you|some of you) (<helper>){0,4} (<feeling>|<doubtful>)
      (<helper>){0,2} <of-me>
  | (do|does|is|are|did) (any of)? (this|it|that|these sessions|coming here|our _) (<helper>|
      feel|seem|like|it is|of){0,5} (use|useful|helpful|helping|any good|any use|worth it|
      worthwhile|what you (need|want|hoped|expected)) ...{0,4} "?"
  | i (<helper>|had|get|got|have a|have the|that){0,5} (sense|feeling|impression|hunch|suspect|
      notice|wonder) (<helper>|that|maybe|whether|if){0,3} (you|something|part of you)
      (<helper>|might be|may be|something){0,5} (<feeling>|<doubtful>|<guarding>|unhappy|pulling
      away|gone away) ...{0,4} (<of-me>|<room>) ]]
-- ... and what the speaker said or did.
local how_it_was = phrase [[
    ^ <lead>* is it (me|something i)
  | (have|did) i (say|said|do|done) (something|anything)
  | what (did|have|do) i (do|done|say|said) _
  | (what|how) (<helper>|that|it|this|must){1,4} (like|feel|for you)? (having|hearing|seeing|
      letting|to have|to hear|to see|to be with|being with|talking to|sitting with|to sit with)
      me
  | (do|did|are|were) you (<helper>|not){0,2} (think|feel|worry|afraid|imagine|believe|worried|
      thinking|feeling|hoping|expecting|wanting|wishing) (that|like|as if)? i (<helper>|
      not){0,4} _ ...{0,8} "?"
  | (did|does|is|was) it (feel|seem|sound|come across) (a bit)? (like|as if|as though) i
  | what (did|do|were|are) you (<helper>){0,2} (<attitude>|reckon|picture) (that)? i (was|am|
      would|thought|felt|meant|made|wanted|had|did|do)
  | (what|how) (<helper>|that|it|this){0,3} my _ ...{0,10} (you|"?")
  | (did|have|was|am|do|does|had|were) i (<helper>|say|said|do|done|got|get|something|anything|
      that|to|make you){0,6} (<amiss>|<landing>|<stir>|lose|push|rush|miss|let you down|wrong|
      listening|far off|come on) ...{0,10} "?"
  | (was|were|did) (that|it|this|what i said|what i did|my question|i) (<helper>|just|then|for
      you|come|me|coming|or){0,6} (<landing>|<jarring>) ...{0,8} "?"
  | (is|does) (that|it|this|what i said) (<helper>|then|for you|come|or){0,5} <jarring> ...{0,8}
      "?" | (what|how) do you want me to _
  | what (would|could) i (<helper>|have){0,3} (do|done|say|said|get)
  | (to do with|about|because of|down to|down to something about) (me|us) "?"
  | what ...{0,8} (about me|of me|towards me|toward me) ...{0,8} "?" | with (us|me) "?"
  | (anything|something) (<helper>|that){0,3} (i|we) (<helper>){0,3} (got wrong|missed|miss|
      said|did|done|do) ...{0,6} "?"
  | anything (<helper>|that|was){0,4} (not helpful|unhelpful) ...{0,8} "?"
  | (do|did|can|could) you (<helper>|feel|think|find){0,4} (trust|believe|blame|forgive|hate) me ]]

-- Asked of what the listener has just said about the speaker.
local mind_asked = phrase [[
    what (<helper>|that|it|this|is it){1,4} like | (what|how) you (<helper>)? (made|make) of
  | (what|how) (<helper>){1,3} you (<helper>){0,2} (make|made|think|thought|feel|felt|find|found|
      imagine|imagined|expect|expected|hope|hoped|want|wanted|need|needed|take|took|see|saw|hear|
      heard|experience|guess|picture|fear|dread)
  | what (is it)? you (<helper>){0,2} (<attitude>|imagine)
  | what (go|goes|went|is going|comes|came) (through|on|up|on in|on for) (your|you|for you)
  | how (<helper>){1,2} (it|that|this|things|we) | how (we|it has|it is|it was|that was|this is)
      (<helper>){0,2} (doing|been|getting on|going|for you|to you) | how are we _
  | (is|are|was|were|do|does|did|could|might|would) (<helper>)? (you|it|that|some of (it|that|this)|
      part of (you|it|that)) (<helper>|feeling|all){0,4} (<feeling>|<doubtful>|about|to do with|
      because of|disappointed|let down|fed up)
  | (as in|so|or|and) you are (<feeling>|<doubtful>) | (like|love|keen|want) to
      (hear|know) (what|how|if|whether) (you|it|that) ]]

-- "I had to cancel." - and then: "How was that for you?"
local own_act = phrase [[
    i (<helper>|must){0,5} (<amiss>|away|off (for|next|on|until)|off sick|on holiday|on leave|
      ill|late|rang|texted|wrote|emailed|brought it up|moved|changed|stopped|ended|went)
  | my (cancelling|canceling|text|message|email|letter|holiday|question|being|lateness|leave) ]]
  :not_after(phrase "if|would|when", 3)
local asked_after = phrase [[
    (what|how) (<helper>|that|it|this|all that|all this|was){1,4} (like)? (for you|to you|with
      you|like)
  | how (<helper>|that|it|this){1,4} (land|landed|leave|left|sit|go down|affect|hit) (with)? you
  | what (<helper>|that|it|this){1,4} (stir|stirs|stirred|bring|brings|brought|do|does|did)
      (up)? (in|to|for|up) (you|for you|in you)? ]]

-- "Did I?", "Tell me.": a complaint is asked back.
local asked_back = phrase [[
    ^ <lead>* (do|did|was|am|have|had|would|were|can|could) (not)? i (<helper>|too){0,2} "?"
  | ^ <lead>* (how|in what way|when|what) (did|do|am|was|have) i (<helper>){0,3} (that|it|do|
      make|wrong|being|let|twist|never|always|not)
  | ^ <lead>* (go on|tell me|tell us|say it|let me have it|let us hear it|fire away) (then|about
      (that|it|me|what i|how i))* $ ]]

local disclosed = phrase [[
    i am (<helper>){0,2} (conscious of|conscious that|tempted to|mindful of|wary of) _
  | (it|that|this) (is)? making me _
  | my heart (is|was) (<helper>)? (going|racing|pounding|thumping|in my)
  | i do not know how to (reach|help|be with|find|get to|talk to) you
  | (knot|lump|ache|tightness|weight|flutter|pit) in my
  | i (am|was) (<helper>){0,3} <feeling.named> when you
  | i (feel|felt|am feeling|was feeling) (a bit|quite|rather|very|so|really|kind of|sort of|
      also|actually|a little|too|just|pretty){0,3} !<opinion>
  | i am (<helper>){0,2} (finding it|struggling to|left with|left feeling|sitting here (feeling|
      thinking|wondering|with)|having trouble|having a hard time)
  | (sitting|sat) here (feeling|with a|with this|wondering (if|whether) i)
  | (part|a part|a bit|some) of me (that|which)? (<helper>){0,2} (wants|wanted|feels|thinks|
      wonders|wishes|is|was)
  | i (worry|worried|am worried|was worried|fear|am afraid|am scared|was scared|was afraid)
      (that)? (i|what i|whatever i|we will|we might|you will|you would|you might|if i)
  | i (feel|felt|am feeling) (a bit|now|right now|here)? (like|as if|as though) i (am|was|have|
      had|keep|can not)
  | i (notice|find|catch|caught|feel|felt|keep finding|noticed|found) (that)? (i|myself)
      (<helper>|keep){0,2} (want|wanting|started|stopped|tempted|getting|going|feeling|drawn|
      doing|slowing|talking|thinking|holding|choosing|trying|working|pulling|rushing|leaning|
      wondering|hoping|hesitating)
  | i (<helper>|notice|noticed|noticing|find|found|catch|caught|realise|realised|aware|that|i|
      myself|like|can|was|am){1,8} <shut-out>
  | (it|that|this|part of me|something in me) (<helper>|also|really){0,3} (makes|leaves|made|
      left|has|had|got|gets) me (<helper>|to|want to|want){0,3} (<shut-out>|wonder|defend*|
      rescue|rush|back off)
  | (part of me|something in me|a bit of me) (feels|felt|is|was|wants|wanted) (<helper>|kept|
      held){0,3} (<shut-out>|_)
  | my (<helper>|own){0,2} (heart|stomach|mind|head|attention|gut|chest) (<helper>){0,3} (sank|
      jumped|went|drifts|drifted|wandered|raced|stopped|tightened|dropped|flipped|lurched)
  | (i (want|would like) to|can i|let me) be (honest|straight|open) with you
  | i (was|am|felt) (bricking it|terrified)
  | i (<helper>|notice|find|feeling|that|i|myself){1,6} (<affect.fear>|<affect.sadness>|
      <affect.hurt>|<affect.shame>|<affect.guilt>|<affect.anger>|<affect.confusion>|
      <affect.lonely>) ...{0,8} (with you|to you|of you|losing you|lose you|seeing you|meeting
      you|telling you|lost you|hurt you|upset you|between us|here|just now|now|as you|when you|
      that you|what you|that i|because i|you would|you were|it would|that would) ]]

local protected = phrase [[
    <guarding> (<helper>){0,3} (make|makes|made) (<helper>|a lot of|perfect|total|every|
      good){0,3} sense
  | <guarding> (is|was|has been|can be) (<helper>|a){0,4} (good|great|clever|sure|safe|decent|
      fine)? way (of|to) _
  | (it|that) (would have been|was|is|must have been|felt|might have felt) (<helper>|too){0,2}
      (risky|dangerous|a risk|a big risk|unsafe|not safe|scary|frightening) to (say|tell|trust|
      show|let|ask|open|speak|talk|be)
  | <guarding> ...{0,3} (was|is|were|might have been|may have been|must have been)
      (<helper>){0,3} (the|a)? (smart|smartest|sensible|clever|cleverest|wise|wisest|best|right|
      only|safest) (thing|way|move|option|choice)
  | (how|what) you (<helper>){0,2} (stayed|kept|got|managed|survived|coped|looked after|learned|
      learnt) (<helper>|to|with|by){0,3} (safe|going|through|cope|survive|it|yourself|alive|do)
  | why would you (<helper>)? (trust|tell|believe|open|let|risk|bother|say|talk)
  | why would you "?"
  | (make|makes|made) (<helper>|perfect|complete|total|every|good){0,2} sense ...{0,5}
      <guarding> | <guarding> ...{0,8} <kept-safe>
  | i (would|might) (<helper>){0,3} <guarding> (<helper>|too|as well|of|on|if|in){0,3} ($|me|
      you|i|we|us)
  | i (would|could|do) not (<helper>){0,2} (expect|ask|blame) you (to|for|not|$)
  | no wonder ...{0,5} <guarding>
  | (fair enough|of course|quite right|good reason|every right|every reason|a right|
      understandable|only natural|sensible|wise|smart) (<helper>|that|if|for|you|want|to|
      wanted){0,7} <guarding> | (learned|learnt) to <guarding> ]]

-- A guard told of by the one who has it ...
local guard_told = phrase [[
    i (<helper>|never|only|tend to){0,3} not (<helper>|want to|going to){0,3} (tell|trust|say|
      said|talk|cry|answer|let|show|ask|believe|open|look|give|phone|share|need|mention|come|
      reply|call|ring|risk|admit|feel|get into|go into|go there|do (trust|feelings|people|
      talking))
  | i (<helper>|always|only|maybe|usually|never){0,4} (<guarding>|lie|lied|lying|joke|jokes|tested|
      test|kept|keep|hold|hid|hide|cover|change the subject|went|googled|walked|pull|pulled|push|
      pushed|pretend|pretended|avoid|avoided|laugh|swallow|swallowed|brush|shut|switch|switched|
      half|quit|block|blocked|bolt|bolted|run|ran|fake|faked|act|smile|deflect|attack|attacked|
      snap|snapped|bit|cut|say (what|yes|i am|whatever)|said (i was|yes|nothing|it was)|check|
      checked|wait)
  | (<guarding>|holding back|my guard|my wall|my walls|my mask) | nobody (gets|got) (in|near|
      close) ]]
-- ... and met with respect.
local respected = phrase "<sensible> | (clever|smart|wise) (<helper>){0,2} for"
  :not_after(phrase "not|do|but|if|need to", 1):not_before(phrase "but", 3)

local hit_back = phrase [[
    i can not (<helper>)? (remember|be|know|do|fix|see|read) (everything|everyone|everybody|all|
      your mind|minds|everywhere)
  | (maybe|perhaps|well)+ if you (did|had done|tried|came|listened|wanted|put)
  | (there is)? no need to (be|get|shout|raise|take that tone|speak to me)
  | (those|these|that) (are|is) (just)? the (rules|policy|rule|way it is)
  | i do not make (the rules|them)
  | you (have|are|were) (<helper>){0,3} (late|cancelled|canceled|missed|forgotten|forgot)
      ...{0,5} (yourself|too|as well|plenty|often enough)
  | i am (<helper>){0,2} (entitled|allowed) to
  | i have been (listening|trying|helping|working|here|doing) ...{0,6} (actually|you know|all
      along|for)
  | i (<helper>){0,2} have (<helper>){0,2} (a life|a family|other (patients|clients|people)|
      feelings|kids|children|lots of|a lot of) (too|you know|as well|to see|patients|clients)?
  | you (<helper>|clearly|obviously|being|again|very){1,5} <label>
  | (that|this|it) (<helper>|exactly){1,3} your (illness|disorder|borderline|diagnosis|pattern|
      transference|problem|issue|resistance|anger|paranoia|projection|defence|defense|
      distortion)
  | ^ <lead>* (calm|settle|quieten|simmer) down | pull yourself together
  | (get over it|grow up|snap out of it)
  | i (<helper>){1,3} (only|just) (<helper>){0,2} (trying to help|doing my (job|best)|here to
      help)
  | i (<helper>){0,2} (never|not) (said|say) (that|any such|anything of)
  | (that|this|it|you) (<helper>|simply|hardly){1,3} (unfair|not fair|untrue|not true|
      unreasonable|uncalled for|out of order|nonsense|ridiculous|not my (fault|problem|job)|not
      what happened|unacceptable)
  | nobody (<helper>){0,2} (forcing|making|forces|makes) you
  | you (<helper>){0,2} (free|welcome) to (leave|go|find|see)
  | you can (<helper>|always){0,2} (leave|find (someone|somebody)|go elsewhere|see someone)
  | (if|unless) you (<helper>){0,4} ...{0,8} (i (can not|will have to|have to stop)|no point|not
      going to work|will not work|wasting)
  | (other|most|my other) (patients|clients|people) (<helper>){0,3} (manage|cope|complain|mind|
      find|like)
  | (why|how) (are|do|can) you (<helper>|always|so|being|have to be){1,4} <label>
  | i (<helper>){0,2} (the (expert|therapist|professional|doctor)|know best|know what i am
      doing|been doing this)
  | (we|you) (<helper>){0,2} (agreed to|signed) (<helper>|the|a|this|it){0,3} (contract|rules|
      policy|when you)
  | i (<helper>){0,2} (can|could) not help (how|what|if|that) (you)?
  | if you must know | (good luck|best of luck) (with that|to you|finding) | take it or leave it
  | (suit yourself|have it your way|please yourself|your loss|spare me|give me a break)
  | (do not|you) (make|making) me laugh | (that is|this is) (rich|priceless|a bit (rich|much))
  | (there is|you know where) the door | the door is (there|open|over) | with (all)? due respect
  | after (all|everything) i | i am not (going to|here to|prepared to|willing to) (play|sit here|be
      (spoken|talked|shouted|blamed|bullied|drawn|your)|take|argue|discuss|listen|get into|have)
  | nobody (<helper>){0,2} (judging|attacking|forcing|blaming|asking|accusing|criticising|
      abandoning|making|stopping|getting at|picking on|laughing at|saying) ]]

-- What strikes back only where one has just been reproached: it plays down, appeals to what
-- was said or to the rules, or turns the reproach round.
local struck_back = phrase [[
    ^ <lead>* (it|that|there) (is|was) (only|just|hardly|all|simply|nothing|not that) _
  | as i (said|say|explained|told|have) | i (did|had|have|already|clearly) (<helper>)? (say|said|
      tell|told|explain|explained|mention|mentioned|warn|warned|let you know|apologise|apologised)
  | (to be fair|in fairness|in my defence|in my defense|for the record|with respect|frankly)
  | you (<helper>)? (have to|need to|must|should|ought to) (<helper>)? (understand|remember|
      realise|realize|see|take|accept|learn|stop|admit|appreciate|grow|be|look|try|own|let|trust)
  | you (know|knew) (perfectly|very|full|quite)? well | (surely|come on|come off it)
  | (the|our|a|my) (policy|rules|rule|contract|agreement|boundaries|guidelines|protocol|procedure)
  | (that|it|this) (is|was) (<helper>){0,2} not (<helper>){0,2} (what|how|true|fair|helpful|
      appropriate|accurate|right|the case|my|really|so)
  | i (<helper>|do not think|cannot|can not){0,3} (see|think|accept|agree) (<helper>|that|how){0,3}
      (fair|helpful|reasonable|true|appropriate|right)
  | ^ <lead>* you (just|only|simply|always|never|clearly|obviously|keep|could have|could|might
      have|should have|do not|did not|will not|refuse|expect|are an adult|have a (habit|tendency|
      way)) !look&!seem&!sound&!have
  | i (<helper>){0,2} never (<helper>)? (promised|promise|said|say|did|do|told|forget)
  | i (<helper>){0,3} (bent over|gone out of my way|done (everything|all|my best|nothing but|more|
      plenty)|worked (hard|very)|tried (everything|very|my|to help)|made (time|every|an exception)|
      do my best|did my best|did everything|get it (perfectly|fine)|work (very)? hard)
  | i (<helper>){0,2} (say|do) it again | it would (work|help|be (better|easier|different)) if you
  | your (own)? (stuff|issue|issues|problem|baggage|reaction|perception)
  | not (mine|my (stuff|issue|problem|fault|job|responsibility|business))
  | how (many times|often) (have|do|did) you | what (do|did) you (expect|want) (me|from me|of me)
  | (most|other|all (of)? my|plenty of|lots of) (patients|clients) ]]
  :not_after(phrase "if|did|was i|am i|as if|i think|maybe", 2)

return {
  words = words,
  owned = owned,                            -- that's on me; I pushed you
  owned_beside = owned_beside,              -- I explained when you wanted comfort
  apologised = apologised,                  -- sorry I rushed you
  granted = granted,                        -- I did; you're right, I wasn't
  thanked = thanked,                        -- thanks for telling me
  unmeant = unmeant,                        -- I'm not saying you made it up
  set_right = set_right,                    -- It was only to say the room had moved.
  misput = misput,                          -- that came out wrong; what I meant was
  inviting = how_we_are + how_it_was,                      -- how is it for you that I
  mind_asked = mind_asked,                  -- what did you make of it?
  own_act = own_act,                        -- I had to cancel
  asked_after = asked_after,                -- how was that for you
  asked_back = asked_back,                  -- Did I?
  disclosed = disclosed,                    -- I feel a bit shut out
  guard_told = guard_told,                  -- I just don't tell people things
  respected = respected,                    -- ... Why would you?
  protected = protected,                    -- it makes sense to say nothing, after that
  struck_back = struck_back,                -- You just don't like what you hear: to a reproach
  hit_back = hit_back,                      -- I have a life too, you know
  consoling = words.consoling,              -- sorry for your loss
}
