# expect: lists and objects are nested more than 64 levels deep
# status: 1
{ printf '{"session": "s", "speaker": '; yes '[' | head -n 1000000 | tr -d '\n'; echo; } >deep.jsonl
$ATTUNE run --path lab -s canary -q deep.jsonl
