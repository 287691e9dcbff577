-- What plugins and schemes find, one code for each label that people gave elsewhere.

local affect = use "affect"
local directives = use "directives"
local hedges = use "hedges"
local questions = use "questions"
local replies = use "replies"
local support = use "support"

code "question" { any = questions.any }
code "question-open" { any = questions.open }
code "question-closed" { any = questions.closed, none = questions.open }
code "hedge" { any = hedges.marking }
code "yes" { answers = "question", any = replies.yes }
code "no" { answers = "question", any = replies.no }
code "continuer" { any = replies.continuing }

-- A feeling of these families, whichever list of `affect` its words stand in.
local function of(families)
  local is_one = {}
  for _, family in ipairs(families) do is_one[family] = true end
  return {
    when = affect.asserted,
    decide = function(_, hits)
      local found = {}
      for _, hit in ipairs(hits) do
        if is_one[hit.category:match "[^.]*$"] then found[#found + 1] = hit end
      end
      return found
    end,
  }
end
local weighs = { "anger", "sadness", "fear", "shame", "guilt", "disgust", "surprise", "confusion" }
local lifts = { "joy", "relief", "pride", "love", "hope" }
for _, family in ipairs(weighs) do code(family)(of { family }) end
for _, family in ipairs(lifts) do code(family)(of { family }) end
code "distress" (of(weighs))
code "wellbeing" (of(lifts))
code "feeling" { any = affect.asserted + affect.vague }

code "reflection" { any = "mi-r-*" }
code "feeling-reflected" { all = { "mi-r-*", affect.label } }
code "advice" { any = "mi-input-*" }
code "directive" { any = directives.must + directives.proposed + directives.told }
code "support" {
  any = support.sensible + support.hardship + support.acquitting + support.praise + support.valued,
}
code "exploring" { any = "mbt-explore|mbt-clarify|mbt-elaborate|mbt-affect-focus" }
code "validating" { any = "mbt-validate|mbt-affirm-ment" }
