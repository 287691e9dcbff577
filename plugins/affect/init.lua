plugin {
  name = "affect",
  version = "1.0.0",
  kind = "library",
  summary = "Words of feeling: named by family, vague, in the body, numb, or put into an act",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "negation" },
  language = { "en" },
}

-- A list for each way a feeling stands in a sentence: what one is (affect), has (names),
-- does (verbs), finds a thing to be (ordeals), idioms, and words that need a feeling's
-- company (loose). All have the same families, so that distinct(2) counts families,
-- whichever lists the words come from.

local affect = lexicon "affect"
local names = lexicon "names"
local verbs = lexicon "verbs"
local ordeals = lexicon "ordeals"
local idioms = lexicon "idioms"
local loose = lexicon "loose"
local bodily = lexicon "body"
local acts = lexicon "acts"
local negation = use "negation"

-- What makes a feeling of a loose word: "felt low", "so down", "left me flat", "like a right
-- eejit". No denial stands in these: what is denied comes below.
local company = [[
  ( (feel|feels|feeling|felt) !not&!never&!no&!that&!free&!sorry{0,2}
  | (made|makes|make|making|left|leaves|leaving|got|gets|getting) (me|him|her|us|them|you) (feel|
      so|all|very|really|a bit)*
  | (i|he|she|they|we|me) (am|is|was|were|are|be|been|being|got|get|have been) (all|just|still|
      kind of|sort of|feeling)* (so|very|really|pretty|quite|a bit|bit|a little|totally|dead|
      proper|pure|wile|awful|rather|a wee bit|kinda|too|that|fierce|right|fairly|well)
  ) [<doubtful.%s>] ]]
local function in_company(kind) return phrase(company:format(kind)) end
local childlike = phrase [[
    (feel|feels|feeling|felt) (about|like) (two|three|four|five|six|seven|eight|nine|ten|twelve)
  | (feel|feels|feeling|felt) (two|three|four|five|six|seven|eight|nine|ten|twelve) (years old|
      again) ]]
local likened = phrase [[
    like (a|an|some|such a|the) (right|proper|total|complete|absolute|pure|bit of a|big|wee|
      fucking|bloody|stupid)* [<likened>] ]]

-- ... or a bare "I was low", where the sentence or the clause ends with it.
local plain = [[
    (i|he|she|they|we) (am|was|is|were|are) (all|just|still)* [%s] ($|","|and|but|because|cos|
      about|with|when|after|that|by|since) ]]
local plain_named = phrase(plain:format "<loose.sadness>|<loose.anger>|<loose.hurt>|<loose.fear>")
local plain_vague = phrase(plain:format "<doubtful.vague>")

-- What is found to be so: "it was scary", "kind of scary", "how humiliating".
local ascribed = phrase [[
    (is|was|be|been|being|are|were|feels|felt|seems|seemed|sounds|sounded|looks|looked|how|so|
      very|quite|kind of|sort of|made it|makes it|found it|find it|finds it|found that|pretty|a
      bit|really|what a) !not&!never&!no{0,2} [<ordeal.named>] ]]
-- What one goes through: "it's hard having ...", "horrible when he ...", "a rough few days".
local lived = phrase [[
    <ordeal.vague> (<heft>|for me|for us|for you|for everyone){0,2} (having|being|when|knowing|
      seeing|watching|hearing|living|not being|sitting|sat|waiting|leaving|losing|to (be|see|
      hear|watch|live|lose|sit|talk about|let|admit))
  | (<ordeal.vague>|<doubtful.vague>) (old|oul|auld|wee|few|couple of|enough|kind of){0,2} (day|
      days|week|weeks|night|nights|month|months|weekend|patch|spell|time|couple of days) ]]

local someone = phrase "me | us | him | her | them | myself"
local wishing = phrase "would | should | if | will | do not"

-- A denial, but for those that deny a knowing or a stopping: "I don't know why I'm sad",
-- "couldn't stop crying". "So" begins a clause and is taken along.
local denial = phrase [[
    (not|never) (all|even)* so | hardly | barely | scarcely
  | not (that|really|quite|exactly|particularly|especially|very|so much|at all|even) ]]
  + negation.full:not_before(phrase [[
      know | knew | believe | tell | explain | help | stop | wait | realise | realize | notice
    | see | want | only | be (prouder|happier|sadder|sorrier|angrier|gladder|more) ]], 3)
