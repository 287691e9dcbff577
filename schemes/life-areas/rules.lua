-- life-areas: what is talked of. Nothing here is of any language; the words are in
-- lexicons/areas.yaml (English) and lexicons/areas.fi.yaml (Finnish), and the longest
-- entry wins, so that an idiom hides the word in it.

local areas = lexicon "areas"

code "area-family" { any = areas.family }
code "area-work"   { any = areas.work }
code "area-money"  { any = areas.money }
code "area-food"   { any = areas.food }
code "area-sleep"  { any = areas.sleep }
