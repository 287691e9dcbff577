plugin {
  name = "weather", version = "1.2.0", summary = "Rain", authors = { "A lab" }, licence = "MIT",
  attune = 1,
}
return { wet = phrase "rain*" }
