mark "asked" { role = "therapist", any = phrase [["?"]] }
code "hurt" { any = phrase "hurt" }
code "reply" { answers = "asked", any = phrase "^^ yes" }
code "level" { rows = { { any = phrase "a lot", give = 2 }, { any = phrase "hurt", give = 1 } } }
code "met" { patient = "hurt" }
code "we" { any = phrase "we" }
