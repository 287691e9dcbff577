plugin {
  name = "wants",
  version = "1.0.0",
  kind = "library",
  summary = "What one minds in the other, what one wants, and the care one needs, said for oneself",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "affect" },
  language = { "en" },
}

-- Moving against or away, people may come to say plainly what they mind, and what they would
-- have instead; under a complaint, that they are afraid to be left. Quotations and what others
-- said are for the scheme to leave out.

use "mental-states"                         -- for the words of <helper>
use "affect"                                -- for <heft>

local minded = phrase [[
    i (<helper>&!not&!never){0,3} (cross|angry|annoyed|furious|mad|raging|irritated|frustrated|fed
        up|put out |disappointed|hurt|sore|pissed off|narked|not happy|unhappy) (with|at|by|about|
        that|when|over) ...{0,3} (you|this|that|it|how|what|here|us)
  | i (am|was) not (<helper>)? (happy|pleased|comfortable|okay|ok|fine|all right) (with|about|that|
      when|at) _
  | i (do|did) not (<helper>)? (like|appreciate|enjoy|care for) (it|that|this|how|when|being|the
      way|you|what)
  | i (did|do) (<helper>)? mind | i (<helper>&!not&!never){0,2} minded
  | (it|that|this|what you said|the way you) (<helper>&!not&!never|did){0,3} (bothered|bother|
      bothers|annoyed|annoy|annoys|hurt|hurts|stung|stings|upset|upsets|rankled|rankles|irritated|
      irritates|got to|gets to) me ]]
local felt_by = phrase [[
    (i|me) (<helper>){0,2} (feel|felt|feeling) (<helper>|like|as if|that){0,3} (dropped|ignored|
      fobbed off|brushed off|brushed aside|shut out|pushed|pushed aside|rushed|hurried|judged|
      dismissed|talked over|talked down to|unheard|not heard|let down|told off|cornered|a nuisance|
      a number)
  | i (<helper>){0,2} (thought|took it|felt) (that|as if|like)? you (<helper>){0,3} (listening|
      listen|there|bothered|interested|hear|heard|care|cared|forgotten|forgot|laughing|bored|
      want|wanted|mean|meant) ]]

-- A wish for something, and not for an end: "I want to go", "I'd rather not".
local wanted = phrase [[
    i (<helper>&!not&!never|do|did){0,3} (want|need|wanted|needed) (you|us|this|that|it|to|more|
      less|some|somebody|someone|something|time|room|space|a|an|the|somewhere|answers|help)
  | (what|all|the thing) (that)? i (<helper>&!not&!never){0,2} (want|need|wanted|needed)
  | i (do|did) not (<helper>)? (want|need) (you|us|this|it|people|another|a) (to|being|_)
  | i would (<helper>)? (like|rather|prefer) (you|us|it|that|if|to)
  | i am (asking|telling|begging) you (to|for|not|that) | i have (a|every) right to
  | (ask|tell|ring|text|warn|let) me (first|next time|the next time|know|before you|instead|
      yourself) ]]
local wanting_out = phrase [[
    (want|need|like|rather|prefer|wanted|needed) (to)? (<helper>)? (go|leave|stop|stopping|finish|
      quit|end|get out|get away|forget|move on|drop it|change the subject|not|be left|die|
      disappear|hide|sleep|be on my own|be alone|get it over|another therapist|somebody else)
  | (want|need|like|rather|prefer|wanted|needed) (to)? (<helper>)? (talk|speak|think|hear) ...{0,2}
      (about)? (something|anything|somebody|someone) else
  | (toilet|loo|bathroom|smoke|fag|drink|appointment|letter|prescription|note for|sick line) ]]

-- What lies under the hurt: fear of losing the other, or being alone with it, and a wish to
-- be held on to.
local care = phrase [[
    i (<helper>&!not&!never|do|did){0,3} (need|needed|want|wanted|missed|miss) (you|your help|help|
      somebody|someone|looking after|to be (held|minded|looked after|cared|seen|heard|wanted|
      believed|comforted|safe)) ($|","|to (stay|care|be there|come|ring|see|hear|hold|mind|notice|
      look after|believe|help|say|tell|know|want|like|wait|stop)|there|here|then|that|and|so|when)
  | (do not|please do not) (<helper>)? (leave|give up on|get rid of|send|drop|stop seeing|let go
      of|let me go|hate|be cross with) (me|away)?
  | (afraid|scared|frightened|terrified|feared|thought|worried) ...{0,2} (you|i) (<helper>){0,3}
      (leave|left|leaving|gone|go|lose|losing|lost|stop|give up|given up|get rid|send|sick of|
      tired of|had enough|enough of|alone|on my own)
  | i (<helper>){0,2} (can not|could not) (<helper>)? (do|manage|face|carry|bear|stand|cope with)
      (it|this|that)? (all)? (on my own|alone|by myself|without you|without anyone)
  | (help|hold|mind|hold on to|stay with|look after|stick with|bear with) me
  | i (<helper>){0,3} (alone|all alone|on my own|small|like a (<heft>)* child|like a child|lost|
      helpless|defenceless) (in|with|without|again|and|when|there|here|outside|$)
  | (be|been|was|were) (gentle|kind|patient|there|nice) (with|to|for)? me ]]

return {
  minded = minded,                          -- I'm cross with you, I did mind that
  felt_by = felt_by,                        -- I felt brushed off
  wanted = wanted,                          -- I want you to ask me first
  out = wanting_out,                        -- want to go, rather drop it
  care = care,                              -- don't give up on me, afraid you'd leave
}
