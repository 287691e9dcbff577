# expect: "../case/secret/schemes/theirs" is no id
# status: 1
mkdir -p secret/schemes/theirs
cp lab/schemes/canary/codebook.yaml lab/schemes/canary/rules.lua secret/schemes/theirs
echo "after: [../case/secret/schemes/theirs]" >>lab/schemes/attack/codebook.yaml
$ATTUNE run --path lab -s attack -q talk.txt
