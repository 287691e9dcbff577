local asks = { mark = phrase '"?"', verb = phrase "^ (are|is|do|did)" }

code "guess" {
  words = { 2, nil },
  any = { hedge = phrase "maybe|perhaps", mark = phrase '"?"' },
}
code "talk" { rows = {
  { phrase "feel", any = asks, give = "ask-feeling" },
  { any = asks, give = "ask-other" },
  { any = { you = phrase "you" }, give = "tell" },
} }
code "level" {
  within = "sentence",
  all = phrase "you",
  rows = {
    { all = { very = phrase "very" }, give = 2 },
    { none = { no = phrase "not" }, give = 1 },
  },
}
