plugin {
  name = "together",
  version = "1.0.0",
  kind = "library",
  summary = "Who is meant by we: the two in the room, the procedure, family and others, everybody",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states" },
  language = { "en" },
}

-- A pronoun has no referent in itself; its company tells: the verb that follows, another
-- person named beside it, a word for the room or the hour.

local words = lexicon "together"

-- The two, by name or by what only two can do.
local named = phrase "<two>"
local mutual = phrase [[
    (we|us|ourselves) (<helper>){0,4} _{0,2} <each-other>
  | we (<helper>){0,4} (<shared-state>) (in here|here|together|with each other|just now|there|in
      this room|on this|on that|a minute ago|earlier|last (time|week))
  | (here|together|in here|just now|last time|last week|on monday) ...{0,6} we (<helper>){0,4}
      (<shared-state>|<shared-deed>)
  | we (<helper>){0,4} (<shared-deed>|<shared-state>) ...{0,6} (together|in here|in this room) ]]

-- What a "we" of two minds is said to feel, find or know: the two only where nobody else
-- has been named.
local minded = phrase [[
    we (<helper>){0,4} (<shared-state>|<shared-deed>)
  | (do|did|are|were|can|have|could) we (<helper>){0,4} (<shared-state>|<shared-deed>)
  | us (<helper>){0,3} (<shared-state>) ]]

-- "We did." "We were." A "we" that has only an auxiliary takes its meaning from before.
local echoed = phrase [[
    ^ (oh|aye|yeah|yes|no|mm|well|ach|ah|right|true|so|and|i think|i suppose|i guess|maybe)*
      (we|so we) (really|both|just|all)? (did|were|are|do|have|had|can|could|will|would|was|
      did not|were not|are not|do not|have not) (both|not|indeed|too|though|that|so|yes|yeah|
      a bit|a little|that is true)* $
  | ^ (so|aye|yeah|yes)? (did|were|are|do|have|had) we $ ]]

-- The business of the hour.
local asked = phrase [[
    (shall|can|could|may|should|might|will|would|do|did|are) we (<helper>|maybe|not|please){0,4}
      (<procedure>|get|go|be|not|call it|give|keep|come|put|see|change|hold)
  | let us (<helper>|not|maybe|both){0,3} _ | let's (<helper>|not|maybe|both){0,3} _ ]]
local arranged = phrase [[
    we (<helper>|had|said|agreed|only|about|like|roughly|a few|five|ten|fifteen|twenty|another|
      some|the|more|of|than|this){0,6} (<clock>)
  | (next|last) (time|week|session) (that)? we | when we (<helper>){0,2} (meet|met|started|last)
  | our (<helper>|next|last|first|final|own|weekly|two|remaining|little|whole){0,2} <business>
  | (works|work|suit|suits) for us ]]
local handled = phrase [[
    we (<helper>|said|agreed|decided|thought|were hoping|are supposed to|might as well|try and|
      go and|not|maybe|now|then|next|first|always|normally){0,6} <procedure>
  | (where|what|which|that|when|how|before|until|since|as|as if|like) we (<helper>|normally){0,4}
      (<procedure>|got|were|had|agreed|are at|are up to|are|have) ]]

-- Others are meant.
local company = phrase [[
    (my|our|the|his|her|a) _{0,2} <kin> (and|with|or) (i|me|us|myself)
  | (me|myself|i) (and|with|or) (my|our|the|his|her|a)? _{0,2} <kin>
  | (me|myself) and (him|her|them|he|she) | (him|her|them|he|she) and (i|me)
  | we (<helper>){0,4} <outing>
  | (we|us) (all)? (at|from|in) (work|home|school|college|uni|church|the office|our family|the
      family|our house|our street|my family|the house|the team)
  | our (own|old|whole|wee|little|youngest|eldest|oldest)? (<kin>|house|home|flat|garden|kitchen|
      street|town|country|wedding|honeymoon|car|bed|bedroom|marriage|place) ]]

return {
  words = words,
  any = words.we + words.two,
  named = named,                            -- you and me, both of us, between us
  mutual = mutual,                          -- missed each other; stuck in here
  minded = minded,                          -- we know, we got scared: whoever "we" are
  echoed = echoed,                          -- "We did."
  asked = asked,                            -- shall we, can we, let's
  arranged = arranged,                      -- our next session; we've ten minutes
  handled = handled,                        -- what we said we'd look at
  company = company,                        -- my sister and I; we went to Spain
  kin = words.kin,                          -- people who may be "we" with the speaker
  people = words.mankind,                   -- we all, as we know
  clinic = words.house,                     -- we see a lot of girls here
}
