# expect: turn 2: the script took more than 5000000 steps
# expect: "scheme":"canary","code":"sad"
# status: 1
cat >lab/schemes/attack/rules.lua <<'END'
code "it" (function(turn)
  for i = 1, 1e9 do log(("x"):rep(100)) end
end)
END
$ATTUNE run --path lab -s attack -s canary -q --json --verbose talk.txt >all 2>&1
status=$?
grep -v '^log: ' all
exit $status
