local mind = phrase "you <words.felt>"

code "guess" {
  within = "sentence",
  all = { mind = mind },
  any = { hedge = phrase "<words.hedge>", asking = phrase [[ "?" $ ]] },
}

code "claim" { all = { mind = mind } }

code "answer" {
  words = { 1, 3 },
  rows = {
    { all = phrase "^^ yes", give = "yes" },
    { all = phrase "^^ no", give = "no" },
  },
}
