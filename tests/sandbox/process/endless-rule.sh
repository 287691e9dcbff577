# expect: lab/schemes/attack/rules.lua:2: turn 2: the script took more than 5000000 steps
# expect: "scheme":"canary","code":"sad"
# status: 1
cat >lab/schemes/attack/rules.lua <<'END'
code "it" (function(turn)
  while true do end
end)
END
$ATTUNE run --path lab -s attack -s canary -q --json talk.txt
