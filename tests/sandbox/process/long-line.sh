# expect: line 1 is longer than 16 MiB, the most a line may have
# status: 1
{ printf 'T: '; yes word | head -n 4000000 | tr '\n' ' '; } >long.txt
$ATTUNE run --path lab -s canary -q long.txt
