# expect: lab/schemes/attack/codebook.yaml:15:4: text that begins with "&" must stand in quotes
# status: 1
{
    cat lab/schemes/attack/codebook.yaml
    echo 'a: &a [x, x, x, x, x, x, x, x, x]'
    for pair in ab bc cd de ef fg gh hi; do
        one=${pair%?} two=${pair#?}
        echo "$two: &$two [*$one, *$one, *$one, *$one, *$one, *$one, *$one, *$one]"
    done
} >bomb && mv bomb lab/schemes/attack/codebook.yaml
$ATTUNE run --path lab -s attack -s canary -q talk.txt
