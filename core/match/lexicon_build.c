/* lexicon_build.c - entries into words, an entry written twice into one. */
#include "match/lexicon_build.h"

#include <stdlib.h>

#include "text/segment.h"

bool at_lexicon_begin(struct at_lexicon_builder *builder, struct at_slice name,
                      enum at_lexicon_form form, enum at_fold fold)
{
    builder->lexicon = at_arena_alloc(builder->arena, sizeof *builder->lexicon);
    const char *copy = at_arena_text(builder->arena, name);
    if (!builder->lexicon || !copy) {
        builder->nomem = true;
        return false;
    }
    builder->lexicon->name = at_slice(copy, name.size);
    builder->lexicon->form = form;
    builder->lexicon->fold = fold;
    return true;
}

int32_t at_lexicon_add_category(struct at_lexicon_builder *builder,
                                struct at_slice name, int32_t parent, int line)
{
    uint32_t count = (uint32_t)builder->lexicon->category_count;
    if (count == builder->category_room) {
        uint32_t room = count ? count * 2 : 16;
        struct at_category *list =
            at_arena_grow(builder->arena, builder->categories, count * sizeof *list,
                          room * sizeof *list);
        builder->nomem = builder->nomem || !list;
        if (!list)
            return -1;
        builder->categories = list;
        builder->category_room = room;
    }
    const char *copy = at_arena_text(builder->arena, name);
    if (!copy || !at_numbers_add(&builder->used, 0)) {
        builder->nomem = true;
        return -1;
    }
    builder->categories[count] =
        (struct at_category){ at_slice(copy, name.size), parent, (uint32_t)line };
    builder->lexicon->category_count++;
    return (int32_t)count;
}

static void report(struct at_lexicon_builder *builder, int line, int column,
                   struct at_slice entry, const char *what)
{
    int size = entry.size > 60 ? 60 : (int)entry.size;
    if (builder->lenient)
        at_faults_warn(builder->faults, builder->file, line, column,
                       "entry \"%.*s\" is left out: %s", size, entry.data, what);
    else
        at_faults_error(builder->faults, builder->file, line, column,
                        "entry \"%.*s\": %s", size, entry.data, what);
}

static bool is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

/* Is it one word to the rules that part a transcript into words? Letters and digits
 * are never parted. */
static bool is_one_word(struct at_slice text)
{
    size_t plain = 0;
    while (plain < text.size && is_alphanumeric(text.data[plain]))
        plain++;
    if (plain == text.size)
        return text.size > 0;
    return at_word_is_spoken(text) && at_word_boundary(text, 0) == text.size;
}

/* Reads one word of an entry; gives what is wrong, NULL when all is well. */
static const char *read_word(const struct at_lexicon_builder *builder,
                             struct at_slice text, struct at_entry_word *word)
{
    size_t stars = 0, marks = 0;
    for (size_t i = 0; i < text.size; i++) {
        stars += text.data[i] == '*';
        marks += text.data[i] == '?';
    }
    *word = (struct at_entry_word){ .text = text };
    bool last = text.size > 0 && text.data[text.size - 1] == '*';
    if (stars == 1 && last && (marks == 0 || !builder->globs)) {
        word->prefix = true;
        word->text.size--;
        if (word->text.size == 0)
            return builder->globs ? NULL : "\"*\" needs letters before it";
    } else if (builder->globs && stars + marks > 0) {
        word->glob = true;
        return NULL;
    } else if (stars > 0) {
        return "\"*\" means any ending and stands last in a word";
    }
    return is_one_word(word->text) ? NULL : "no word of a transcript is written so";
}

static bool is_gap(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '-';
}

/* Parts a folded entry at blanks and hyphens. Gives what is wrong, NULL when all is
 * well. */
static const char *read_words(const struct at_lexicon_builder *builder,
                              struct at_slice rest,
                              struct at_entry_word words[AT_ENTRY_MOST],
                              uint32_t *count)
{
    *count = 0;
    for (;;) {
        while (rest.size > 0 && is_gap(*rest.data))
            rest = at_slice(rest.data + 1, rest.size - 1);
        size_t size = 0;
        while (size < rest.size && !is_gap(rest.data[size]))
            size++;
        if (size == 0)
            return *count ? NULL : "it has no word";
        if (*count == AT_ENTRY_MOST)
            return "it has more than 64 words";
        const char *wrong =
            read_word(builder, at_slice(rest.data, size), &words[*count]);
        if (wrong)
            return wrong;
        ++*count;
        rest = at_slice(rest.data + size, rest.size - size);
    }
}

static const char *word_end(const struct at_entry_word *word)
{
    return word->prefix ? "* " : " ";
}

/* Puts the words into one line, so that an entry written otherwise is found. */
static bool fill_key(struct at_lexicon_builder *builder,
                     const struct at_entry_word *words, uint32_t count)
{
    at_buffer_reset(&builder->key);
    for (uint32_t i = 0; i < count; i++) {
        at_buffer_add_slice(&builder->key, words[i].text);
        at_buffer_add_text(&builder->key, word_end(&words[i]));
    }
    return !builder->key.failed;
}

