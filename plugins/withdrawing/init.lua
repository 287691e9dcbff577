plugin {
  name = "withdrawing",
  version = "1.0.0",
  kind = "library",
  summary = "Moving away: playing down, giving up, closing a subject, hanging back, smoothing over",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "negation", "questions", "replies" },
  language = { "en" },
}

-- The words by which somebody leaves a matter without a quarrel. All of them are also said
-- in good faith: what they answer is for the rule to say.

local words = lexicon "withdrawing"
local replies = use "replies"

-- Played down: it is fine, and it is not as heavy as all that.
local not_heavy = phrase [[
    ^ <lead>* (i|it|everything|all|things|we) (am|is|was|are|were) <degree>* <calm> ($|
      ","|now|with it|with that|about it|so|"."|";")
  | ^ <lead>* all good $ | ^ <lead>* (totally|perfectly|absolutely) <calm> $
  | ^ <lead>* (i|it|that|this|we) (am|is|was|were) not <degree>* <weighty> ($|","|about|or|to me|
      for me|i|it|really|honestly|either)
  | ^ <lead>* (why|what|how) (would|should|could) (i|it|that) (<degree>)? (be|have|mind|care|
      matter|bother) (been)? <weighty>? ("?"|$)
  | ^ <lead>* not (in the slightest|in the least|remotely|at all|especially|particularly|a bit|
      one bit|<weighty>) ($|","|no)
  | (there is|there was|there are) (<degree>)* (nothing|no) (<degree>)? (to see|to it|wrong|the
      matter|to say|to talk about|to tell|problem|problems|need|need to|issue|story|feelings|
      drama|more to it)
  | (nothing|nothing at all) (is|has|was|had)? (wrong|changed|the matter|up|going on|to worry
      about|to write home about)
  | ^ <lead>* (i)? (did|had|have|do|could) not <degree>* (notice|noticed|think about it|think of
      it|thought about it|remember it|bother me|bothered me|mind|give it|given it|feel anything|
      register)
  | i (had|have)? (<degree>)* (forgot|forgotten) (all)? about it
  | (sounds|sounded|looks|looked) worse than it (is|was) | it (was|is) (<degree>)* more of a _
  | (it|that) (<degree>)* (makes|made) no (odds|difference|matter) ]]
  :not_before(phrase "like|compared|but", 3)

-- "Fine.", "Dunno.", "Did I." The whole turn, and it gives nothing.
local faint = replies.minimal + replies.half + replies.unsure + phrase [[
    ^^ (not much|nothing) to (say|tell|report) $$
  | ^^ just (that|because|normal|things|stuff|whatever) $$ | ^^ (did|was|am|do|have) i $$
  | ^^ (a)? (bit|little|wee bit|kind of|sort of|pretty)? (weird|strange|odd|funny) $$
  | ^^ it (is|was) what it (is|was) $$ ]]
local yes_or_no = phrase "^^ (<yes>|<negation.answer>|<opener>|<thanks>){1,4} $$"

