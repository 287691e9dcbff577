# expect: lab/schemes/attack/codebook.yaml:
# status: 1
{ printf 'codes: '; yes '[' | head -n 200000 | tr -d '\n'; } >>lab/schemes/attack/codebook.yaml
$ATTUNE run --path lab -s attack -s canary -q talk.txt