static bool make_room(struct at_lexicon_builder *builder, uint32_t count)
{
    if (count < builder->entry_room)
        return true;
    uint32_t room = count ? count * 2 : 64;
    struct at_entry *list = realloc(builder->entries, room * sizeof *list);
    if (!list)
        return false;
    builder->entries = list;
    builder->entry_room = room;
    return true;
}

/* A new entry of those words; AT_MAP_NONE when memory is out. Its words, room for a
 * category and a copy of their line, which is its key, are one piece. */
static size_t new_entry(struct at_lexicon_builder *builder,
                        const struct at_entry_word *words, uint32_t count, int line)
{
    uint32_t number = (uint32_t)builder->lexicon->entry_count, *categories;
    struct at_slice key = at_buffer_slice(&builder->key);
    struct at_entry_word *kept = at_arena_raw(
        builder->arena, count * sizeof *kept + sizeof *categories + key.size);
    if (!kept || !make_room(builder, number))
        return AT_MAP_NONE;
    categories = (uint32_t *)(kept + count);
    char *text = memcpy(categories + 1, key.data, key.size);
    if (!at_map_add(&builder->seen, at_slice(text, key.size), number))
        return AT_MAP_NONE;
    for (uint32_t i = 0; i < count; i++) {
        kept[i] = words[i];
        kept[i].text.data = text;
        text += words[i].text.size + strlen(word_end(&words[i]));
    }
    builder->entries[number] = (struct at_entry){ .word_count = count,
                                                  .words = kept,
                                                  .categories = categories,
                                                  .line = (uint32_t)line };
    builder->lexicon->entry_count++;
    return number;
}

static bool add_member(struct at_lexicon_builder *builder, struct at_entry *entry,
                       int32_t category, int line, struct at_slice text)
{
    size_t count = entry->category_count, size = sizeof *entry->categories;
    for (size_t i = 0; i < count; i++)
        if (entry->categories[i] == (uint32_t)category) {
            struct at_slice name = builder->categories[category].name;
            at_faults_warn(builder->faults, builder->file, line, 0,
                           "\"%.*s\" is in the category \"%.*s\" already (line %u)",
                           text.size > 60 ? 60 : (int)text.size, text.data,
                           AT_SLICE_ARGS(name), (unsigned)entry->line);
            return true;
        }
    uint32_t *list = (uint32_t *)entry->categories;
    if (count > 0 && (count & (count - 1)) == 0) { /* its room grows by doubling */
        list = at_arena_raw(builder->arena, 2 * count * size);
        if (!list)
            return false;
        memcpy(list, entry->categories, count * size);
    }
    list[count] = (uint32_t)category;
    entry->categories = list;
    entry->category_count++;
    builder->used.data[category]++;
    return true;
}

/* Folds an entry; false when memory is out. */
static bool fold(struct at_lexicon_builder *builder, struct at_slice *text)
{
    if (at_fold_is_plain(*text))
        return true;
    at_buffer_reset(&builder->folded);
    builder->nomem = !at_fold_add(&builder->folded, *text, builder->lexicon->fold);
    *text = at_buffer_slice(&builder->folded);
    return !builder->nomem;
}

bool at_lexicon_add_entry(struct at_lexicon_builder *builder, struct at_slice text,
                          int32_t category, int line, int column)
{
    struct at_entry_word words[AT_ENTRY_MOST];
    struct at_slice folded = text;
    uint32_t count;
    if (!fold(builder, &folded))
        return false;
    const char *wrong = read_words(builder, folded, words, &count);
    if (wrong) {
        report(builder, line, column, text, wrong);
        return true;
    }
    size_t entry = AT_MAP_NONE;
    if (fill_key(builder, words, count)) {
        entry = at_map_find(&builder->seen, at_buffer_slice(&builder->key));
        if (entry == AT_MAP_NONE)
            entry = new_entry(builder, words, count, line);
    }
    bool done = entry != AT_MAP_NONE &&
                add_member(builder, &builder->entries[entry], category, line, text);
    builder->nomem = builder->nomem || !done;
    return done;
}

/* Moves the entries, whose number is now known, into the arena. */
static void keep_entries(struct at_lexicon_builder *builder)
{
    size_t size = builder->lexicon->entry_count * sizeof *builder->entries;
    struct at_entry *kept = at_arena_raw(builder->arena, size);
    if (kept && size > 0)
        memcpy(kept, builder->entries, size);
    builder->lexicon->entries = kept;
    builder->nomem = builder->nomem || !kept;
}

const struct at_lexicon *at_lexicon_end(struct at_lexicon_builder *builder)
{
    struct at_lexicon *lexicon = builder->lexicon;
    if (lexicon)
        keep_entries(builder);
    free(builder->entries);
    at_numbers_clear(&builder->used);
    at_map_clear(&builder->seen);
    at_buffer_clear(&builder->folded);
    at_buffer_clear(&builder->key);
    if (builder->nomem) {
        struct attune_error error;
        at_error_nomem(&error);
        at_faults_add(builder->faults, &error);
    }
    if (builder->nomem || !lexicon || builder->faults->errors > 0)
        return NULL;
    lexicon->categories = builder->categories;
    return lexicon;
}
