# expect: lab/schemes/attack/rules.lua:1: the script took more than 50000000 steps
# status: 1
cat >lab/schemes/attack/rules.lua <<'END'
for i = 1, 1e9 do local r = regex("(a|b|c|d|e|f|g|h){1,15} x" .. i) end
code "it" { when = phrase "sad" }
END
$ATTUNE run --path lab -s attack -s canary -q talk.txt