local nobody = phrase "nobody | no one | none | nothing | nowt"

-- Everything of one kind (named, vague), in whichever list. Each match keeps its family.
local function stand(kind)
  return affect.feeling[kind] + names.emotion[kind] + idioms.saying[kind]
    + in_company(kind) + verbs.stir[kind]:before(someone, 2)
end

-- Distress denied. Well-being denied is something felt: "I don't feel right", "I wasn't happy".
local denied = (affect.feeling.named.distress + names.emotion.named.distress
    + verbs.regard.distress + verbs.stir.named.distress:before(someone, 2) + stand "vague")
  :after(denial, 4):not_after(nobody, 5)
  + phrase [[
    (i|me) (am|was|be|been|have been) (not|never) (<heft>|that|even|feeling|particularly|
      exactly|too)* (<loose.sadness>|<loose.anger>|<loose.hurt>|<loose.fear>|
      <ordeal.named.distress>|<doubtful.vague>|<likened>)
  | (it|that) was not (that|so|too|all that|even)+ (<doubtful.vague>|<ordeal.vague>|
      <ordeal.named.distress>)
  | (do|did|does|will|would|can|could) (not|never) (<heft>|even)* (feel|make me feel) (<heft>|
      that|like a|particularly|too)* (<doubtful.named.distress>|<doubtful.vague>|
      <doubtful.inward>|<ordeal.vague>|<likened>) ]]

local unwell = phrase [[
    (am|was|is|were|are|be|been) (not|never) (<heft>|too|that|all that|exactly|really)*
      <feeling.named.well>
  | (do|did|does) (not|never) feel (<heft>|too|that|all that){0,2} (<feeling.named.well>|
      <doubtful.named.well>)
  | (do|did|does) (not|never) feel (<heft>|too|that|all that){0,2} (<doubtful.fair>|right|
      myself|well|like myself)
  | (i|he|she|they|things|it) (am|was|is|were|are|have been|has been) not (been|feeling|doing|
      too|so|very|all that|at all|really){0,2} (good|great|well|right|the best|brilliant|too
      clever) ($|","|at (all|the moment)|since|in (myself|himself|herself)|today|this|lately|
      these)
  | (everything|it all|life|the world|the whole world) (is|was|feels|felt|went|goes|has gone|
      looks) (just|all|so|really)* (grey|gray|flat|dark|heavy|black|dull|pointless|bleak)
  | (it|things|everything|life|home) (has|have|had) (just|all)* been (just|so|really|very|
      pretty|a bit|quite|absolutely|pure)* <ordeal.vague> ]]

-- A sentence of its own: "Bad.", "Just weird."
-- Something, and it has no name: "one of my feelings", "the Sunday thing", "didn't sit right".
local unnamed = phrase [[
    (one of (my|those|them|the)|that|the (old|same|usual|horrible|bad|funny|sunday|weird)|this
      (horrible|awful|bad|weird|funny| strange|big|sort of|kind of)|a (bad|funny|horrible|weird|
      strange|nasty|queer|nice|good|dark|heavy)) (<light>|<heft>|old)* (feeling|feelings|mood|
      moods|vibe|taste|turn) !of&!that&!about
  | (got|get|gets|had|have|was) (one of)? (my|the|that) (<light>|<heft>|_)? (feelings|thing|
      feeling|mood) (again|on me|coming|back| on|$)
  | (do|did|does) not (<light>|<heft>){0,2} (sit|feel|sound|seem|go down) (<light>|<heft>){0,2}
      (right|well|good|easy) (with me|inside|in me)
  | (everything|it all|all of it|the whole day|the whole thing) (is|was|feels|felt|went|goes|
      seemed) (just|all|so|a bit)* (wrong| off|weird|strange|too much|funny|horrible|awful|mad|
      bad)
  | i (am|was) not (<light>|<heft>|really|honestly){0,2} (fine|okay|ok|alright|all right|grand|
      myself|right|well|good) ($|","|at all|doctor|these|now|this|since|and|in)
  | eurgh | urgh | ugh | bleurgh | something (is|was|felt|feels) (not right|wrong|off|up) (with
      me|in me|inside) ]]
