-- epistemic-trust: whether what the other conveys is taken as true, relevant and of use
-- elsewhere. Words that only this scheme needs are in lexicons/trust.yaml.

local affect = use "affect"
local minds = use "mental-states"
local replies = use "replies"
local reasoning = use "reasoning"
local hedges = use "hedges"
local trust = lexicon "trust"

------------------------------------------------------------ the therapist

local recognised = phrase [[
    (from|in|at) where you (are|were) (<helper>){0,3} (sitting|sat|standing|stood|coming|
      looking|at|lying)
  | (from|on) your (side|end|point of view|place|shoes)
  | (as|how|so|what) you (saw|see|seen|heard|felt|experienced) it
  | i (can|could) (<helper>){0,2} (see|hear|understand|imagine) (now|how it|how that|how you|
      what it|what that|why it|why you|where you)
  | i (have|had|get|got) (a|the|some) (<helper>){0,2} (picture|image|sense|glimpse) (now)? of
      you
  | so (for you|to you|in your) | (only you|nobody but you|you alone)
  | that is what it (is|was) like for you ]]
local kept = phrase [[
    i (<helper>){0,3} (remember|remembered|remembering|kept|held on to|hung on to|not
      forgotten) (that|it|you|what|how|the|when|your)+
  | i (<helper>|keep|kept|find myself|found myself){0,4} (thinking|thought|wondering|wondered)
      (a lot|since|all week|during the week|on the way home)* (about|of) (you|what you|your|
      something you|that thing you|the _ you)
  | (been|was) (on my (mind|list)|in my head|playing on my mind)
  | (stuck|stayed|staying|sitting) with me
  | i (<helper>){0,3} (learned|learnt|got|took|taken) ...{0,4} from you
  | (that|it|this) (<helper>){0,2} (make|makes|made) a difference (to me)?
  | i (<helper>){0,2} (wrote|written) down what you
  | thank you for (telling|saying|trusting|letting|showing|sharing|ringing|asking)
  | i am (<helper>){0,2} glad you (told|said|rang|came|asked|wrote)
  | you told me (<helper>){0,3} (last|before|about|once|that time|the first) ]]

-- The name alone, or at a greeting within the session: "Oh, Marie." At the door it is manners.
mark "by-name" {
  role = "therapist",
  when = phrase "^^ (oh|ah|hello|hi|hey)+ !god&!jesus&!christ&!lord&!i $",
  decide = function(turn, hits)
    if turn.index > 2 and hits[1].text:match "%u%a+%W*$" then return hits end
  end,
}
code "et-ostensive" { any = { recognised = recognised, kept = kept, name = "by-name" } }

------------------------------------------------------------ the patient

-- A label taken with the same word; what fits, and goes on; what is new to the patient; a view
-- carried on to others; what the patient takes home, when asked for it.
mark "echoed" {
  answers = "aff-t-offer",
  none = phrase "^^ <entrance>* (not|no|nah|never)",
  words = { 4 },
  decide = function(turn)
    for _, label in ipairs(turn.answers:findall(affect.label)) do
      local shared = turn:overlap(label)
      if #shared > 0 then return shared end
    end
  end,
}
mark "brought" {
  role = "therapist",
  any = minds.of_you + minds.bare + affect.held + affect.vague + hedges.marking,
  words = { 6 },
}
mark "fitted" { answers = "brought", any = trust.fits, words = { 5 } }
mark "struck" {
  any = trust.struck + phrase [[
      ^^ (oh|god|yeah){0,2} huh ($|",")
    | i (<helper>|even){0,3} never (<helper>|even){0,2} (thought (of|about) (it|that)|(saw|seen|
        looked at|put) (it|that) (like|that way|together|$)) ]],
  words = { 4 },
}
mark "extended" {
  answers = "brought",
  any = phrase [[
      i (<helper>){0,2} (do|did) (it|that|the same|the same thing) (with|at|to|on) (my|him|her|
        them|people|everyone|everybody|work|home)
    | (it is|it was|i am|i was) (<helper>){0,1} the same (with|at) (my|him|her|them|people|
        everyone)
    | so maybe (i|that|it|he|she) | i suppose i do
    | (that must be|that might be|maybe that is|so that is|that would be|i suppose that is)
        (<helper>){0,2} (why|what) i (<helper>){0,3} _
    | (that|it|this) (goes|went) (right|all the way|way)* back to
    | ^^ (oh|hm|hmm|huh|right|yeah|god|okay|yes|aye|ah){1,3} so (i|it is|he|she|they|maybe|
        really|that) ]],
  words = { 7 },
}
mark "took-home" {
  answers = phrase [[
      (what|anything|one thing) ...{0,8} (take|taking|taken|remember|hold on to|bring) (away|
        from|home|with you|out of)
    | (sum up|summarise|summarize) ...{0,8} (today|session|you) ]],
  none = phrase "^^ <entrance>* (nothing|not much|i do not know|dunno|no)",
  words = { 5 },
}
code "et-accept" { any = "echoed|fitted|struck|extended|took-home" }