-- Nothing can be done, and nothing is wasted on me.
local quits = phrase [[
    (some|certain|such|those|these) (people|folk|men|women|ones|cases|things) (<helper>|just|simply){0,3}
      not (<helper>|be){0,2} (fixable|fixed|helped|saved|changed|mended|cured|made|meant|built)
  | (you|nobody|no one|they) (<helper>){0,2} not (fix|change|mend|cure|save) (such|a|people|someone|somebody|me)
  | (not|no|little|hardly) (<helper>|see|really|much|any){0,3} point (to|in|of) (this|me|it|trying|coming|going on|any)
  | ^ (and|so|but|it is|ach|och)* no point (in it|at all)? $
  | i would (only|just)* (screw|mess|fuck|balls|muck) (it|this|that|things) up
  | i am (<helper>){0,2} (like this|this way) (<helper>|now)? (already|for|since|all my) ...{0,5} (years|year|life)
  | (it is|i am) too late (for me|now|$)
  |     i (<helper>){0,2} (give up|given up|giving up) (on (it|me|myself|this|trying|everything|all
      of it))? $
  | (thrown|throwing|throw|threw|chuck|chucked) in the towel
  | (there is|there will be|it is|i see|see|i have) (<helper>)* no (<helper>)* (fixing|helping|
      saving|mending|changing|curing|stopping|unsticking|hope|cure|way out|way back|way forward|
      future|first step|next step|use in me|use me|point in me|point me|getting through|coming
      back)
  | i am (<helper>|too){0,4} (far gone|broken|damaged|fucked up|messed up|wrecked|rotten|a waste|
      past it) (for|to|now|$)
  | (nothing|nobody|no one|no therapist|no doctor|no pill|you can not|you could not|you will not)
      (can|could|will|would)? (<helper>)* (help|fix|change|save|cure|mend|open|reach|shift|touch|
      unlock|stop) (me|it|this|that)
  | ^ <lead>* nothing (does|will|would|ever does|ever will|helps|can) ($|",")
  | (wasting|waste|save|saving|lose|losing) (your|yourself the) (breath|time|effort|energy|bother|
      trouble|words) (on me|with me|$)? | save yourself the (bother|trouble|effort)
  | (my|the|this) (slot|hour|place|time|spot|appointment) (<helper>)* to (somebody|someone|
      anybody|a person)
  | i (<helper>|have|always|only|just){0,3} (ruin|ruined|wreck|wrecked|spoil|spoiled|spoilt|mess
      up|messed up|destroy|break|fail at|failed at) (the session|this too|it all|all of (it|them)|
      everything|everyone|them all|it again)
  | i am (<helper>|such a|such an|a|an|just){0,4} (stupid|useless|pathetic|hopeless|failure|waste
      of space|idiot|joke|lost cause|mess|burden|thick|disaster) ...{0,12} (forget it|never mind|
      leave it|give up|i can not)
  | i (should|will|might as well|may as well) (just)? (go|leave|stop coming|quit) $ ]]

-- A fence round a subject: not going into it, keep her out of it, between me and him.
local closing = words.closing + phrase [[
    ^ (no)? not (that|her|him|them) $
  | i (would|had) (rather|sooner|prefer) (that)? (we|you)? (not|not to|leave|left) (<helper>)?
      (<disclosing>|say|if|$)
  | (not|never|no way i am|nor am i) (<helper>|going to|gonna|ready to|here to|prepared to|
      willing to|want to|wanting to|wish to|like to|care to|allowed to|get me){0,4} <disclosing>
      (my|her|him|them|that|this|it|the|with|any|you|of|$)
  | (do not|please do not|never|stop|quit) (<helper>)? (ask|asking|bring|bringing|mention|
      mentioning|go|going) (me)? (about|into|on about|up) (my|her|him|them|that|it|the)
  | (keep|leave|leaving|keeping) (<helper>)? _{1,3} (out of (it|this|that|here)|
      alone|be|to rest|where (he|she|it|they) (is|are)|in the past|in peace)
  | (is|are) (<helper>)? <fenced>
  | ^ <lead>* <fenced> $
  | (that is|this is)? the last (i will|i am going to|word|thing i will) (say|on|about)
  | (we are|i am|am) (<helper>){0,2} (done|finished|through) (with|talking about) (that|him|her|
      them|this|the|it)
  | (i will|will) (take|taking|carry) (it|that|this|them)? (<helper>)? to (my|the) grave
  | (talk|speak) (of|about) (anything|something) (else|you like)
  | (i will)? tell you when i (am|want|decide|feel) ]]
  :not_after(phrase "did|he|she|they|we|who|never|us|people", 2)

