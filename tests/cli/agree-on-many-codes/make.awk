# Ten thousand codes, each given to two turns of two hundred; each coder misses every tenth.
BEGIN {
    print "session,turn,code"
    miss = coder == "anna" ? 0 : coder == "ben" ? 3 : 7
    for (i = 0; i < 10000; i++)
        for (j = 0; j < 2; j++)
            if (i % 10 != miss)
                printf "s%d,%d,c%05d\n", i % 4 + 1, (i * 7 + j * 13) % 50 + 1, i
}
