# lint-comments.awk - a file opens with a comment of one to ten lines, and in a
# header each paragraph that declares functions has a comment in it; the opening
# comment speaks for the first of them. In the headers between our own files, free,
# clear, close and count need none, nor does what asks one object for a property of
# it. A test program needs no opening: its name says what it tests.

function fault(line, what)
{
    print file ":" line ": " what
}

function paragraph_ends()
{
    if (declares && !explained && told)
        fault(declares, "a function without a comment")
    if (declares || explained)
        told = 1
    declares = explained = 0
}

FNR == 1 {
    file = FILENAME
    header = file ~ /\.h$/
    public = file ~ /^include\//
    declares = explained = told = inside = 0
    if ($0 !~ /^\/\*/ && file !~ /\/test_[^\/]*\.c$/)
        fault(1, "the file does not open with a comment")
    opening = $0 ~ /^\/\*/
}

opening && /\*\// {
    if (FNR > 10 && !public)
        fault(FNR, "the opening comment is longer than ten lines")
    opening = 0
    next
}

opening { next }
/\/\// && !/"[^"]*\/\/[^"]*"/ && !/\/\*.*\/\// && !inside { fault(FNR, "a // comment") }
!header { next }
/^$/ && !inside { paragraph_ends() }
/\/\*/ { explained = 1; inside = 1 }
/\*\// { inside = 0 }
!public && /_(free|clear|close|count)\(|\(const [^,]*\);/ { next }
!inside && /^[a-zA-Z].*\(/ && !/^(#|typedef|static)/ && !declares { declares = FNR }