-- Leaving for something lighter, or for the other's affairs.
local sidestepping = phrase [[
    ^ <lead>* <shift> | ^ <lead>* how (was|is|are) your | guess (who|what)
  | where did you get (that|your|those)
  | ^ <lead>* (is|are) (that|this|those|these) (a)? new
  | ^ <lead>* (nice|lovely) (jumper|plant|picture|shoes|room|coat|mug)
  | (can|could|shall|may|might) (we|i) (<helper>|please){0,2} (do|talk about|change|move on to|
      chat about|go on to|switch to) (something|anything|the subject|another|a different|the
      topic)
  | (change the subject|different subject) | ^ <lead>* (enough (of|about)|forget about) (that|it|
      all that|him|her|them|me)
  | (never|not) (<helper>)? (guess|believe) (who|what|where) | which reminds me
  | (before|while|in case) i (forget|remember|have you|have got you|am at it|think of it)
  | (did i tell you|i never told you|have i told you|i meant to (say|tell|ask)|i have been
      meaning to|on another note|on a lighter note|in other news|different thing
      altogether|speaking of which|while we are at it)
  | (do|did|have) you (<helper>){0,2} (see|watch|hear|seen|watched|heard) (the|about the|that|
      what happened)
  | (i|i've) (must|have|need|want|meant|got|wanted) (<helper>)* (tell|ask|show) you (about|what|
      who|something|the)
  | (i have|have i) (<helper>)* (loads|lots|news|something|so much) (to tell|for you)
  | (i need|i need to go to|where is|can i use) the (loo|toilet|bathroom|jacks|ladies|gents)
  | (what|how long|how much|what time) (time|is the time|is it|is left|have we|do we|long)
      (<helper>)* (left|got|is it|have|"?")
  ]] :not_before(phrase "of my|of the|of when|of how", 1)

-- A polite question to the listener, and nothing of what was said.
local polite = phrase [[
    (have|did|do|are|were|had|will) you (<helper>)* (been|have|had|get|got|going (away|anywhere|out|on|abroad|home)|go|doing|watch|
      see|seen|read|eat|sleep|live|drive|work|finish|start|ever|always|married|from|off|busy|
      local) ...{0,8} "?"
  | (how|what) (is|was|are|were) your (day|week|weekend|holiday|christmas|summer|family|kids|
      morning|drive) ...{0,4} "?"
  | is it (<helper>)* (raining|hot|cold|warm|stuffy|dark|late|snowing|sunny) ...{0,4} "?" ]]

-- A thing in view, an errand or a piece of news, asked or told at the head of the answer.
local lighter = phrase [[
    ^ <lead>* (is|are|was|has|have|did|do|does|what|where|who|how|when) ...{0,7} <lighter>
      ...{0,6} "?"
  | ^ <lead>* (that|this|your|the|you have|you had|those|these) ...{0,4} <lighter> (is|are|was|
      has|new|cut|done|lovely|nice)
  | ^ <lead>* i (<helper>){0,2} (got|bought|booked|getting|buying|starting|thinking of getting)
      ...{0,3} <lighter> ]]

