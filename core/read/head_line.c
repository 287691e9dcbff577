/* head_line.c - "# word: value". */
#include "read/head_line.h"

static bool kind_of(struct at_slice word, struct at_head_line *head)
{
    if (at_slice_is(word, "session"))
        head->kind = AT_HEAD_SESSION;
    else if (at_slice_is(word, "case"))
        head->kind = AT_HEAD_CASE;
    else if (at_slice_is(word, "number"))
        head->kind = AT_HEAD_NUMBER;
    else if (at_role_find(word, &head->role) && head->role != AT_ROLE_ANY)
        head->kind = AT_HEAD_ROLE;
    else
        return false;
    return true;
}

bool at_head_line_read(struct at_slice line, struct at_head_line *head)
{
    if (line.size < 2 || line.data[0] != '#' || line.data[1] != ' ')
        return false;
    struct at_slice rest = at_slice_trim(at_slice(line.data + 1, line.size - 1));
    size_t end = 0;
    while (end < rest.size && rest.data[end] >= 'a' && rest.data[end] <= 'z')
        end++;
    bool colon = end < rest.size && rest.data[end] == ':';
    if (!kind_of(at_slice(rest.data, end), head))
        return false;
    if (!colon && (head->kind != AT_HEAD_SESSION || end == rest.size))
        return false;
    head->value =
        at_slice_trim(at_slice(rest.data + end + colon, rest.size - end - colon));
    return colon || rest.data[end] == ' ';
}
