# expect: a regular expression reached its limit of 1000000 steps
# status: 1
echo 'code "it" { when = regex "(a+)+(a+)+(a+)+$" }' >lab/schemes/attack/rules.lua
{ printf 'P: '; yes a | head -n 5000 | tr -d '\n'; echo '!'; } >>talk.txt
$ATTUNE run --path lab -s attack -s canary -q talk.txt
