# expect: attune: no command ":worker"
# status: 2
$ATTUNE :worker run --path lab -s canary talk.txt
