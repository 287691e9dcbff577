plugin {
  name = "withdrawing",
  version = "1.0.0",
  kind = "library",
  summary = "Moving away: playing down, giving up, closing a subject, hanging back, smoothing over",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  attune = 1,
  uses = { "mental-states", "negation", "questions", "replies" },
  language = { "en" },
}

-- The words by which somebody leaves a matter without a quarrel. All of them are also said
-- in good faith: what they answer is for the rule to say.

local words = lexicon "withdrawing"
local replies = use "replies"

local waved_off = phrase [[
    ^ <lead>* (whatever|forget it|never mind|it is nothing|it does not matter) $
  | (only|just) a (wee|small|little|tiny|bit of a)? (thing|hour|session|call|chat|blip)
  | (it is|i am) (just|only) (tired|knackered|hungry|hungover|hay fever|allergies|a cold|the
      (light|wind|weather)|hormones) ]]

-- "Fine.", "Dunno.", "Did I." The whole turn, and it gives nothing.
local faint = replies.minimal + replies.half + replies.unsure + phrase [[
    ^^ (not much|nothing) to (say|tell|report) $$
  | ^^ just (that|because|normal|things|stuff|whatever) $$ | ^^ (did|was|am|do|have) i $$
  | ^^ (a)? (bit|little|wee bit|kind of|sort of|pretty)? (weird|strange|odd|funny) $$
  | ^^ it (is|was) what it (is|was) $$ ]]
local yes_or_no = phrase "^^ (<yes>|<negation.answer>|<opener>|<thanks>){1,4} $$"

local quits = phrase [[
    i (<helper>){0,2} (give up|given up|giving up) (on (it|me|myself|this|trying|everything|all
      of it))? $ ]]

local closing = words.closing + phrase [[
    ^ (no)? not (that|her|him|them) $
  | i would (rather|sooner) not (talk|say|go|discuss|get into|think|answer|do (that|this|it)|if|
      $) ]]

-- Leaving for something lighter, or for the other's affairs.
local sidestepping = phrase [[
    ^ <lead>* <shift> | ^ <lead>* how (was|is|are) your | guess (who|what)
  | where did you get (that|your|those)
  | ^ <lead>* (is|are) (that|this|those|these) (a)? new
  | ^ <lead>* (nice|lovely) (jumper|plant|picture|shoes|room|coat|mug) ]]
  :not_before(phrase "of my|of the|of when|of how", 1)

local unwilling = words.unwilling + replies.refusing + phrase [[
    i would feel (<helper>){0,3} (stupid|daft|silly|weird|embarrassed|ashamed|eejit|idiot|fool|
      prat|plonker|clown|numpty|right) ]]

-- "No, it was good." Nobody had asked for praise.
local reassuring = phrase [[
    ^ <lead>* (no|nah|ach|ah)+ (it|that|you|this) (is|was|are|were|have been) (<helper>){0,2}
      (good|fine|great|grand|lovely|helpful|brilliant|useful|nice|sound|perfect) ]]
local promising = phrase [[
    i will (<helper>){0,2} (do|try|write|ring|call|ask|tell) ...{0,6} (promise|tonight|today|
      straight away|definitely) ]]

-- A laugh, and then something that is none to laugh at.
local laughing = phrase [[
    ("[laugh*]"|"[smil*]"|"[giggl*]"|"[grin*]"|"[chuckl*]") !you{0,10} <grim> ]]

return {
  words = words,
  waved_off = waved_off,                    -- "It's nothing."
  played_down = words["played-down"],       -- no big deal, not bothered
  faint = faint,                            -- the whole turn is "Fine."
  yes_or_no = yes_or_no,                    -- ... or a yes or a no
  giving_up = words["lost-cause"] + quits,  -- a lost cause, what's the point
  closing = closing,                        -- leave her out of it
  sidestepping = sidestepping,              -- anyway; is that a new plant?
  unwilling = unwilling,                    -- I'd feel stupid, do I have to
  deferring = words.deferring,              -- you know best
  excusing = words.excusing + reassuring,   -- you're so busy; no, it was good
  agreeing = words.gushing + promising,     -- definitely; I'll do it tonight
  blaming = words["others-fault"]:not_after(phrase "i|you", 2),
  laughing = laughing,                      -- a laugh over something terrible
}
