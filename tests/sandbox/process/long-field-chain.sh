# expect: lab/schemes/attack/rules.lua:2: more than 200 fields or brackets in one expression
# status: 1
{ echo 'local a = {}'; printf 'local s = a'; yes .b | head -n 30000 | tr -d '\n'; echo ' + 1'; } \
    >lab/schemes/attack/rules.lua
$ATTUNE run --path lab -s attack -s canary -q talk.txt
