# expect: lab/schemes/attack/rules.lua:2: at most 1000 matchers are added up to one
# status: 1
cat >lab/schemes/attack/rules.lua <<'END'
local m = phrase "sad"
for i = 1, 1e6 do m = m + phrase "glad" end
code "it" { when = m }
END
$ATTUNE run --path lab -s attack -s canary -q talk.txt
