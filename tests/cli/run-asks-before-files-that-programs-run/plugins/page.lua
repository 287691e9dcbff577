plugin {
  name = "page", version = "1.0.0", kind = "writer", summary = "A page", authors = { "A lab" },
  licence = "MIT", attune = 1, endings = { ".html", ".md" },
}

return {
  write = function(session, out)
    for _, turn in ipairs(session.turns) do out:add("<p>", escape.html(turn.text), "</p>\n") end
  end,
}