local unwilling = words.unwilling + replies.refusing + phrase [[
    (i|it) (would|will) (<helper>){0,3} (feel|look|sound|be) (<helper>|like){0,3} <awkward>
  | (i|it) (feel|feels) (<helper>|like){0,3} <awkward>
  | (i am|am) (<helper>)? not (<helper>)* (keen|up for|ready|sure about|convinced|willing|that
      willing|sold on|certain about|wild about|mad about|trying to|about to|comfortable|a fan|
      into|in the mood|drawn|doing|acting|drawing|reading|writing|ringing|telling|talking to|
      playing|sitting|going|bothered|saying|prepared|able)
  | (do|would|did) not (<helper>)* (fancy|want to (<helper>)* (do|say|try|read|ring|call|write|
      play|talk|go there|think about|look|speak|tell|ask) (it|that|this|there|to|about|him|her|
      $)|feel like|feel comfortable|feel up to|feel ready|like the (idea|sound|thought|look)|see
      (myself|me|the point)|trust myself) !you
  | (it is|that is|this is) (<helper>)* not (really|quite)* (me ($|",")|my thing|my kind of thing|
      my style|my cup of tea|for me|how i|who i)
  | (do not|please do not|please) (make|force|ask) me | can i (say no|not|pass|skip|think about
      it|leave it)
  | (dragging my (heels|feet)|putting it off|rather you|you do it|you read it|leave it for now|
      another time|maybe next (week|time)|can not say i am)
  | ^ <lead>* (oh|god|christ|ugh|ooh|jesus|ah)+ no | ^ <lead>* (no you are|you are) (alright|all
      right|grand|okay|fine)
  | (if|must|have) (we|i) (must|have to|really have to)
  | i would (<helper>)? (rather|sooner) (die|eat|stick|pull|do anything|not|have|walk|jump|leave|
      stay|keep)
  | i (am|feel|would be) (<helper>){0,3} (reluctant|unwilling|hesitant|wary|slow to|in two minds|
      scared to|afraid to|nervous about|dreading|dubious|doubtful|shy of)
  | i would (<helper>)? (prefer not|think twice|be slow|need persuading|not dream|never be able|
      hate (that|to|doing))
  | (do|would|did) not (<helper>)* (want to|wanna|like to|care to|feel like it|fancy it|fancy
      that|feel up to it) ($|","|really) ]]

-- "No, it was good." Nobody had asked for praise.
local reassuring = phrase [[
    ^ <lead>* (no|nah|ach|ah)+ (it|that|you|this) (is|was|are|were|have been) (<helper>){0,2}
      (good|fine|great|grand|lovely|helpful|brilliant|useful|nice|sound|perfect) ]]
-- Praise where none was asked for, and whatever keeps the peace.
local praising = phrase [[
    you (are|were) (<helper>|also){0,2} (allowed|entitled|due|owed|busy|tired|overworked)
  | you (need|needed|deserve|deserved) (to|a|your|the)? (rest|break|holiday|sleep|time|peace)
  |     you (are|were|have|have been|will be) (<helper>|doing|always|both|nothing but|such){0,4}
      <praise>
  | (it|that|this|the _|your _) (is|was|has been) (<helper>)* (so|very|really|such a|such an|a|
      an) <praise> (_ (session|room|report|idea|point|question|exercise|letter))? ($|","|i|you|
      thank|thanks|and i|honestly)
  | ^ <lead>* (oh)? (it was|you were not|you have not|you did not) (at all)? ($|",")
  | ^ <lead>* (oh)? (no no|no no no|god no|not at all|never) (i|you|it|do not|that)
  | i (love|loved|enjoy|enjoyed|like|look forward to) (<helper>)* (coming|hearing you|talking to
      you|our|your|it here)
  | (do not|please do not|no need to|you do not have to|you need not|do not you) (<helper>|be|
      you){0,2} (apologise|apologize|worry|sorry|apologising|explain|feel bad|blame yourself|say
      sorry|beat yourself up)
  | (sorry|i am sorry|my apologies) (<helper>)* (i made|if i|for (snapping|saying|being|moaning|
      wasting|making|sounding|that)|i snapped|i said) ]]
local promising = phrase [[
    i will (<helper>){0,2} (do|try|write|ring|call|ask|tell) ...{0,6} (promise|tonight|today|
      straight away|definitely) ]]

