plugin {
  name = "inviting",
  version = "1.0.0",
  kind = "library",
  summary = "Leading on from what somebody holds: to another view, another act, a test, a link",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "hedges", "said", "questions" },
  language = { "en" },
}

-- Each of these takes the listener a step past what was just said. Asking what
-- something was like, or how it went, stays where the listener is and is not here.

local words = lexicon "inviting"

-- To look from elsewhere.
local view = words.elsewhere + phrase [[
    what if (!i)
  | (^ <lead>* (imagine|suppose|say|picture|pretend)|supposing|let us say|let us imagine|can you
      imagine|could you imagine) (for a (minute|moment|second)|just|that|now)* (you|he|she|
      they|it|that|there|somebody|someone|your|a|the)
  | (another|other|different|second|alternative|kinder|gentler|fairer|third) (possible|kind of|
      sort of)* (way|ways|view| explanation|explanations|reading|side|angle|story|
      interpretation|meaning|reason|reasons) (of|to|for|"?"|that|it|you)?
  | if you (was|were) (a|an|the|in|him|her|them|one of|on) !<self>
  | if (<other>|your (<other>|best friend)|somebody|someone|a friend|your (best)? (friend|mate))
      (<helper>){0,2} (was|were|came|told|said|saw|heard|did|asked|had)
  | (what|how) (would|might|could|do you (think|imagine|suppose)) (<other>|your (best)? <other>|
      a (good)? (friend|mate|stranger|judge)| somebody (else)?|someone (else)?|an outsider|other
      people) ...{0,4} (say|think|see|tell|feel|make|call|describe|reckon|notice|answer|take)
  | what would you (say|tell|think|advise|want) (to|if|for|of)? (a|your|her|him|them|someone|
      somebody|that)
  | (is|was|would) (it|there) (<helper>){0,2} (possible|conceivable|any chance|a chance|room
      for|any other|another|a world)
  | (a|any|some|what) (world|universe|planet|version|reading|scenario|chance|possibility|angle|
      sense) (in which|where|that|from which|of (it|this|that)|when)
  | (for|just for) (the sake of (argument|it)|argument's sake) | let us say | say (for a
      (minute|moment|second)|just for now)
  | (could|might|may) (it|there|he|she|they|<other>|that|this) (<helper>){0,2} (also|just|have|
      be|been|mean) ...{0,12} "?"
  | (what|how) (else|otherwise) (could|might|would|can|may|is possible) ]]
  + phrase [[
    (in|from) (his|her|their|the other) (<other>)? (shoes|eyes|chair|side|place|point of view|
      perspective|position)
  | (<ago>|back then|before all this|this time (last|next) (year|week|month)) ...{0,6} (would|
      could|might) you
  | (what|how) (about|might it be for|was it for|would it be for|is it for) (<other>|your
      <other>) ...{0,12} "?" ]]

