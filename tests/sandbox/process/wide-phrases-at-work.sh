# expect: "scheme":"attack","code":"it"
# expect: "scheme":"canary","code":"sad"
cat >lab/schemes/attack/rules.lua <<'END'
local m = phrase "sad"
for i = 1, 900 do
  m = m + phrase("sad " .. ("(and|then|i|was|glad|how|it){0,30}"):rep(20) .. i)
end
code "it" { when = m }
END
$ATTUNE run --path lab -s attack -s canary -q --json talk.txt
