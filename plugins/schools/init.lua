plugin {
  name = "schools",
  version = "1.0.0",
  kind = "library",
  summary = "Prototypes of four schools of therapy: how typical a code is of an ideal session",
  authors = { "attune contributors" },
  licence = "CC-BY-4.0",
  cite = { "10.1080/10503307.2026.2654792" },
  attune = 1,
  language = { "en" },
}

-- The prototypes are reasoned, not measured: read off what the schools say of themselves,
-- from 3 (would mark an ideal session) to -3 (would be foreign to it). No expert sorted
-- them. mbt: mentalization-based, cbt: cognitive behavioural, pdt: psychodynamic, pct:
-- person-centred. Whoever has sorts of their own copies this plugin, gives it another name,
-- and puts their numbers here.
--
-- mean and sd are the reference, what is ordinary: codes per 100 turns of the therapist as
-- our rules find them, over 73 sessions of at least ten such turns (67 demonstration
-- dialogues of motivational interviewing, 6 invented sessions). An own corpus says it better.

local columns = {
    "code",              "mbt", "cbt", "pdt", "pct", "mean", "sd" }
local rows = {
  { "cmp-cbt-agenda",      -2,     3,    -3,    -3,   1.6,   6.2 },
  { "cmp-pdt-interpret",   -2,    -3,     3,    -2,   0.4,   1.9 },
  { "cmp-mbt-focus",        3,    -1,    -1,    -1,   1.2,   2.0 },
  { "cmp-pct-reflect",      0,    -2,     0,     3,   4.0,   7.8 },
  { "stance-tentative",     3,     0,     0,     1,   8.7,   7.3 },
  { "stance-knowing",      -3,    -1,     2,    -2,   3.9,   5.6 },
  { "mbt-explore",          3,     1,     1,     0,   7.7,   6.3 },
  { "mbt-clarify",          2,     2,     0,    -1,   3.1,   3.4 },
  { "mbt-elaborate",        2,    -1,     1,     1,   1.8,   2.7 },
  { "mbt-validate",         2,     0,    -1,     3,   0.8,   1.8 },
  { "mbt-affect-focus",     3,    -2,     1,     2,   1.5,   2.5 },
  { "mbt-challenge",        1,     2,     0,    -3,   1.9,   3.4 },
  { "mbt-stop-rewind",      3,    -2,    -2,    -2,   0.3,   1.0 },
  { "mbt-relational",       2,    -3,     3,     0,   1.8,   3.9 },
  { "mbt-own-mind",         2,    -1,    -2,     1,   2.6,   4.8 },
  { "mbt-check",            2,     1,    -2,     2,   1.0,   2.1 },
  { "mbt-perspective",      2,     1,     0,    -1,   0.4,   1.1 },
  { "anti-advice",         -2,     3,    -3,    -3,   2.9,   5.3 },
  { "anti-interpret",      -3,    -2,     3,    -2,   0.4,   1.4 },
  { "anti-jargon",         -2,     2,     0,    -2,   0.4,   1.2 },
}

return { columns = columns, rows = rows }
