plugin {
  name = "rain",
  version = "0.2.0",
  summary = "Words for the weather",
  authors = { "A. Author", "B. Author" },
  licence = "CC0-1.0",
  attune = 1,
  cite = { "10.1000/182" },
  language = { "en" },
}

return { wet = phrase "<wett>" }
