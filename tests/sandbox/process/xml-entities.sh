# expect: bomb.eaf:
# expect: entit
# status: 1
{
    echo '<?xml version="1.0"?>'
    echo '<!DOCTYPE ANNOTATION_DOCUMENT [<!ENTITY a "aaaaaaaaaa">'
    for pair in ab bc cd de ef fg gh hi ij; do
        one=${pair%?} two=${pair#?}
        echo "<!ENTITY $two \"&$one;&$one;&$one;&$one;&$one;&$one;&$one;&$one;&$one;&$one;\">"
    done
    echo ']><ANNOTATION_DOCUMENT>&j;</ANNOTATION_DOCUMENT>'
} >bomb.eaf
ATTUNE_PATH=$SOURCE $ATTUNE convert bomb.eaf out.txt
