# expect: lab/schemes/attack/rules.lua:2: the script took more than 50000000 steps
# status: 1
cat >lab/schemes/attack/rules.lua <<'END'
code "it" { when = phrase "sad" }
for i = 1, 1e9 do local s = sequence "it ... it ... it" end
END
$ATTUNE run --path lab -s attack -s canary -q talk.txt
