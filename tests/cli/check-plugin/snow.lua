name = "snow"
