# lint-rooms.awk - a room includes only rooms on lower floors (core/README.md), and
# a library is included by one room only.

BEGIN {
    floors = "base:0 text:1 io:1 transcript:2 match:3 read:3 coding:4 scheme:5 " \
             "write:5 stats:5 script:6 engine:7 batch:8 cli:9"
    count = split(floors, pairs, " ")
    for (i = 1; i <= count; i++) {
        split(pairs[i], pair, ":")
        floor[pair[1]] = pair[2]
    }
    system_headers = "assert ctype dirent errno fcntl fenv float inttypes langinfo limits " \
                     "locale math poll pthread regex sched setjmp signal spawn stdalign " \
                     "stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn " \
                     "string strings termios time unistd wchar wctype"
    count = split(system_headers, names, " ")
    for (i = 1; i <= count; i++)
        is_system[names[i] ".h"] = 1
}

function fault(what)
{
    print FILENAME ":" FNR ": " what
}

FNR == 1 {
    split(FILENAME, path, "/")
    room = path[2]
    if (!(room in floor))
        fault("\"" room "\" is no room of the house")
}

match($0, /^[ \t]*#[ \t]*include[ \t]*"[^"]+"/) {
    split($0, quoted, "\"")
    if (split(quoted[2], path, "/") != 2)
        fault("spell \"" quoted[2] "\" from core/")
    else if (!(path[1] in floor))
        fault("\"" path[1] "\" is no room of the house")
    else if (path[1] != room && floor[path[1]] >= floor[room])
        fault(room "/ includes " path[1] "/, which is not on a lower floor")
}

match($0, /^[ \t]*#[ \t]*include[ \t]*<[^>]+>/) {
    name = $0
    gsub(/^[^<]*<|>.*$/, "", name)
    if (name == "attune.h" || name in is_system || name ~ /^(sys|linux|asm|arpa|net)\//)
        next
    if (name in home && home[name] != room)
        fault("<" name "> belongs to " home[name] "/ alone")
    else
        home[name] = room
}
