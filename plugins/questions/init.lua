plugin {
  name = "questions",
  version = "1.0.0",
  kind = "library",
  summary = "Questions and their kinds: open, closed, checking, either-or, tagged on",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  language = { "en" },
}

-- A question is seen by its mark or by its grammar, so transcripts without question
-- marks lose little. The evidence is the sentence up to the mark.

local words = lexicon "questions"

local marked = phrase [[ ^ ...{0,60} "?" | _{50} "?" ]]
local inverted = phrase "^ <lead>* <auxiliary> not? <person> _"
local asked_wh = phrase [[
    ^ <lead>* (what|how|why|who|where|when|which|whose|<factual>) (<auxiliary>|about|if|else|
      made|makes|kind|sort|happened|happens|happening|came|comes|went|goes|stopped|brought|
      would|popped|hit|struck) ]]
local indirect = phrase "<indirect> ...{0,4} (what|how|why|where|who|whether|if|when|which)"
local requested = phrase [[
    ^ <lead>* (please)? <request>
  | (can|could|would|will|are) you (be)? (able|willing|please|maybe|perhaps|just|to|try)*
      <request> | (like|want|love) you to (just|maybe|try|to)* <request>
  | would you mind ...{0,2} (saying|telling|describing|explaining) | (can|could) we <request>
  | (like|love|good|helpful|interested) to hear (more|about|how|what|a) ]]

-- Open words, wherever in the sentence the speaker gets to them.
local open_word = phrase [[
    (what|why) "?" | how "?" | (what|why) (!<fact-noun>) ...{0,40} "?"
  | how (!<measure>) ...{0,40} "?" | ^ <lead>* (what|why|how) <auxiliary> ]]
local factual = phrase [[ <factual> ...{0,40} "?" | ^ <lead>* <factual> <auxiliary> ]]

local checking = phrase [[
    (have|did|do|am) i (got|get|getting|have|hear|hearing|heard|understand|understood|
      understanding|follow|following|read|reading|see|seeing|picture|picturing|catch|catching)
      ...{0,4} (right|rightly|wrong|correctly|properly|straight|you|it|that)
  | am i (right|wrong|off|close|near|close to|warm|way off|miles off|far off|on the right
      (track|lines)|in the right (area|ballpark)|barking up the wrong tree|missing something|
      making (this|that|it) up)
  | (does|did|would|do) (that|this|it|any of (that|this|it)) (<auxiliary>|sort of|kind of|even|
      sound|feel|seem)* (fit|ring true|ring a bell|sound right|feel right|seem right|right|
      match|capture it|catch it|do it justice|chime|resonate|cover it|get at it|come near it|
      come close|get it|about right|true|like it|accurate|familiar)
  | (is|was) (that|this) (more or less|close to|near|sort of|kind of)* (it|what it (is|was))
      ("?"|$|","|for you|or)
  | (is|was|are) (that|this|it|we|there) (a|the|any|more or less|close to|near|anything|
      something|sort of|kind of)* (right|fair|fair enough|accurate|how it (is|was|felt|feels)|
      about it|about right|close|near|near it|off|way off|way out|true| true for you|what you
      mean|what you meant|what you are saying|what you were saying|the sense of it|a fair
      summary|like that for you|something like (it|that)|how you (see|saw) it|truth (in|to)
      (that|it))
  | or (is|was|am|have|would|does|did) (that|this|it|i) (not|way|miles|off|too|more|wrong|
      completely|totally|got|missing|just)* (it|off|wrong|right|fit|that|you|me|something|my|
      like|at all|way off|missing|making) "?" | or (not|not at all|not quite|not really) "?"
  | (or) (am i|have i) ...{0,4} "?"
  | (correct me|put me right|set me straight|set me right|stop me) if ...{0,6} (wrong|off|not|
      it|that|mistaken|missed|misses|miss|misread|mishear*|got)
  | (tell|let) me (know)? (if|whether|when|where) (i|that|this|it) ...{0,6} (wrong|off|not|
      right|fit|fits|miss|misses|missed|mistaken|too|misread|way|astray|got)
  | (shout|say|say so|say no) if (i|that|this|it) ...{0,6} (wrong|off|not|right|fits|misses|
      missed|way)
  | (let me|can i|could i|may i|i want to|i'd like to|i just want to) (just|quickly|also|see if
      i can|try to|try and)* (check|make sure) (out|that|if|whether|with you|i|my|what|this|it)*
  | i (just|only|really)* (want|wanted|need) to (be sure|make sure|check) ...{0,3} (i|
      understand|understood|got|right|following|hearing|that)
  | make sure (that)? (i am|i have|i get|i've|i understand) ...{0,4} (right|understanding|
      understood|understand|following|got|you)
  | let me see if i ...{0,5} (right|you|understand|understood|that|this|it|following)
  | (would|is) that (be)? (a)? fair (way|thing|to|enough)? ...{0,3} "?"
  | (how close|how near|how far off) (is|am|was) (that|i|it)
  | what (have|did|am) i (got|get|missing|missed|miss) (wrong|out)? "?"
  | where (have|did|am) i (got|get|getting|gone|go) ...{0,3} wrong
  | (anything|something) ...{0,6} i (have)? (got|get|missed|misread|misunderstood) (wrong|$|"?"|
      there)
  | i (do|can) not (know|tell) (is|if|whether) (that|it|this) (is|was)? (that|it|so|right|how|
      what) ...{0,4} you ]]

local either = phrase [[
    <auxiliary> ...{0,20} or (!no&!not&!so&!two&!whatever&!something) ...{0,20} "?"
  | _ or (was|is|were|did|do|more|more like|something (else|different|in between)|maybe|perhaps|
      neither) ...{0,20} "?" | (more|sort|kind|closer to) ...{0,12} or ...{0,12} "?" ]]

local tagged = phrase [[ _ <tag> "?" $ ]]

return {
  words = words,
  any = marked + inverted + asked_wh + indirect,
  marked = marked,
  open = open_word + requested + indirect,
  requested = requested,
  indirect = indirect,
  factual = factual,
  closed = marked + inverted,               -- a rule takes away what is open as well
  checking = checking,
  either = either,
  tagged = tagged,
}
