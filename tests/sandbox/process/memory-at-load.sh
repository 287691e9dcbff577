# expect: lab/schemes/attack/rules.lua:2: scripts need more than 65536 KiB of memory
# status: 1
cat >lab/schemes/attack/rules.lua <<'END'
local t = {}
for i = 1, 1e9 do t[i] = { i } end
code "it" { when = phrase "sad" }
END
$ATTUNE run --path lab -s attack -s canary -q talk.txt
