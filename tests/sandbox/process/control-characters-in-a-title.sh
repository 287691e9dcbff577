# expect: \x1B[2J\x1B]0;hello\x07\u202Edlrow
sed -i 's/^title: .*/title: "a \\e[2J\\e]0;hello\\a\\u202Edlrow"/' lab/schemes/attack/codebook.yaml
$ATTUNE list --path lab
$ATTUNE show --path lab attack
$ATTUNE run --path lab -s attack --color=always talk.txt >shown