-- What was carried: words or moves of the therapy, and a deed or a thought outside.
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

mark "carried" {
  all  = { here = from_here, deed = phrase [[
      i (<helper>){0,3} (did|went|tried|said|says|say|told|tell|asked|rang|called|texted|wrote|
        waited|stopped|thought|heard|hear|remembered|noticed|used|sat|walked|put|let|kept|
        managed|counted|breathed|had|left|came|nearly|wanted) ]] },
  none = phrase "tablet | tablets | pills | dose | prescribed | sheet",
  words = { 8 },
}
mark "wiser" { all = { wise = wise, otherwise = otherwise }, words = { 12 } }
code "et-learn" { any = "carried|wiser" }

code "et-mistrust" { any = { doubt = trust.doubt } }

-- What the therapist offers as a view of the patient, and an answer that leaves it lying. A mere
-- "yeah" counts after a long one only.
mark "proposed" {
  role = "therapist",
  any = { mind = minds.of_you + affect.held, cause = reasoning.cause },
  words = { 6 },
}
mark "explained" { role = "therapist", all = "proposed", words = { 20 } }
mark "nothing-taken" {
  any  = { half = replies.half, yes = replies.yes, agreed = replies.agreeing },
  none = {
    unsure = replies.unsure,
    fits   = trust.fits + replies.confirming,
    heard  = phrase "^^ (mm|mhm|hm|uh|uh-huh|mm-hm|mm-hmm)",
  },
  words = { 1, 4 },
}
mark "let-drop" {
  all = replies.half + replies.yes,
  any = replies.shifting + phrase [[
      i do not (<helper>){0,2} (think|go|dwell|talk) (about|on|into|there) ]],
  words = { 1, 12 },
}
code "et-freeze" {
  when = "nothing-taken|let-drop",
  decide = function(turn, hits)
    local before = turn.previous
    if not before or not before:has "proposed" then return end
    local told_at_length = before:has "explained" and not before.question
    if told_at_length or turn:find(replies.half) then return hits end
  end,
}

code "et-credulity" { any = trust.yielding, none = phrase "<yielding> (but|though|although)" }

local probe = phrase [[
    ^ <entrance>* (were|are|did|do|would|have|was|is) (you|it|that) "," (though|really|but|then|
      honestly)
  | (are|were|is) you (<helper>){0,2} (<feeling>|sick of|fed up|bored) ...{0,6} "?"
  | (do|did|would|will|are|have|were) you (really|actually|ever|even|honestly|genuinely)
      (<helper>){0,2} (<attitude>|<regard>|<wish>|tell|remember|mean|write|talk|read|listen*|
      care|know|get) ...{0,12} "?" ]]
code "et-test" { any = { probing = trust.probing, probe = probe } }

-- Said to the therapist, about the two; what one thought inside; what is rarely told at all.
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

mark "disclosed" {
  any = { marker = trust.disclosing, you = to_you, dark = dark, home = home },
  words = { 6 },
}
mark "exposed" {
  any = {
    inner      = inner,
    vulnerable = vulnerable,
    longing    = longing,
    treated    = treated,
    void       = "aff-void&!aff-uptake",
  },
  words = { 10 },
}
code "et-share" { any = "disclosed|exposed", none = "et-learn|et-mistrust" }