-- The cause lies with somebody else.
local blaming = (words["others-fault"] + phrase [[
    (he|she|they|<other>|his _|her _) (<helper>|just|such){0,3} (a|an) (<helper>|total|complete|real){0,2}
      (narcissist|bully|liar|psycho|psychopath|sociopath|monster|witch|control freak|drama queen|drunk|
      alcoholic|snake|manipulator|tyrant|nightmare|bitch|bastard)
  | (everyone|everybody|they all|all of them|the lot of them|you) (is|are) (<helper>|all){0,2} (on (her|
      his|their|my mother's) side|against me|ganging up|out to get me)
  | not (me|my (fault|doing|problem)) $
  |     ^ <lead>* (ask|blame|talk to|tell that to|take it up with|you should ask|you want to ask)
      (<other>|my|the|his|her|them|society|social|school|_)
  | (it|that) (is|was) (<helper>)* (my|his|her|their|the|other|_) _{0,2} (who|that|what)
      (_{0,2})? (did|made|makes|brings|started|starts|caused|causes|wants|needs|should|put|let|
      left|wrecked|ruined|drove|taught)
  | (they|he|she|you) (are|is) the (one|ones) (who|that|to|with)
  | (it|that|this|everything|all) (is|was) (<helper>|literally){0,3} (his|her|their|everybody
      else's|someone else's|other people's|the system's) (fault|doing|problem|mess)
      | (his|her|their) _ (fault|doing)
  | if (<other>|people|folk|my _) (<helper>)* (was|were|could|would|had|did|listened|just|
      stopped|learned|drove|left|gave|treated) ...{0,12} (i|none|nothing|it|we|this|there|would)
      (<helper>)? !"?"
  | (what|how) (could|can|was|choice|else|else could|else can) (i|had i|did i) (<helper>)* (do|
      have|supposed to|meant to|have had)
  | what (choice|choices) (did i|do i|had i|"?")
  | (had it coming|asking for it|asked for it|brought it on|deserved it|got what (he|she|they)
      deserved)
  | (he|she|they) (should|ought) not (to)? have
  | you would (<helper>)* (_ ) (<helper>)* (if you (were|was|had|lived)|too)
  | (i|we) (only|just) (_) (because|when) (<other>|nobody|no one|they|he|she|everybody|of)
  | (made|makes|turned|raised|brought) (me|us|the lot of us) (like this|this way|that way|into
      this|up (like|to))
  | (forced|pushed|drove|drives|provoked) (me|us) (to|into)
  | (he|she|they|everyone|everybody|nobody|the school|my (mother|mum|mam|mom|dad|father|ex|boss|
      wife|husband)) (<helper>)* (ruined|wrecked|spoiled|poisoned|chucked|failed|abandoned|
      provoked|wound|winds|started|starts|broke|destroyed|turned|neglected|screwed|messed)
  | ^ <lead>* (other people|my (mother|mum|mam|mom|dad|father|ex|boss|wife|husband)|her (mother|
      mum)|his (mother|mum)|idiots|the (system|council|school|government|doctors|hospital|clinic|
      police)|him|her|them) $ ]])
  :not_after(phrase "i|you|not", 2)

-- A laugh, and then something that is none to laugh at.
local laughing = phrase [[
    ("[laugh*]"|"[smil*]"|"[giggl*]"|"[grin*]"|"[chuckl*]") !you{0,10} <grim> ]]

return {
  words = words,
  played_down = words["played-down"],       -- no big deal, not bothered
  not_heavy = not_heavy,                    -- I'm perfectly fine; there's nothing to see
  faint = faint,                            -- the whole turn is "Fine."
  yes_or_no = yes_or_no,                    -- ... or a yes or a no
  giving_up = (words["lost-cause"] + quits) -- a lost cause, what's the point
    :not_after(phrase "he is|she is|they are|it is (<helper>)* a|he|she|they", 2)
    :not_before(phrase "before|until|till|without|on a", 3),
  closing = closing,                        -- leave her out of it
  sidestepping = sidestepping,              -- anyway; is that a new plant?
  polite = polite,                          -- have you been busy?
  lighter = lighter,                        -- that lamp's new, isn't it
  unwilling = unwilling,                    -- I'd feel stupid, do I have to
  deferring = words.deferring,              -- you know best
  excusing = words.excusing + reassuring,   -- you're so busy; no, it was good
  soothing = praising + words.peace,        -- best session yet, call me what you like
  agreeing = words.gushing + promising,     -- definitely; I'll do it tonight
  blaming = blaming,                        -- ask him; if folk could drive
  laughing = laughing,                      -- a laugh over something terrible
}
