# expect: sad
printf 'T: How?\nP: \033[2J\033]0;x\007 I was sad \342\200\256.\n' >talk.txt
$ATTUNE run --path lab -s canary talk.txt 2>&1 | cat -v >shown
$ATTUNE explain --path lab -s canary talk.txt --turn 2