-- To do or try something.
local action = words.doing + phrase [[
    (could|would|will|can|might|do you think you (could|can|might|would|will)|are you going to|
      are you able to) (you)? (<helper>){0,2} (<act>&!let&!tell&!help|do (that|it|something|anything)) ...{0,20}
      "?"
  | (what|how|who|when|where|which) (<helper>){0,2} (could|might|would|can|will) (you|we)
      (<helper>){0,3} (do|say|try|tell|ask|handle|want to do| like to do|need|start|change|
      answer|find out|know if|test|respond|put|let|plan)
  | (what|how) (would|might|could|will) (it|that) (<helper>){0,2} (be like|be|take|feel like|
      feel|look like|need) (for you)? (to|if|for you to)
  | what (would|might|could|will|do you think would|do you reckon would|do you imagine would)
      happen (if|when|next|then)? | what (is|was) the worst ...{0,5} happen
  | what (do|would|are) you (<helper>){0,2} (want|like|going|gonna|hoping|planning|plan|intend|
      predict|expect) (me|us)? (to)? (do|say|happen| try|about|from|predict|with)*
  | (would|are|will) you (<helper>){0,2} (be)? (willing|able|up for|open to|prepared|game|ready|
      brave enough|happy to try|interested in)
  | (would|might|could) (that|it) (<helper>){0,2} (be doable|be possible|be manageable|help|
      work|make sense to try|be worth)
  | (next time|if (it|he|she|that|they) (happens|comes|does|says|emails|rings|calls|starts|
      asks)) ...{0,10} (could|might|would|will|what|do you want|let me|tell)
  | (maybe|perhaps) (you (would|could|might|can|will)|we (could|can|might))
  | you (could|might|can) (just|also|always|maybe|even|still)* (<act>|let)
  | (so|then|and)? you (do|say|tell|ask|go|count|write|sit|take|let|stay|leave|don't) ...{0,12}
      (and|then) (see|you|count|write|rate|check|notice)
  | (let|shall) us (<helper>){0,2} (try|test|do|make|set|see what happens|experiment|practise|
      practice|role|write|put)
  | shall we (try|test|practise|practice|role|set up|experiment|make that|write)
  | (could|can|shall) we (<helper>){0,2} (try|make|set|test|practise|practice|write|put|do)
  | ^ <lead>* (try|let it|write (that|it|this) down|give it|have a go|see (if|what happens|
      whether)|count|rate|test) ]]

-- To weigh a belief; how much it is believed is only a rating.
local weighing = words.evidence + phrase [[
    how (sure|certain|confident|convinced|true|likely|probable|realistic|accurate|fair)
      (<helper>){0,2} (is|are|was|were|do|did|would|of)
  | how (strongly|far) (do|did|would) you (<helper>){0,2} (believe|buy|agree|trust)
  | (how|what) (do|did|would|could|can|makes|made|tells|told) you (<helper>){0,2} (know|so sure|
      so certain|tell|think (that|so|it|he|she|they)|believe (that|it|so))
  | (is|was|are|were) (that|it|they|this|he|she|those) (<helper>){0,2} (always|really|actually|
      necessarily|a fact|the only|true|ever|definitely|the same|all| the whole) ...{0,12} "?"
  | (does|do|did|would) (that|it|this|he|she|they|laughing|being|having|making|getting) ...{0,6}
      (always|necessarily|have to|really|actually) (mean|make|prove|follow|make you)
  | (does|would|did) (that|it) (mean|make you|prove|follow|make him|make her)
  | would (<other>|he|she|they) (<helper>){0,2} (do|say|ask|come|stay|have|bother|keep|be)
      ...{0,8} if (he|she|they|you)
  | ^ <lead>* (would|could|does|do|can|is) (a|an|someone who|somebody who|anybody who|anyone who|
      people who|every) ...{0,14} _ "?"
  | ^ <lead>* (give|tell|find|name|show|pick|choose|take) (me)? (just)? (one|a single|a specific|
      a particular|a recent|an example|an instance|an actual|the last)
  | (one|a) (specific|particular|concrete|single|real) (time|example|instance|moment|thing|case|
      day|occasion)
  | (what|which) ...{0,4} (more balanced|fairer|kinder|alternative|thinking error|thinking trap|
      distortion|cognitive)
  | (and|what is (that|it)|how is that|where is (that|it)) (<helper>){0,2} now "," ...{0,6} "?"
  | (and)? now (sitting|looking|that you|thinking|here) ...{0,6} "?"
  | what (do|would|did) you (<helper>){0,2} (predict|conclude|make of (it|that|this)|take from|
      learn from) ]]

-- To set one thing against the other.
local confronting = words.mismatch + phrase [[
    you (<helper>){0,3} (say|said|tell|told|keep saying|call|called|talk|describe|described|
      want|wanted|love|hate|sound|seem|look|know (all|everything|loads|a lot|so much)) ...{0,20}
      (but| yet|whereas|although|and yet|and then|even though|while at the same time) ...{0,12}
      (you| your|he|she|it|i|they|here|there)
  | (on the one hand|one minute|part of you|half of you|with one hand|a minute ago|earlier|last
      week|last time) ...{0,24} (on the other|the next|other part|but|and (yet|now|today))
  | you (<helper>){0,2} (say|said|tell|told|call|called) ...{0,16} in the same (breath|sentence)
  | (can|could|may|might|let me|i want to|i would like to|i am going to|i will) (i)? (just)? (push
      (you|back|it|on|a)|challenge|argue|disagree|be (kind of|a bit|really|very|quite|a wee bit|a little)* (blunt|cheeky|difficult|a pain|awkward|
      direct|straight|nosy)|play devil's|question|poke|press)
  | ^ (but|yet|and yet|only|except) (for|in|at|last|on|when|since|two|three|that|there|then|the|
      your|you) ...{0,8} (you|your|she|he|they|somebody|someone)
  | ^ (well|hang on|hold on|hmm|wait|mm|ah|so)* (but|and yet|except) ((you|he|she|they)
      (<helper>){0,2} !<helper>&!might&!may&!know|here|there (is|was))
  | (normally|ordinarily|up to now|until now) ...{0,24} (but|whereas|yet) (here|this|today|now|
      you|there|it) ]]

-- To put the own view.
local differing = phrase [[
    i (<helper>){0,2} (see|saw|look at|read|hear|take|think of) (it|that|this|things)
      (<helper>){0,3} (differently|another way|a different way|slightly different|the other way|
      otherwise)
  | i (am|do|would|can) (<helper>){0,2} not (<helper>){0,3} (sure|certain|convinced|think|
      believe|agree|buy|see) (that|it|so|you|he|she|i|is|this)*
  | i (would|might|will) (<helper>){0,2} (say|argue|put it|call it|disagree|dispute|push back|
      challenge|see it)
  | i (do|just|still|really|also)* think (that|maybe|perhaps|also|what)* (you|he|she|they|it|
      there|if|we|part) | (if i had to|i would) bet
  | my (guess|hunch|bet|sense|feeling|impression|fantasy|worry|suspicion) (<helper>){0,2} (is|
      was|would be) | (or|well) (it)? (might|may|could) (<helper>){0,2} (be|have been) ]]

-- To link: a cause, a pattern, a purpose not told so far.
local linking = words.pattern + phrase [[
    (maybe|perhaps|i wonder|might|could|may|seems|sounds|as if|as though|i guess|i imagine|i
      suspect|probably|i think|presumably) ...{0,16} (because|since|so that|so as to|in order
      to|a way (of|to)| to (protect|avoid|keep|stop|make sure|get rid|punish|test)|protects|
      protecting|keeps|stops|means that|that is why|that is where|comes from|connected|linked|
      to do with|something about|underneath|behind|part of you)
  | (sometimes|often|usually|generally|frequently) (when)? (people|we|a person|someone|somebody|
      young people|kids|children|women|men|folk|girls|boys|one) ...{0,20} (because|it is|they|
      feel|too much)
  | (people|we|folk|lots of people|a lot of people|many people) (often|sometimes|tend to|can|
      who|will|do) ...{0,12} (because|to|when|if)
  | (that|this|it|which) (is|was|must be|might be|may be|could be|would be) (maybe|perhaps|
      probably|partly|also|really|just)* (why|where|what|how come) (you|the|it|this|that)
  | (it|that|this) (is|was|feels|sounds|seems) (almost|like|as|a bit)+ (though|if) (you|the|it|
      he|she|your)
  | (easier|safer|simpler|harder|better|worse) (<helper>){0,2} (for you)? to (<helper>){0,2} _
      ...{0,12} than
  | (price|cost|job|point|purpose|function|reward|pay-off|payoff|gain) (you|of|for|it|that)
      ...{0,4} (pay|pays|paying|is|was|not|have|being|serves|does)
  | (so (that)? (nobody|no one|none of|he can not|she can not|they can not)|(so that|in case|
      lest) (he|she|it|they|you|somebody|someone|people|anyone|anybody|everybody|everyone)) _
  | (rather|instead|easier|safer|better) (than|of) (feel|feeling|face|facing|ask|asking|be|being|
      risk|risking|need|needing|say|saying|let|letting|show|showing|admit|admitting)
  | (it|that) (is|was) not (your|the|a|his|her|their|just|only|really|about|that)* _ ...{0,5} ","
      (it|that) (is|was) | you (are|were|do|did) not ...{0,5} "," (you|it) (are|were|is|was|do|did)
  | (it|that) (is|was) (your|the|a|his|her|their)* _ _? (that|who|whom)? you (are|were|have|had) _
  | ^ <lead>* (maybe|perhaps) (the|this|that|your|being|having|it is|that is|there is) ...{0,8}
      (is|was|are|were|has|had|stands for|means|about)
  | (does|did|do) (it|that|this|any of (it|this|that)) (<helper>){0,2} (remind|ring|connect|
      link|have (anything|something) to do|go back|feel familiar)
  | (i)? wonder (<helper>){0,3} (what it does|what that does|whether|if|about) (for)? (you|your|
      part|some|that|it|this|there|the) ]]

-- To give a reason, or to say what the listener is, unasked.
local telling = phrase [[
    _ ...{0,2} (because|so that|means|that is (why|how|where)) (!we&!i&!if) _
  | ^ <lead>* you are (not)? !<known> ]]

-- To see that it is not as it was.
local compared = words.otherwise + phrase [[
    (it|that|there|things|you) (<helper>){0,2} (used to|did not use to)
  | (what|how|something) (is|was|made) ...{0,3} (different|new|changed|differently) (about|this|
      now|from|here)?
  | (that|this|it) (is|was|sounds|seems|feels) (<helper>){0,3} (different|new|a change|a shift|a
      first) (from|to|than|for you|$|"?")
  | (<ago>|before|last (year|summer|winter|time)) ...{0,4} (you|it|that) (would|could)
      (<helper>){0,2} have ]]

return {
  words = words,
  view = view,                              -- what if; what would she say; another way
  action = action,                          -- what could you do; how would it be to
  weighing = weighing,                      -- how sure; the evidence; does that mean
  confronting = confronting,                -- you say this, and that
  differing = differing,                    -- I see it differently
  telling = telling,                        -- because you; you are
  linking = linking,                        -- maybe because; a way of; as though
  compared = compared,                      -- it used to be; this time
}
