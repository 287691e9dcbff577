local mood = lexicon "mood"

mark "never" { any = phrase "zzyzx" }
code "glad" { any = { mood.up, phrase "joyous | joy* | joy* | over _* moon" } }
code "low" { rows = {
  { phrase "so sad", give = 2 },
  { phrase "sad | not bad | sad $ today | sad&low", give = 1 },
} }
