/* lint_lexicons.c - words that stand in two categories of a lexicon, and categories that
 * nothing asks for. */
#include "cli/lint.h"

static bool are_related(const struct at_lexicon *lexicon, uint32_t a, uint32_t b)
{
    return at_lexicon_within(lexicon, (int32_t)a, (int32_t)b) ||
           at_lexicon_within(lexicon, (int32_t)b, (int32_t)a);
}

static void add_words(struct at_buffer *out, const struct at_entry *entry)
{
    for (uint32_t i = 0; i < entry->word_count; i++) {
        at_buffer_add_text(out, i ? " " : "");
        at_buffer_add_slice(out, entry->words[i].text);
        at_buffer_add_text(out, entry->words[i].prefix ? "*" : "");
    }
}

static bool has_category(const struct at_entry *entry, uint32_t category)
{
    for (uint32_t i = 0; i < entry->category_count; i++)
        if (entry->categories[i] == category)
            return true;
    return false;
}

/* "11 words stand in "joint" and in "step": do, find, get, go ..." */
static void tell_shared(const struct at_lexicon *lexicon, const char *file, uint32_t a,
                        uint32_t b, struct at_faults *faults)
{
    enum { NAMED_MOST = 4 };
    struct at_buffer words = { 0 };
    size_t count = 0;
    uint32_t line = 0;
    for (size_t i = 0; i < lexicon->entry_count; i++) {
        const struct at_entry *entry = &lexicon->entries[i];
        if (!has_category(entry, a) || !has_category(entry, b))
            continue;
        line = line ? line : entry->line;
        if (count < NAMED_MOST)
            at_buffer_add_text(&words, count ? ", " : "");
        if (count++ < NAMED_MOST)
            add_words(&words, entry);
    }
    if (count > 0)
        at_faults_warn(faults, file, (int)line, 0,
                       "\"%.*s\" and \"%.*s\" share %zu %s: %s%s",
                       AT_SLICE_ARGS(lexicon->categories[a].name),
                       AT_SLICE_ARGS(lexicon->categories[b].name), count,
                       count == 1 ? "entry" : "entries", at_buffer_text(&words),
                       count > NAMED_MOST ? " ..." : "");
    at_buffer_clear(&words);
}

void at_lint_double_words(const struct at_lexicon *lexicon, const char *file,
                          struct at_faults *faults)
{
    if (lexicon->form != AT_LEXICON_OURS || lexicon->shares)
        return; /* a LIWC dictionary lists a word with all that it counts in */
    for (uint32_t a = 0; a < lexicon->category_count; a++)
        for (uint32_t b = a + 1; b < lexicon->category_count; b++)
            if (!are_related(lexicon, a, b))
                tell_shared(lexicon, file, a, b, faults);
}

/* Is the category asked for by a field, lexicon.sad, or by <sad>, <words.sad>? */
static bool is_named(const struct at_mentions *mentions,
                     const struct at_lexicon *lexicon, int32_t category)
{
    for (size_t i = 0; i < mentions->count; i++) {
        const struct at_mention *it = &mentions->items[i];
        struct at_slice name = it->name;
        if (it->kind != AT_MENTION_ANGLE && it->kind != AT_MENTION_FIELD)
            continue;
        if (name.size > lexicon->name.size && name.data[lexicon->name.size] == '.' &&
            memcmp(name.data, lexicon->name.data, lexicon->name.size) == 0)
            name = at_slice(name.data + lexicon->name.size + 1,
                            name.size - lexicon->name.size - 1);
        int32_t found = at_lexicon_find(lexicon, name);
        if (found >= 0 && (at_lexicon_within(lexicon, category, found) ||
                           at_lexicon_within(lexicon, found, category)))
            return true;
    }
    return false;
}

/* Is the lexicon asked for as a whole, so that every category counts? */
static bool is_whole(const struct at_mentions *mentions,
                     const struct at_lexicon *lexicon)
{
    for (size_t i = 0; i < mentions->count; i++) {
        const struct at_mention *it = &mentions->items[i];
        if ((it->kind == AT_MENTION_ANGLE || it->kind == AT_MENTION_WHOLE) &&
            at_slice_equal(it->name, lexicon->name))
            return true;
    }
    return false;
}

void at_lint_dead_categories(const struct at_lexicon *lexicon, const char *file,
                             const struct at_mentions *mentions,
                             struct at_faults *faults)
{
    /* Where the longest entry wins, a category may be there to hide words of others. */
    if (lexicon->form != AT_LEXICON_OURS || lexicon->longest ||
        is_whole(mentions, lexicon))
        return;
    for (size_t i = 0; i < lexicon->category_count; i++)
        if (!is_named(mentions, lexicon, (int32_t)i))
            at_faults_warn(faults, file, (int)lexicon->categories[i].line, 0,
                           "nothing asks for the category \"%.*s\"",
                           AT_SLICE_ARGS(lexicon->categories[i].name));
}
