plugin {
  name = "discontent",
  version = "1.0.0",
  kind = "library",
  summary = "The work, its frame or a task was named: it does no good, it is not right, it is beneath one",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "questions", "therapy" },
  language = { "en" },
}

-- A complaint seldom names what the other has just named: "Nothing.", "Six.", "What's the sense?"
-- Here is what the therapist may have named, and how discontent with it is worded. Without
-- what came before, these words are said of anything.

use "therapy"
lexicon "discontent"

-- What the therapist spoke of: the frame of the work, or a thing to do in it.
local of_the_frame = phrase [[
    <therapy.frame>
  | (stop|finish|end|leave it|wrap up|close) (there|here|in|on|at|by|after|for today|soon)
  | time is (up|nearly|almost)
  | (away|on leave|on holiday|off|out of the office) (for|from|next|until|till|the|on|in|that)
  | (sessions|weeks|meetings|appointments) (left|to go|remaining)
  | (once|twice|three times) a (week|month|fortnight)
  | (meet|see you|do it) (online|on zoom|by phone|upstairs|downstairs)
  | (required|obliged|have|need|bound) to (tell|report|inform|write to|let)
  | (record|recording|recorded|recorder|tape|sign in|sign|consent|supervisor|observ*|colleague|
      cover|cancel*|rebook|reschedule|move (it|us|your)|late|payment|invoice|fee|charge*|deposit|
      funding|waiting|receptionist|rules|policy|notes|notice|ending|discharge*|refer*|places|
      group is|room|chairs|building|early|slot|offer you|can offer|can not offer) ]]
local sets_task = phrase [[
    <therapy.task>
  | (close your eyes|empty chair|mindful*|breath*|role play|practise|practice|homework|exercise|
      draw|list|pros and cons|ladder|genogram|family tree|timeline|map)
  | ^ <lead>* let us !see&!hear&!come&!stay _
  | i have (brought|got|printed|made) (a|an|the|another|some|you)* _
  | we (will|are going to|could|might) (do|try|practise|practice|fill)
  | (could|can) you (<helper>)? (say it|try|write|draw|read|rate|imagine|picture|close|fill|tell
      him|tell her|show|act|do)
  | (maybe|perhaps|why not|how about|what about) (we|you|draw|write|try|drawing|writing|trying|if)
  | (stop|pause|rewind|slow down|go back|stay) (there|here|a|with)
  | going through your (mind|head) | what (did|do) you (feel|think|notice) (then|when|in your body)
  | about (me|us|you and me) ]]

