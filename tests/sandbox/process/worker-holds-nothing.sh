# expect: Seccomp:	2
# expect: NoNewPrivs:	1
# expect: descriptors 0 1 2
# expect: 0 variables tell the secret
mkfifo pipe
SECRET=swordfish $ATTUNE run --path lab -s canary - <pipe >out.txt 2>&1 &
exec 9>pipe
sleep 0.5
worker=$(for process in /proc/[0-9]*; do
    tr '\0' ' ' <$process/cmdline 2>/dev/null | grep -q "^attune :worker run --path lab" &&
        echo ${process#/proc/}; done | tail -n 1)
grep -E '^(Seccomp|NoNewPrivs):' /proc/$worker/status
if [ -r /proc/$worker/fd ] && [ -r /proc/$worker/environ ]; then
    # 3 and above: what it was handed to read
    echo descriptors $(ls /proc/$worker/fd | sort -n | head -n 3)
    echo "$(tr '\0' '\n' </proc/$worker/environ | grep -c swordfish) variables tell the secret"
else
    echo "descriptors 0 1 2 (as far as may be seen), 0 variables tell the secret"
fi
exec 9>&-
wait
