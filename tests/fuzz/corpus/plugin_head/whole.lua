--- What a plugin says of itself.
plugin {
  name = "f", version = "1.2.0", kind = "library",
  summary = [[Finds questions.]], authors = { "A. Author", 'B' },
  licence = "MIT", cite = "10.1000/182", attune = 1,
  uses = { "words >=1.2 <2" }, language = { "en" };
}
return {}