local alone = phrase [[
    ^ (<entrance>|<heft>|it was|i was|i am|that is|that was){0,4} (<doubtful.vague>|
      <ordeal.vague>) (really|i suppose|i guess|like|thanks|to be honest|honestly|actually)? $
  | ^ (<entrance>|<heft>){0,4} (it is|it has been) <heft>{0,3} <ordeal.vague> $
  | ^ (<entrance>|<heft>){0,4} not (the best|great|good|brilliant|too good|so good|too great|so
      great|wonderful) ($|",") ]]

-- One feeling: held by somebody; put as a name for a feeling ("would you call it dropped?");
-- or found in a thing.
local held = stand "named" + plain_named + likened + verbs.regard:not_after(wishing, 2)
local label = held + phrase [[
    (call it|say|was it|is it|were you|are you|more|closer to|or) (a bit|kind of|sort of|more|
      like|it was|you were)* [<doubtful.named>] ]]
local named = held + ascribed

local vague = stand "vague" + plain_vague + in_company "inward" + childlike + lived + alone
  + unwell + unnamed
  + phrase "(feel|feels|feeling|felt) !not&!never&!no{0,2} [<doubtful.fair>]"
  + phrase "(feel|feels|feeling|felt) !not&!never&!no{0,3} [<ordeal.vague>]"
local void = affect.feeling.void + names.emotion.void

-- The body, by a part and what happens there, or by a sensation that needs no part.
local part = phrase [[
    (my|me|mi|the|this|whole) (whole|own|bloody|fucking|wee|poor)* <body.part> (and (my)?
      <body.part>)? ]]
local body = bodily.sensed.sensation + phrase [[
    (my|me|mi|whole) (whole|own|bloody|fucking|wee|poor)* <body.part> (and (my)? <body.part>)?
      ...{0,4} <sensed>
  | <sensed> ...{0,3} (in|across|around|round|behind|on|up|down|through|at|inside) (my|me|the|
      all) (whole|back of|pit of|wee)* <body.part>
  | <sensed> (just)? here
  | <body.part> (<light>|<heft>|was|is){0,3} (like|as if|as though) (a|the|an|wet|someone|
      somebody|lead|sand|glass|it|cement)
  | (like|as if|as though|sort of|kind of) (a|there is a|somebody had|something|of a) (<light>|
      <heft>|big|great|steel|iron|tight| cold|hot){0,2} (hand|hands|fist|band|belt|rope|weight|
      stone|brick|boulder|rock|elephant|vice|clamp|wire| knife|string|ball|strap|cord|lump|claw|
      foot|bird|wasp) ...{0,5} (round|around|on|in|at|under|behind|my|here|inside)
  | (a|this|the) (<light>|<heft>|sort of|kind of|dull|sharp|tight|cold|hot|dead){0,4} (band|belt|
      heaviness|tightness|pressure| ache|knot|weight|lump|buzzing|fizzing|flutter|fluttering|
      burning|heat|chill|pulling|emptiness|hole) (round| around|in|on|across|behind|under|at|
      through) (my|me|the) <body.part>
  | (everything|something|it all|it) (just|then|kind of|sort of)* (drops|dropped|sinks|sank|
      falls|fell|tightens|tightened| closes|closed|seizes|seized|locks|locked|clenches|turns
      over|turned over|lurches|lurched|goes tight|went tight) ($|","|here|inside|in me|like)
  | (came|come|comes|coming|went|gone|go) over (all|dead|proper|quite|a bit)* (<poorly>|funny|
      faint|strange|queer)
  | <body.part> (<light>|<heft>|just|all|then|have|has|had|always){0,3} (going|go|goes|gone|went|
      started|starts|starting|doing|does|do| did|shut) (going|shaking|off|it|again|like|that|mad|
      funny|dry|wobbly|tight|dead|cold|hot|by itself|up|the)
  | (feel|felt) (it|my _|my whole _) (<light>|<heft>|just|all){0,2} (seize|seizing|tighten|go|
      going|clench|close|lock|drop|sink|rise|rising)
  | (feel|felt|feels|have|had) it (right|just)? (here|there|in my) (<body.part>)?
  | (i|me) (<heft>|then|suddenly|must have|must){0,3} (feel|felt|was|am|went|go|have been)
      (<heft>|physically){0,2} <poorly>
  | (i|me) (<heft>|then|suddenly){0,3} (got|get|getting|gets) (<heft>){0,2} <poorly>&!sick&!ill
  | (feel|feels|feeling|felt) (<heft>|physically){0,2} <poorly> ]]

