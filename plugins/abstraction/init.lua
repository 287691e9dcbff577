plugin {
  name = "abstraction",
  version = "1.0.0",
  kind = "library",
  summary = "Talk about minds and life from far off: theory, generalities, the spectator's view",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "affect", "directives", "mental-states", "questions" },
  language = { "en" },
}

local directives = use "directives"
local words = lexicon "abstraction"

-- Everybody, and so nobody.
local general = phrase [[
    one (has (certain|to|these|this|a tendency|always)|must|needs to|should|might|tends|always|
      often|never|learns|feels|thinks|carries|repeats|negotiates|copes|adapts|accepts|becomes|
      simply)
  | (people|humans|we|everyone|everybody|men|women|a person|a human being|human beings) (all|
      just|in general|generally|always|often|simply)* (tend to|have a tendency|are wired|are
      driven by|are shaped by|have (certain|these|their)|carry|seek|project|repeat|crave|need
      (meaning|connection|validation|love|boundaries)|are (complex|complicated|social|flawed|
      products))
  | we (are|do) (all)? (human|products|wired|a product) | it is (only)? human nature
  | (society|culture|the system|modern life|social media|life) (is|does|puts|makes|tells|
      teaches|expects|has|wants|forces|conditions|today|these days)
  | (it is|that is|this is) (more|really|all|just|rather)* (a|the)? (question|matter|function|
      product|reflection|symptom|manifestation|result) of
  | (grief|healing|recovery|trust|change|love|anger|life|growth|forgiveness) is (a|an|always a)
      (process|journey|choice|construct|spectrum|response|defence|defense|two-way street)
  | (everybody|everyone) (goes|has to go) through
  | in (any|every|all|most) (relationship|relationships|family|families|marriage|marriages)
  | people (need|have|ought) to (respect|learn|understand|accept|communicate|set|own|heal|grow)
  | everything (is|has|happens) (for a reason|connected|linked|relative|energy|about|to do with)
  | (relationships|families|love|trust|trauma|childhood|emotions|feelings|the mind|the self|
      identity|intimacy|attachment) (is|are|can be|tend to be|always|often) (all|often|so|very|
      really|just)* (complex|complicated|fluid|constructed|a construct|messy|cyclical|layered|
      about|just|never|always|like|an illusion|a mirror|important|difficult|hard)
  | certain (difficulties|issues|patterns|dynamics|things|challenges|tendencies) (in|with|
      around)
  | in relationships (generally|in general|as a whole)? $ ]]
  :not_after(phrase "no|every|any|the|this|that|which|some|each|my|your|his|her|their|our", 1)

-- What is said of everybody stands for what was asked of one: kinds of people, the times,
-- the nature of things.
local nobody = phrase [[
    ^ <lead>* (i (think|suppose|guess|would say|feel|find|reckon|believe|mean))? (that)? (in
      general|generally|basically|obviously|essentially|at the end of the day)? (all|most|many|
      some|any|young|old|irish|english|british|american|modern|working)* <kind> (of (that|this|
      his|my|her|their) (age|generation|sort|kind|era))? (<helper>)* (is|are|was|were|have|has|
      do|does|go|goes|get|gets|need|needs|tend|tends|can|will|make|makes|take|takes|produce|want|
      like|learn|feel|feels|react|cope|find|think|say|change|come|happen|happens|create|creates|
      lead|leads)
  | (any|every|all|most|certain|many|such) (<helper>|long|close|human)? (relationship|
      relationships|marriage|family|families|person|situation|situations|culture|generation|
      couple|job|childhood)
  | (these days|nowadays|in this day and age|in modern life|modern world|modern society|in our
      culture|in my culture|that generation|this generation|my generation|that era|the era|the
      times|the human condition|the way of the world|way of the world|human nature|the nature of|
      social norm|social norms|the norm|the system|in general|generally speaking|in such
      situations|in these situations|in those situations|in theory)
  | (it is|that is|this is|there is) (<helper>|all)* (a|the) (question|matter|kind|form|type|
      product|function|symptom|result|case|natural|common|universal|typical) (of|thing|reaction|
      response|phenomenon|process)
  | <kind> (is|are) (<helper>)* (evolutionary|biological|cultural|universal|natural|normal|
      common|inevitable|subjective|relative|complicated|complex|a process|a choice|a construct|an
      epidemic|an illusion|a journey|part of)
  | (part of) (life|being human|growing up|getting older|the process|the deal|the human)
  | (evolutionary|documented|statistically|sociologically|culturally|historically|philosophical|
      philosophically|hard-wired|hardwired|the amygdala|the
      patriarchy|capitalism)
  | (experts|research|studies|statistics|science) (says|say|shows|show|suggests|suggest)
  | what is <kind> | (you would have to|you have to|one has to|depends how you) define
  | (ups and downs|ebb and flow|swings and roundabouts|seen and not heard|time heals|life goes
      on) ]]
local self = phrase [[
    i (<helper>)*
      !think&!suppose&!guess&!say&!feel&!find&!reckon&!believe&!mean&!imagine&!know&!have&!would
  | i (<helper>)* (feel|felt) (<feeling>) | me | my | mine | myself | we (<helper>)* (had|did|
      went|were|fought|never) ]]

-- From a gallery: the words, and "on an X level".
local remote = words.remote + phrase [[
    (on|at) (a|an|some|the|that|this) (more|very|purely|deeply|kind of)* _ level | at (a|the)
      level of
  | from (a|an|my) ...{0,2} (perspective|standpoint|viewpoint) ]]

return {
  words = words,
  theory = directives.jargon + words.theory, -- concepts of psychology
  remote = remote,                           -- objectively, on some level
  spectator = words.spectator,               -- "it's all very interesting"
  construct = words.construct,               -- nouns for what was lived
  thin = words.thin,                         -- in general, per se
  nobody = nobody,                           -- men of that age, the times we live in
  self = self,                               -- ... but here is somebody
  general = general,                         -- one, people, society
  any = directives.jargon + words.theory + remote + words.spectator + general,
}
