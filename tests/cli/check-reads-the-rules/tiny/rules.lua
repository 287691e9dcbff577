local mind = phrase "you <words.flet>"
code "guess" { any = phrase "a (b" }
code "clam" { any = mind }
code "answer" { any = phrase "yes" }
