plugin {
  name = "support",
  version = "1.0.0",
  kind = "library",
  summary = "Acknowledging: a feeling that makes sense, a hard time, a mind at work",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "mental-states", "questions" },
  language = { "en" },
}

-- The feeling follows from where the person stood.
local sensible = phrase [[
    no wonder | small wonder | little wonder
  | (<ordeal>|stupid|daft|silly|mad|crazy|dumb) (not)? to feel
  | (make|makes|made|making) (<helper>){0,2} (total|complete|perfect|every|good|some)? sense
      (that|why|to|you|given|when|how|of|after|with)? | of course (you|it|that|there|they)
  | (understandable|understandably|only natural|only human|natural enough|fair enough that)
  | (anyone|anybody|everyone|everybody|most people|any of us|a lot of people|who) (else|
      standing|left|in|with|who|would|could|there|that|put|on|going|having) ...{0,8} (would|
      might|not) | who would not | i (would|could) not (blame|expect) you
  | i (can|could) (<helper>){0,2} (see|understand|imagine|get|appreciate|hear|picture)
      (<helper>){0,2} ((why|how|where) (<helper>){0,2} (you|it|that|this|anyone|somebody)|that
      you)
  | i would (<helper>){0,4} (<feeling>|<ordeal>|felt|the same|hated|hate) ...{0,4} (too|as well|
      if i|in your)
  | (given (what|all|everything|how)|with (all|everything)) ...{0,6} (happened|been|going|you|
      had|said|was|were) ]]
  :not_after(phrase "not|never", 2)

-- It was hard.
local hardship = phrase [[
    (that|it|this|^|so|and) (<helper>){0,2} (sounds|sounded|must|would have|must have) (like)?
      (<helper>|desperately|unbearably|unbelievably){0,4} (<ordeal>|<feeling>)
  | (that|it|this) (is|was) (so|really|very|such|incredibly|terribly|desperately|a really|quite|
      awfully|just)+ <ordeal> | ^ <lead>* how (very)? <ordeal> (^|$|for|that|to|you)
  | (what) (a|an) (<helper>){0,2} <ordeal>
  | (a) (really|very|truly|desperately)? <ordeal> (thing|place|spot|position|situation|hour|
      wait) to ]]

-- Nothing is wrong with it.
local acquitting = phrase [[
    (it|that|this|you) (<helper>){0,3} not (sound|seem|look|feel|a|at all|one bit|so|that|
      really|sounding|strike me as)* (dumb|stupid|silly|daft|crazy|mad|mental|weird|strange|odd|
      nothing|childish|pathetic|weak|wrong|much ado|small|petty|ridiculous|selfish|over the top|
      a small thing|too much)
  | you (<helper>){0,2} (do|did) not (need|have) to (get|be|feel|apologise|apologize|explain|
      justify|pretend|like|forgive|thank)
  | (no need|not need) to (apologise|apologize|be sorry|feel bad|explain|justify|pretend)
  | you (<helper>){0,2} (are|were|have|had|be) (<helper>){0,2} (every right|good reason|every
      reason|a right|entitled|allowed) ]]

-- What a mind just did ...
local insight = phrase [[
    you (<helper>){0,4} (managed to|able to|let yourself|went and)? <insight>
  | you (<helper>){0,2} just (<helper>)? (noticed|spotted|saw|heard|felt)
  | (that|it) (<helper>){0,2} (stayed|stuck) with you
  | the most (here|present|real|alive|honest|open|yourself) (you|i)
  | you (<helper>){0,2} (sounded|sound) (<helper>){0,2} (different|real|clearer|like yourself|
      surer) | you (<helper>){0,3} <feeling> and (<helper>){0,2} not sure ]]

-- ... and praise for it.
local praise = phrase [[
    (that|it|what) (<helper>){0,4} (a|an|quite a|such a|really|very|some)* <praise> (bit of|
      piece of|clear|little|and|careful)* <thinking>
  | ^ <lead>* (a|what a|really|very)* <praise> <thinking>
  | (well|nicely|beautifully|carefully|clearly) (put|said|noticed|spotted|caught|described|
      observed|thought)
  | (good|great|nice|lovely|sharp) (noticing|spotting|catch|spot|thinking)
  | i (<helper>){0,3} (like|love|admire|appreciate|value|struck|impressed) (by)? (how|that|the
      way|at how|with how) you (<helper>){0,3} (<insight>|<attitude>|<regard>|put|ask|asked|
      said|saw|see|held|hold|stopped|slowed|waited|tried) ]]

return {
  sensible = sensible,
  hardship = hardship,
  acquitting = acquitting,
  insight = insight,
  praise = praise,
}
