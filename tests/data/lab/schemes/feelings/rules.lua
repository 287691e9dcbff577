local feelings = lexicon "feelings"

code "named" { any = feelings }
code "asks" { any = phrase [["?"]] }
code "together" { any = phrase "we|us" }
