code "named" { any = phrase "sad|angry|hurt" }
code "level" { rows = {
  { phrase "very sad", give = 3 },
  { phrase "sad|angry", give = 2 },
  { phrase "fine", give = 1 },
} }
code "tone" { rows = { { phrase "cold", give = "cold" }, { phrase "warm", give = "warm" } } }
code "asks" { any = phrase [["?"]] }
code "met" { therapist = "asks", patient = "named" }
