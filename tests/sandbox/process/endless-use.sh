# expect: attune: at lab/schemes/attack/rules.lua: this took longer than 1 second and was stopped
# status: 1
# seconds: 1
echo 'return {}' >lab/plugins/nothing.lua
cat >lab/schemes/attack/rules.lua <<'END'
for i = 1, 1e9 do use "nothing" end
code "it" { when = phrase "sad" }
END
$ATTUNE run --path lab -s attack -s canary -q --timeout 1 -o out.csv talk.txt
