plugin {
  name = "replies",
  version = "1.0.0",
  kind = "library",
  summary = "What an answer does with what was said: takes it, turns it down, lets it drop",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "negation", "mental-states" },
  language = { "en" },
}

-- A reply is known by how it begins, and a bare one by holding nothing else. What it
-- replies to is for the rule to say (answers = ...): "no" agrees with a denial, and is
-- an answer like any other to a yes-no question.

local words = lexicon "replies"

-- From the head of the turn, past hesitations.
local function at_head(name)
  return phrase("^^ <opener>* " .. name)
end

local yes = at_head "<yes>"
local no = at_head "<negation.answer>"

local agreeing = words.confirm + words.agree + phrase [[
    ^ <opener>* (i (do|am|did|was|have|had|would|can|could|will) | we (do|did|are|were|have) |
      (it|that|he|she|they) (is|was|does|did|has|had|are|were)) $ ]]

local rejecting = words.reject + phrase [[
    (that|it|this) (is|was) not (really|quite|exactly)* (it|true|right|fair|so|the point|how
      (it|i)|what (i|it|happened|that)|like that|about (that|it|him|her|you))
  | (that|it|this) (do|does|did|would|will) not (really|quite|even)* (fit|work|help|make sense|
      make any sense|sound right|feel right|ring true|change anything|matter)
  | i do not (really|quite|actually|honestly)* (think (so|that is|it is)|believe (so|it|that)|
      buy (it|that)|agree|see (it|that))
  | you (do|did|would) not (really|even)* (get|understand|know|see) (it|me|that|what|how|the
      half)?
  | i have (already|just|only)* (tried|done) (it|that|all that|everything) (already|before|and|
      $) | (tried|heard) (that|it|all that) (already|before|too)?
  | i (never|did not) (say|said|mean|meant) (that|it) ]]

local refusing = words.refuse + phrase [[
    i (do|would) not (really|particularly|exactly|actually|even|still|just)* (want|wanna| like|
      fancy|feel like|care) (to)* (it|that|any of it|talk|talking|think about|thinking about|go
      there|go into|going into|discuss|discussing|say|saying|tell you| telling you| answer|look
      at|hear|know|be here|do (it|that|this|any|the|them)|get into|getting into|open that|bring)
  | i (will|am|would) not (going to|gonna)* (doing (it|that|this)|saying|talking|discussing|
      telling|answering|go (there|into)|do (it|that|this)|say (it|that|what|any)|talk|tell|
      answer|be doing|having (it|that)|going there)
  | i would rather (not|leave|talk|just|stay|do|have|skip)
  | (can|could|do) (we|you|i) (not|have to) (just|please|do|talk|go|leave|stop)*
  | i can not (do|face|talk|go|be (bothered|arsed|doing)) (it|that|about|there|with|this)? ]]

local yes_but = phrase [[
    ^^ <opener>* (<yes>|<agree>|<half>|i (know|suppose|guess|get|see|hear)) ...{0,6} (but|
      except|though|then again) | ^^ <opener>* (yes and no|yes or no|maybe maybe not) ]]

-- Not taken, politely or from the side: "if you call that coping", "it's kind of you to say".
local doubting = words.doubt + phrase [[
    if (you|that|it) (call|calls|is what you call|is|was) (that|it)
  | i would not (<helper>){0,2} (call|say|put|go|describe|know (about|where)|be so sure|bank on)
  | i do not (<helper>){0,2} (think|see|believe|feel) (that|if|we|you|it|he|she|they|my|there|
      how|why|what|where|about|the|i) _
  | i am not (<helper>){0,2} (sure|certain|convinced|the (type|sort|kind)|one for|a person
      (for|who))
  | you (have|do|did|would|were|are|can) not (<helper>){0,3} (met|seen|know|knew|there|lived|had|
      heard|been|have|say|mean|live|understand)
  | (it|that|this|he|she) (do|does|did|will|would) not (<helper>){0,3} (count|last|mean|come into|
      apply|change|make|fit|go|work|help|stop|feel)
  | not (what|how|why|where) i (need|want|came|asked|mean|meant|see|think|had|am)
  | (a bit|bit|kind of|sort of|pretty|so|very|too) (of a)? (silly|daft|stupid|rich|much|easy|
      simple|neat|tidy|far|far-fetched|strong|cheesy|corny|naff|soft|airy|clever)
  | it is (<helper>){0,2} (kind|nice|good|easy|lovely|decent) of you | easy (for you)? to say ]]

-- What went well is made small.
local belittling = words.belittle + phrase [[
    (for|only for|just for) (about|all of|maybe|like)? (a|one|two|five|ten|half) (a)? (day|minute|
      minutes|second|seconds|hour|week|bit|night)
  | (he|she|it|they|i|things|we) (am|is|are|was|were|went|will be)? (straight|right)? back to (his|
      her|its|my|their|our|the|being|normal|square)
  | (it|that|this) (is|was) (just|only|pure|sheer|probably|all|mostly)* (luck|a fluke|a one-off|the
      (tablets|drink|weather|meds|medication)|because (he|she|it|they|of|i had)|nothing (special|
      really|much)|a coincidence|politeness|for show)
  | (anyone|anybody|everyone|everybody|any fool|my <other>) (<helper>){0,2} (could|would|can|does|
      do|goes|go)
  | i (should|shall) (not)? (have)? (<helper>){0,2} (kept|known|stayed|listened|said|left|never) | look (what|where|how) (<helper>){0,2} (happened|that|it|i) | (never|not) again
  | but then (i|he|she|it|they) (<helper>){0,2} (went|gave|did|said|had|started|rang|ruined|let) ]]

