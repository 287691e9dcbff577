-- therapy-profile: what is said in a session, beside what four schools would have said.
-- First four kinds of turn that tell schools apart; then the session as a vector of rates,
-- and its correlation with each prototype of the plugin schools.

local affect = use "affect"
use "mental-states"                         -- for the words of <feeling>, <helper> ...
local questions = use "questions"
local inquiry = use "inquiry"
local presence = use "presence"
local directives = use "directives"
local schools = use "schools"
local practice = lexicon "practice"

local asking = questions.any + questions.open

------------------------------------------------------------ kinds of turn

-- A mark out of ten, belief in per cent, what speaks for and against.
local measured = phrase [[
    (rate|rated|score|scored|mark) (it|that|your|the|this|them|how)
  | (nought|zero|one) (to|and) (ten|a hundred|five) | out of (ten|a hundred|five|10|100)
  | how (much|strongly|far) (do|did|would) you (<helper>){0,2} believe
  | (evidence|proof) (for|against|that|of|either) | evidence "?" | <evidence>
  | (fit|stand up|hold up) (in court|with the facts|with the evidence)
  | (what|how) (would|could|do) (you|we) (<helper>)? (predict|test|check|find out) ]]
local planned = phrase [[
    (put|add|have) ...{0,6} (on|to) (the|our|your)? (agenda|list)
  | (set|setting|start with|go through) (the|an|our|your) agenda
  | (for|your|the|this week's|next week's|last week's) homework | homework
  | (between|before) (now and|the|our) next (time|week|session)
  | (sum up|summarise|summarize|recap) ...{0,6} (for me|today|so far|session) ]]

code "cmp-cbt-agenda" {
  within = "sentence",
  any = { measured = measured, planned = planned, practice = practice },
  none = { inward = phrase "on your (mind|agenda with) | evidence of (love|care)" },
}

local standing_for = phrase [[
    (as if|as though|like|almost) (i|she|he|they) (<helper>){0,2} your <origin>
  | you (<helper>){0,4} (turn|turned|turning|put|direct|take|took) ...{0,4} (on|against|onto|into)
      (yourself|me|him|her|them)
  | you (<helper>){0,2} (keep|make|push|hold|act|stay|become|get|pick) ...{0,8} to <aim>
  | (me|him|her|them|this|that|it|here) (<helper>){0,2} (back|again|just as|the way|as) ...{0,6}
      (with|to|by|did|was|were)? your <origin>
  | (a|the) part of you that (<helper>){0,3} (wish|wishes|want|wants|need|needs|fear|fears|
      protect*|punish*|attack*|hate|hates|cannot|refuses|longs) ]]

code "cmp-pdt-interpret" {
  within = "sentence",
  any = {
    traced   = directives.traced,
    hidden   = directives.hidden,
    purposed = directives.purposed,
    stands   = standing_for,
  },
  none = { asked = asking },
}

code "cmp-mbt-focus" {
  within = "sentence",
  any = {
    rewound = inquiry.rewinding,
    halted  = inquiry.halting,
    here    = presence.telling_now,
    between = phrase [[
        (what|something) (<helper>|just){0,3} (happened|happen|shifted|changed|went on|going on)
          (just now|just then|there|here|between us|between you and me|in here|then)
      | (what|how) (<helper>){0,2} (made|makes) you (so|that|quite|this)+ (sure|certain|convinced)
      | how (sure|certain) (<helper>){0,2} you | how (do|did) you (<helper>)? know (that|what|he|
        she) ]],
  },
  none = { past = phrase "last (week|year|month|spring|summer|winter)" },
}

local told_back = phrase [[
    ^ <lead>* you (<helper>|it|that){0,5} (<feeling>|<doubtful>|<emotion>|heavy|too much|
      different|empty|enough)
  | ^ <lead>* you (<helper>){0,4} (<wish>|<regard>|felt|feel)
  | ^ (<lead>|and|so|but)* (it|that) (<helper>){0,4} (heavy|hard|tough|too much|a lot|lonely|sad|
      frightening|painful|<affect.fear>|<affect.sadness>|<affect.shame>|<affect.hurt>)
  | ^ <lead>+ (not)? <feeling> ]]

-- The patient's own words, and hardly any others, in a turn of this length.
local reflecting = { 2, 20 }

mark "repeats" {
  words = reflecting,
  decide = function(turn)
    local before = turn.previous
    if not before or before.role ~= "patient" then return end
    local shared, share = turn:overlap(before)
    if #shared > 0 and share >= options.uptake then return shared end
  end,
}

code "cmp-pct-reflect" {
  words = reflecting,
  any   = { felt = told_back, repeated = "repeats" },
  none  = {
    asked     = asking,
    praising  = phrase "(that|it) (<helper>){0,3} (good|great|fine|lovely|right|nice|brilliant)",
    adding    = "cmp-pdt-interpret",
    directing = directives.must + directives.proposed + directives.told,
  },
}

------------------------------------------------------------ the session beside the schools

local column = {}
for i, name in ipairs(schools.columns) do column[name] = i end

-- How far each code's rate is from what is ordinary, in standard deviations up to a bound;
-- and where it was first given. Worked out once, for all four schools.
local z, places

local function profile(session)
  if z then return end
  z, places = {}, {}
  local turns = #session.therapist.turns
  for i, row in ipairs(schools.rows) do
    local given = session:codings(row[column.code])
    local rate = 100 * #given / turns
    local far = (rate - row[column.mean]) / row[column.sd]
    z[i] = math.max(-options.bound, math.min(options.bound, far))
    places[#places + 1] = given[1]
  end
end

local function correlation(school)
  local n, sx, sy, sxx, syy, sxy = #z, 0, 0, 0, 0, 0
  for i, x in ipairs(z) do
    local y = schools.rows[i][column[school]]
    sx, sy, sxx, syy, sxy = sx + x, sy + y, sxx + x * x, syy + y * y, sxy + x * y
  end
  local spread = (n * sxx - sx * sx) * (n * syy - sy * sy)
  return math.floor(100 * (n * sxy - sx * sy) / math.sqrt(spread) + 0.5) / 100
end

local function likeness(school)
  return function(session)
    if #session.therapist.turns < options.turns then
      return uncodable "too few turns of the therapist"
    end
    profile(session)
    if #places == 0 then return uncodable "none of the profile's codes was given" end
    return places, correlation(school)
  end
end

code "profile-mbt" (likeness "mbt")
code "profile-cbt" (likeness "cbt")
code "profile-pdt" (likeness "pdt")
code "profile-pct" (likeness "pct")
