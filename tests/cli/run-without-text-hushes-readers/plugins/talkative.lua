plugin {
  name = "talkative", version = "1.0.0", kind = "reader", summary = "Quotes what it reads",
  authors = { "A lab" }, licence = "MIT", attune = 1, endings = { ".talk" },
}

return {
  read = function(bytes, out)
    out:turn { speaker = "T", text = bytes }
    out:note("I read " .. bytes, 1)
    if bytes:find "bad" then out:skip("bad: " .. bytes, 2) end
    error("oh, " .. bytes)
  end,
}