-- "It didn't go dead", "I didn't shout": opens by denying a thing said, of another or of oneself.
local correcting = phrase "^^ <opener>* (it|that|you|they|he|she|there) (<helper>){0,2} not"
local correcting_me = phrase "^^ <opener>* i (<helper>){0,2} not"

-- A yes, and then what the speaker wants instead.
local elsewhere = phrase "^ <opener>* but (<opener>)* i (<helper>){0,3} (want|need|rather|prefer)"

-- A question back, to know what is meant or what to do.
local asking_back = phrase [[
    (do|did) you (mean|want|think) | (like|as in) (what|this|that) | which (one|bit|part|of)
  | (what|how|where|when|who|which) (<helper>){0,2} (i|you|we|it|that|they)
  | (can|could|should|may) (i|you|we) ]]

-- A step is taken back within the turn, or a refusal softens.
local retreating = phrase [[
    ^ <opener>* (but|except|only|still|then again|mind you) | what is the (point|use)
  | (no|nah) (forget|leave|it never|it will|it would|there is|what is|he|she|i can|i do|i would)
  | (forget|leave|scrap) (it|that)
  | (no|nah|naw|or) (it|that|i|he|she) (<helper>|just){0,3} (stupid|silly|daft|nothing|screw|mess)
  | or no $ ]]
-- Both at once.
local torn = phrase [[
    (part|half|some|a bit|one side) of me ...{0,16} (part|half|other|rest|but|and then)
  | i (do|did) and i (do|did) not | i (want|would love|would like) to ...{0,8} (and|but) i (do|can|
      could|would|will|am) not | (yes and no|maybe maybe not) | one minute ...{0,14} the next
  | (i keep|i go) (going|changing|swinging|back) (back and forth|my mind|to and fro|and forth) ]]
local relenting = phrase [[
    ^ <opener>* (maybe|perhaps|i suppose|possibly|although|a? (wee|little)? bit|okay|ok|all right|
      alright|fine|well (maybe|perhaps|i (could|might)))
  | (i would|i will|i could|i might) maybe | maybe i | but i (will|could|might|would|can) ]]

local unsure = words.unsure + phrase [[
    i (really|honestly|just|still)* (do|did) not (really|even|honestly|actually)* know (what|
      how|why|where|if|whether|"."|$)
  | i (can|could) not (really|even)* (say|tell|explain|describe|put (it|that)|think of|find) ]]

-- Nothing but words that leave it at that.
local bare = "(<opener>|<yes>|<negation.answer>|<faint>|<half>|<unsure>|<wave>)"
local minimal = phrase("^^ " .. bare .. "{1,6} $$")
  + phrase [[
    ^^ <opener>* (it|that|this|things|everything|i|they|he|she) (is|was|am|are|has been| have
      been|will be|will do) (all|just|pretty|quite|really)* <faint> $$ ]]

-- Nothing but yes and no, by halves too.
local assenting = phrase "^^ (<opener>|<yes>|<half>|<negation.answer>)+ $$"

-- An answer without words.
local shrugging = phrase [[
    "[shrug*]" | "[silen*]" | "[kiss*]" | "[look*]" | "[no *]" | "[roll*]" | "[turn*]"
  | "[tut*]" | "[stare*]" ]]

-- Nothing but a sign to go on, from whoever listens.
local continuing = phrase "^^ (<opener>|<yes>|<listen>){1,5} $$"

local echoing = phrase [[
    ^^ <opener>* (and|so|but|well|no|because|oh)* (now (that)? you (say|said|mention|put|come
      to) (it|that)?| like you (say|said|were saying|put it)|as you (say|said|put it)|what you
      (said|say|asked| were saying) | (that|your) (word|question|picture|image)|when you (say|
      said|put it|ask| asked) ) ]]
  + words.uptake

return {
  words = words,
  yes = yes,                                -- opens with a yes
  no = no,                                  -- opens with a no
  confirming = words.confirm,               -- "that's it", "spot on"
  agreeing = agreeing,                      -- "you've a point", "it is"
  taking_up = echoing,                      -- names what the other said: "now you say it"
  yes_but = yes_but,
  torn = torn,                              -- "half of me wants to"
  retreating = retreating,                  -- "but", "no, forget it" after a step
  relenting = relenting,                    -- "well, maybe" after a no
  elsewhere = elsewhere,                    -- "but I want to", after a yes
  correcting = correcting,                  -- opens by denying a thing said ...
  correcting_me = correcting_me,            -- ... of oneself
  asking_back = asking_back,                -- in a question: "do you mean"
  rejecting = rejecting,                    -- turns a view down: "that's not it"
  doubting = doubting,                      -- ... politely: "if you call that coping"
  belittling = belittling,                  -- makes what went well small: "only luck"
  refusing = refusing,                      -- turns a proposal down: "I'd rather not"
  unsure = unsure,                          -- "dunno", "couldn't tell you"
  confused = words.confused,                -- "you've lost me"
  waving_off = words.wave,                  -- "whatever", "not bothered", "if you say so"
  half = at_head "<half>",                     -- "I suppose", "might have"
  blank = phrase "^^ <opener>* (<unsure>|<wave>)",
  shrugging = shrugging,                    -- a gesture in place of words
  conceding = phrase "^^ (<opener>|<yes>|<half>)+ $", -- a first sentence of no more than yes
  conceding_half = phrase "^^ (<opener>|<half>)+ $",
  assenting = assenting,                    -- the whole turn is yes, no or halfway
  minimal = minimal,                        -- the whole turn is no more than that
  continuing = continuing,                  -- the whole turn is "mm", "go on"
  shifting = phrase "^ <opener>* (and|but|so|well)* <shift>",
  thanking = words.thanks,
}
