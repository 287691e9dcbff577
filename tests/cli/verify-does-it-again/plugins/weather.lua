plugin {
  name = "weather",
  version = "1.0.0",
  summary = "Talk of rain",
  authors = { "Maeve Kelly" },
  licence = "CC-BY-4.0",
  cite = { "10.1000/rain" },
  attune = 1,
}
return { rain = phrase "rain*|umbrella" }
