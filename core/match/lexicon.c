/* lexicon.c - reading by ending, and finding categories by name. */
#include "match/lexicon.h"

#include "match/lexicon_build.h"

static bool ends_in(const char *file, const char *ending)
{
    size_t size = strlen(file), tail = strlen(ending);
    return size >= tail && strcmp(file + size - tail, ending) == 0;
}

const struct at_lexicon *at_lexicon_read(struct at_arena *arena, struct at_slice text,
                                         const char *file, struct at_slice name,
                                         enum at_fold fold, struct at_faults *faults)
{
    struct at_lexicon_builder builder = { .arena = arena,
                                          .file = file,
                                          .faults = faults };
    size_t errors = faults->errors;
    faults->errors = 0; /* those of this file decide */
    if (ends_in(file, ".dic") || ends_in(file, ".DIC"))
        at_lexicon_read_liwc(&builder, text, name, fold);
    else
        at_lexicon_read_yaml(&builder, text, name, fold);
    const struct at_lexicon *lexicon = at_lexicon_end(&builder);
    faults->errors += errors;
    return lexicon;
}

bool at_lexicon_within(const struct at_lexicon *lexicon, int32_t category,
                       int32_t ancestor)
{
    if (ancestor < 0)
        return true;
    while (category >= 0 && category != ancestor)
        category = lexicon->categories[category].parent;
    return category == ancestor;
}

/* A letter as names are compared: capitals and the ways to join words are one. */
static char plain(char c)
{
    if (c >= 'A' && c <= 'Z')
        return (char)(c + ('a' - 'A'));
    return c == '_' || c == ' ' ? '-' : c;
}

static bool is_same(struct at_slice a, struct at_slice b, bool exact)
{
    if (exact || a.size != b.size)
        return at_slice_equal(a, b);
    for (size_t i = 0; i < a.size; i++)
        if (plain(a.data[i]) != plain(b.data[i]))
            return false;
    return true;
}

/* Does the dotted name end the category's path? `*whole` says it is all of it. */
static bool ends_path(const struct at_lexicon *lexicon, int32_t category,
                      struct at_slice name, bool exact, bool *whole)
{
    for (;;) {
        if (category < 0)
            return false;
        struct at_slice own = lexicon->categories[category].name;
        if (own.size > name.size)
            return false;
        size_t rest = name.size - own.size;
        if ((rest > 0 && name.data[rest - 1] != '.') ||
            !is_same(own, at_slice(name.data + rest, own.size), exact))
            return false;
        category = lexicon->categories[category].parent;
        if (rest == 0) {
            *whole = category < 0;
            return true;
        }
        name.size = rest - 1;
    }
}

static int32_t find(const struct at_lexicon *lexicon, struct at_slice name, bool exact)
{
    int32_t found = -1, wholes = 0, matches = 0;
    for (size_t i = 0; i < lexicon->category_count; i++) {
        bool whole = false;
        if (!ends_path(lexicon, (int32_t)i, name, exact, &whole))
            continue;
        matches++;
        if (whole || wholes == 0)
            found = (int32_t)i;
        wholes += whole;
    }
    return wholes == 1 || (wholes == 0 && matches == 1) ? found : -1;
}

int32_t at_lexicon_find(const struct at_lexicon *lexicon, struct at_slice name)
{
    int32_t found = find(lexicon, name, true);
    return found >= 0 ? found : find(lexicon, name, false);
}