-- A good, not got; a state that got no better, or worse, by a date; what all of it is for: where
-- the work is named in the same breath.
local barren = phrase [[
    (not|never|nothing|hardly|barely) (<helper>|any|much|a|an|the|one|of|for|me|see|feel|get|doing|
      done|got|give|giving|seen|felt|find|found|noticed|it|that|what|anything|something|
      single){0,5} <yield>
  | (no|less|little) (<helper>|real|great|sign of){0,2} <yield> ($|","|from|in|out|at|than|with|
      here|so)
  | nothing (ever|much|really|at all)* (changes|changed|works|worked|helps|helped|shifts|shifted|
      moves|moved|lifts|lifted|sticks|stuck|lasts|comes of it|happens|improves|gets better|has)
  | <worsened> (<helper>|off|in|now|of it){0,3} (than|since|from when|as when|for) (<helper>|i|i
      have|ever|we|my){0,2} (before|started|began|came|come|coming|when|first|was|did|had|used|it
      was|january|february|march|april|june|july|august|september|october|november|december|
      christmas|last year|summer|i|we|all)
  | (twice|just|every bit|still) as <worsened>
  | (wears|wore|worn|washes|washed) off (before|by|as soon as|in|within|the minute)
  | (is|was|been|be|it's) (<helper>|all|just){0,3} a (<helper>|complete|total|big|terrible){0,2}
      waste
  | what (<helper>|the|on earth){0,2} (good|use|earthly use) (<helper>){0,2} (is|does|has|will|are|
      was|did) (<helper>|any|any of|all|all of){0,3} (this|it|talking|coming|that|these|therapy|we)
  | what (is|was) (<helper>|all|any of){0,3} (this|it|that) (<helper>|even|all){0,2} for
  | what (have|has|did|do|am) (i|we|it) (<helper>){0,2} (got|get|gained|gain|getting|achieved|
      done|learned|learnt) (to show|from|out of|by|for)
  | (some|any|show me|no|a|one) (<helper>)? (sign|proof|evidence|hint) (<helper>|that|of){0,2} (it|
      this|any|anything|progress|change)
  | (same|exactly|just) (<helper>|the|old|way|place){0,3} (as|where|person|mess|stone|weight|pain|
      thoughts|story) (<helper>|i|we|it){0,3} (before|started|came|began|was|were|been|ever|first|
      last year|a year|again|always|in january|then|back) ]]

-- What is said of a task that is beneath one, or no use.
local disdain = phrase [[
    <loathing>
  | (it|this|that|these|those|they|them|forms|thing|things|<therapy.task>) (is|are|was|were|feels|
      seems|sounds|looks) (<helper>|just|all|a|so|bare){0,4} (<poor>|<therapy.useless>)
  | ^ <lead>* (what|such|total|complete)* (a|an)? <poor> $ | a (load|lot|pile|heap) of (<helper>|
      old){0,3} <poor>
  | what (is|are|was) (<helper>|it|they|that|this|the|these){0,4} (meant to|supposed to|going to)+
      (do|be|prove|achieve|help|tell|show|fix|change|for)
  | (what is|is there|see|where is|get) (the|any|a|much)+ (point|sense|use|good|purpose) (in|of|
      to|"?"|$)
  | (feel|felt|look|looked) (<helper>|like){0,3} (a|an|some)+ (<helper>|complete|total){0,2}
      (prat|fool|eejit|idiot|clown|twit|tit|numpty|plonker|child|kid|wally|pillock|muppet|fraud|
      lunatic|nutter|dick)
  | (like|as if|as though) (it is|it was|i am|i was|we are|a|some|at|in|being|back){1,3} (kid|
      kids|child|children|school|primary school|playgroup|shopping|five|six|ten|fool|babies|
      circus|game show)
  | (is|are|was|it's) (<helper>|only|just)* for (grown|kids|children|weans|babies|five-year-olds|
      old|hippies|students|women|men|a man|a woman|the birds)
  | (do|does|did) (<helper>|my){0,2} (nut|head|brain|box) in | (drive|drives|driving) me
      (up the wall|mad|nuts|round the bend|insane|crazy|spare)
  | (it|that|this|they|these|_ thing|<therapy.task>) (<helper>){0,2} (not|never) (<helper>|going
      to|gonna|any){0,3} (help|do|change|fix|bring|solve|work|prove|achieve) (<helper>|me|no one|
      anyone|nobody|a thing|anything|nothing){0,3}
  | (not|that is not|this is not) (<helper>)* (what|why) i (am|came|come|pay|signed|asked)
      (<helper>){0,2} (here|for|up|to|$)
  | why (must|do|does|are|have|should) (we|you|i) (<helper>|have to|got to|keep|always|even){0,4}
      (talk*|keep|do|doing|ask*|bring|write|look*|make|always|stop*)
  | you (have|have got|had|got) (me|us) _{0,2} (colouring|coloring|drawing|writing|talking|doing|
      lying|sitting|playing|breathing|filling|pretending) ]]

-- "You" with a verdict or a want: what you are, never do, only do, are like.
local reproved = phrase [[
    you (<helper>|being|just|all|both|bloody|fucking|such|a|an|the){0,5}
        <poor>&!again&!enough&!another&!no&!joke
  | <poor>&!again&!enough&!another (of|from|coming from) you
  | your (<helper>|_){0,3} (is|are|was|were) (<helper>|just|all|so){0,4} <poor>
  | ^ <lead>* you (are|were) (<helper>|just){0,3} (supposed|meant|paid|more interested|always|never)
      !be&!told&!there
  | ^ <lead>* you (do|did|have|had|can|could|would|will) not (<helper>|even|ever|once|actually|
      really|bother to|want to|wanna){0,4} <therapy.toward>
  | ^ <lead>* you (never|always|only) (<helper>|ever|even|once|bloody|just){0,3} <therapy.toward>
  | ^ <lead>* you (are|were|do|did|have|had|can|could|would|will|should|might) (<helper>|even|
      ever){0,4} (not|never|no|nothing|nobody|none|too) (<helper>|a|an|any|the|to){0,4}
      !know&!have&!be&!mind&!worry&!need&!imagine&!want&!get ]]

return {
  reproved = reproved,                      -- you're so smug; you never even looked
  barren = barren,                          -- no good to me, sadder than when I came
  of_the_frame = of_the_frame,              -- told: away in July, six left, we've to stop
  sets_task = sets_task,                    -- told: close your eyes, let's make a list
  disdain = disdain,                        -- a right prat, does my nut in, for kids
}