-- Acts of the speaker, done: not another's, not nearly, not only wished for.
local another = phrase [[
    he | she | they | you | we | mum | mam | mom | dad | who | someone | somebody | everyone
  | people | (my|his|her|their) _ ]]
local undone = phrase [[
    nearly | almost | want | wanted | wanting | could | would | going to | gonna | about to | if
  | like | urge | thought about | thinking of | might | stopped | instead of | without | never
  | feel like | to ]]
local overdone = phrase [[
    <overdo> ...{0,3} <excess>
  | (had|drank|finished|opened|got through|necked|downed) (a|the|another|two|three|four|half a)
      (whole|full|big)? (bottle|bottles|box|naggin|litre|slab|six-pack|tub|packet|multipack)
  | (took|swallowed|taken) (all|three|four|five|six|eight|ten|twenty|thirty|a load|a handful|a
      lot|extra|too many|some|her|his|loads) ...{0,4} (tablets|pills|paracetamol|diazepam|
      valium|sleepers|zopiclone|xanax|codeine)
  | (deleted|blocked|unfriended|unfollowed) (him|her|them|everyone|everybody|it all) ]]
-- Broken, burned, staked, left: verbs with whatever they fall on.
local vented = phrase [[
    (^ <entrance>*|i|and|then|just) (<heft>|then|just|went and){0,2} <wreck> (it|them|the _|my|
      his|her|me|a _|every|all|our| that|up|into)
  | (locked|shut|cut|hit|burned|burnt|scratched|starved|slapped|punched|bit|hurt|drank|shaved|
      barricaded) (meself|mesel| masel|mysel|myself)
  | (hit|banged|smacked|bashed|knocked|cracked) (the|my|me) head
  | (put|stuck|lost|spent|blew|bet|staked) ...{0,5} (on (the)? (horses|dogs|roulette|slots|
      machines|bandits|lottery|fruities| casino|bingo|match|online one|red|black|poker|
      blackjack)|the rent|wages|savings|rent money)
  | (told|telling) (the _ _|the _|him|her|them|my _) (<light>|<heft>)* (to shove|where to (go|
      stick|shove)|to fuck|to get (fucked|stuffed|lost)|to do one|to stick)
  | (cleared|emptied) my (locker|desk|room|account)
  | (took|had) the car out | ninety (odd)? on | lights off
  | (slept|got off|went home|went|had sex) with (his|her|some|a|my|the) (friend|mate|brother|
      stranger|bloke|fella|random|boss| man|guy|lad|girl|woman|neighbour|first)
  | (went|goes|go|straight|nipped|off) (down|to|up|into|over) the (offie|off-licence|offy|bottle
      shop|bookies|bookie's) ]]
local done = (acts.impulse + overdone + vented)
  :not_after(another, 2):not_after(undone, 4):not_after(denial, 3)
  + phrase [[ "[cri*]" | "[cry*]" | "[sob*]" | "[weep*]" | "[tear*]" ]]

-- An urge to act tells that something is felt, and not what; so does a curse.
local urge = phrase [[
    (want|wanted|wanting|feel like|felt like|feels like|could have|dying|tempted|ready|itching|
      nearly|almost|near) (just|to|kind of|sort of|really)* (<urge>|<impulse>)
  | could (just)? have <strong> | wanna <urge>
  | you (fucking|bloody|stupid|rotten|wee)* <curse> ]]

return {
  words = affect,
  named = named,                            -- one feeling, by family, whoever has it
  held = held,                              -- ... by somebody: "it was scary" is left out
  label = label,                            -- ... or put as a name
  asserted = named:not_after(denial, 5),
  denied = denied,                          -- distress under a denial
  denial = denial,
  vague = vague + urge,                     -- something is felt
  sensed_vaguely = (vague + urge):not_after(denial, 5),
  void = void,                              -- nothing is felt
  body = body,
  part = part,
  medical = bodily.medical,
  done = done,                              -- done by the speaker
  acts = acts.impulse,                      -- ... or whoever
  feeling = affect.feeling,                 -- the words alone
  emotion = names.emotion,
  regard = verbs.regard,
  ordeal = ordeals.ordeal,
}
