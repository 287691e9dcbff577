plugin {
  name = "rain", version = "1.0.0", summary = "Talk of rain",
  authors = { "Maeve Kelly" }, licence = "MIT", attune = 1,
}
return { rain = phrase "rain" }
