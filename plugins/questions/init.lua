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
lexicon "tags"

local marked = phrase [[ ^ ...{0,60} "?" | _{50} "?" ]]
local inverted = phrase "^ <lead>* <auxiliary> not? <person> _{1,40}"
local asked_wh = phrase [[
    ^ <lead>* (what|how|why|who|where|when|which|whose|<factual>) (<auxiliary>|about|if|else|
      made|makes|kind|sort|happened|happens|happening|came|comes|went|goes|stopped|brought|
      would|popped|hit|struck) _{0,40} ]]
local indirect = phrase [[
    <indirect> ...{0,4} (what|how|why|where|who|whether|if|when|which)
  | <unknown> ...{0,4} (what|how|why|where|who|whether|if|when|which) ...{0,4} (you|your) !know ]]
local requested = phrase [[
    ^ <lead>* (please)? <request>
  | (can|could|would|will|are) you (be)? (able|willing|please|maybe|perhaps|just|to|try)*
      <request> | (like|want|love) you to (just|maybe|try|to)* <request>
  | would you mind ...{0,2} (saying|telling|describing|explaining) | (can|could) we <request>
  | (like|love|good|helpful|interested) to hear (more|about|how|what|a) ]]

-- Open words, wherever in the sentence the speaker gets to them.
local open_word = phrase [[
    (what|why) "?" | how "?" | (what|why) (!<fact-noun>) ...{0,40} "?"
  | how (!<measure>) ...{0,40} "?" | ^ <lead>* (what|why|how) <auxiliary> _{0,40} ]]
local factual = phrase [[ <factual> ...{0,40} "?" | ^ <lead>* <factual> <auxiliary> _{0,40} ]]

-- Does the picture fit: as a question about it ...
local fitting = phrase [[
    (is|was|would|does|did|are|am) (that|this|it|my _|the _|i|we|there) (be|come|even|at all|more
      or less|roughly|close to|near|sort of|kind of|really|a|an|any|maybe|perhaps|just|about|
      anything)* <fits>
  | (is|was) (that|this) (more or less|close to|near|sort of|kind of)* (it|what it (is|was))
      ("?"|$|","|for you|or)
  | (is|was) (that|this|it) (how|what|more|the way) you (<auxiliary>|ever|actually|really|
      more like){0,2} (mean|meant|saying|see it|saw it|put it)
  | (is|was) (that|this|it|there) (anything|something|truth) (like|in|to) (it|that)
  | (does|did|would|do|will) (that|this|it|my|the|any of (that|this|it)) (<rendering>|word)?
      (<auxiliary>|even|sort of|at all|kind of|roughly|more or less)* <suits>
  | (have|am|do|did|was) i (<auxiliary>|finally|at all|still|even|anywhere|roughly|more or less|
      about|just|got|getting|maybe|totally|completely|been|near|on|way)* (<grasped>|<spoilt>)
  | (have|did|do|am) i (got|get|getting|have|hear|hearing|heard|understand|understood|
      understanding|follow|following|read|reading|see|seeing|picture|picturing|catch|catching)
      ...{0,4} (right|rightly|wrong|correctly|properly|straight|you|it|that)
  | ^ <lead>* (have|am) i "?"
  | (that|this|it) is (right|correct|true|so|fair|accurate|how you meant it) (for you)? "?"
  | or (is|was|am|have|would|does|did) (that|this|it|i) (not|way|miles|off|too|more|wrong|
      completely|totally|got|missing|just)* (it|off|wrong|right|fit|that|you|me|something|my|
      like|at all|way off|missing|making) "?" | or (not|not at all|not quite|not really) "?"
  | (or) (am i|have i) ...{0,4} "?"
  | (would|is) that (be)? (a)? fair (way|thing|to|enough)? ...{0,3} "?"
  | how (is|was|does) (that|the|my|this) (for)? (a|as)? <rendering>
  | (how close|how near|how far off) (is|am|was) (that|i|it)
  | what (have|did|am) i (got|get|missing|missed|miss) (wrong|out)? "?"
  | where (have|did|am) i (got|get|getting|gone|go) ...{0,3} wrong ]]

-- ... or an opening to put it right.
local correcting = phrase [[
    (correct|fix|straighten|contradict|put|set|stop) me (out|right|straight)? (if|when|where|any)
  | (tell|let|stop|correct) me (know)? (if|whether|when|where|that|i am|it is) (i|that|this|it)?
      ...{0,6} (<spoilt>|wrong|off|not|right|fit|fits|miss|misses|missed|too|misread|way|astray|got)
  | (shout|say|say so|say no) if (i|that|this|it) ...{0,6} (wrong|off|not|right|fits|misses|
      missed|way)
  | (you can|please|do|and|then|can|so|just|feel free to|you may|^) (put me right|set me
      (straight|right)|correct me|straighten me out)
  | if (there is|i have|i am|it is|that is|any of) ...{0,8} (<spoilt>|wrong|not right|off)
  | (let me|can i|could i|may i|i want to|i would like to) (just|quickly|also|see if i can|try to|
      try and)* (check|make sure) ("," | "." | "?" | ":" | $ | out|that (i|it|we)|if|whether|
      with you|i|my|what|how you|this|it|that with|that out)
  | i (just|only|really)* (want|wanted|need) to (be sure|make sure|check) ...{0,3} (i|
      understand|understood|got|right|following|hearing|that)
  | make sure (that)? i (am|have|get|understand) ...{0,4} (right|understanding|understood|
      understand|following|got|you)
  | (just so|only so|so that|just to|only to) (i|be) (<auxiliary>|not)* (clear|sure|got|run|get|
      misunderstand|misread|right|certain|know)
  | let me see if i ...{0,5} (right|you|understand|understood|that|this|it|following)
  | i (<auxiliary>|hope|want|to|may|probably|maybe|be|not|suspect|fear|afraid|well|just|now|been|
      really|completely|totally|half|that|i|sure)+ <spoilt>
  | (not sure|not know) (if|whether|that)* (that|this|it|the word|i) (<auxiliary>|even|quite|
      really)* (<suits>|got it|caught it|said it)
  | (anything|something) ...{0,6} i (have)? (got|get|missed|misread|misunderstood) (wrong|$|"?"|
      there)
  | i (do|can) not (know|tell) (is|if|whether) (that|it|this) (is|was)? (that|it|so|right|how|
      what) ...{0,4} you ]]

local checking = fitting + correcting

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
