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
local body = lexicon "body"
local acts = lexicon "acts"
local negation = use "negation"

-- What makes a feeling of a loose word: "felt low", "so down", "got me down".
local company = phrase [[
    feel | feels | feeling | felt | so | very | really | pretty | quite | bit | little | totally
  | absolutely | dead | proper | pure | wile | awful | fierce | rather | kinda | sorta
  | kind of | sort of | getting | got
  | (made|makes|make|making|left|leaves|leaving|got|gets|had|has|have) (me|him|her|us|them) ]]
local copula = phrase [[
    is | was | be | been | being | are | were | feels | felt | seems | seemed | sounds | sounded
  | looks | looked | how | so | very | quite | kind of | sort of | made it | makes it | found it
  | find it | finds it | found that | pretty | proper | pure | wild | wile ]]
local someone = phrase [[
    me | us | him | her | them | you | myself | everyone | everybody | people | the _ | my _ ]]
local wishing = phrase "would | should | if"

-- Each keeps the category of its word.
local function stand(kind)
  local list = {
    affect.feeling[kind], names.emotion[kind], idioms.saying[kind],
    loose.doubtful[kind]:after(company, 3),
    ordeals.ordeal[kind]:after(copula, 4),
    verbs.stir[kind]:before(someone, 2),
  }
  local all = list[1]
  for i = 2, #list do all = all + list[i] end
  return all
end

local named = stand "named" + verbs.regard:not_after(wishing, 2)
local vague = stand "vague"
local void = affect.feeling.void + names.emotion.void

return {
  words = affect,
  named = named,
  vague = vague,
  void = void,
  body = body.sensation,
  acts = acts,
  feeling = affect.feeling,
  emotion = names.emotion,
  regard = verbs.regard,
  ordeal = ordeals.ordeal,
  asserted = negation.asserted(named),
  denied = negation.denied(named),
}
