/* credits.c - codebooks and heads under one roof, and the files that say whom to cite. */
#include "scheme/credits.h"

#include "io/json.h"

static void of_codebook(struct at_credits *credits, const struct at_codebook *codebook)
{
    *credits = (struct at_credits){
        .codebook = codebook,
        .name = codebook->id,
        .version = codebook->version,
        .title = codebook->title,
        .licence = codebook->licence,
        .authors = codebook->authors,
        .cite = codebook->cite,
        .uses = codebook->uses,
        .use_count = codebook->use_count,
    };
}

static void of_head(struct at_credits *credits, const struct at_plugin_head *head)
{
    *credits = (struct at_credits){
        .head = head,
        .name = head->name,
        .version = head->version,
        .title = head->summary,
        .licence = head->licence,
        .authors = head->authors,
        .cite = head->cite,
        .uses = head->uses,
        .use_count = head->use_count,
    };
}

enum { HEAD_MOST = 4 * 1024 * 1024 }; /* bytes, as of a codebook */

bool at_credits_read(struct at_credits *credits, struct at_arena *arena, bool plugin,
                     struct at_slice name, struct at_slice text, const char *file,
                     struct at_faults *faults)
{
    if (text.size > HEAD_MOST) {
        at_faults_error(faults, file, 0, 0,
                        "is larger than 4 MiB, the most it may have");
        return false;
    }
    if (plugin) {
        const struct at_plugin_head *head =
            at_plugin_head_read(arena, text, file, name, faults);
        if (head)
            of_head(credits, head);
        return head != NULL;
    }
    const struct at_codebook *codebook =
        at_codebook_read(arena, text, file, name, faults);
    if (codebook)
        of_codebook(credits, codebook);
    return codebook != NULL;
}

const struct at_credits *at_credits_of(const struct at_bundle_item *items, size_t count,
                                       struct at_arena *arena, struct at_faults *faults)
{
    struct at_credits *credits = at_arena_alloc(arena, (count + 1) * sizeof *credits);
    struct attune_error error;
    if (!credits) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
    }
    bool good = credits != NULL;
    for (size_t i = 0; credits && i < count; i++)
        good = at_credits_read(&credits[i], arena, items[i].plugin, items[i].name,
                               items[i].head->bytes, items[i].head->name, faults) &&
               good;
    return good ? credits : NULL;
}

/* A text of YAML, in quotes. */
static void add_quoted(struct at_buffer *out, const char *before, struct at_slice text)
{
    at_buffer_add_text(out, before);
    at_json_add_text(out, text);
    at_buffer_add_char(out, '\n');
}

static bool has(const struct at_text_list *list, struct at_slice text)
{
    for (size_t i = 0; i < list->count; i++)
        if (at_slice_equal(list->items[i], text))
            return true;
    return false;
}

/* Was the author, or what is cited, named by one that stands before? */
static bool is_told(const struct at_credits *credits, size_t before, bool author,
                    struct at_slice text)
{
    for (size_t i = 0; i < before; i++)
        if (has(author ? &credits[i].authors : &credits[i].cite, text))
            return true;
    return false;
}

static void add_message(struct at_buffer *out, const struct at_credits *credits,
                        size_t count)
{
    struct at_buffer text = { 0 };
    const char *before = ", and what it rests on: ";
    at_buffer_add_text(&text, "Please cite this work");
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < credits[i].cite.count; j++) {
            if (is_told(credits, i, false, credits[i].cite.items[j]))
                continue;
            at_buffer_add_text(&text, before);
            at_buffer_add_slice(&text, credits[i].cite.items[j]);
            before = ", ";
        }
    at_buffer_add_char(&text, '.');
    add_quoted(out, "message: ", at_buffer_slice(&text));
    at_buffer_clear(&text);
}

void at_credits_add_citation(struct at_buffer *out, const struct at_credits *credits,
                             size_t count)
{
    at_buffer_add_text(out, "cff-version: 1.2.0\n");
    add_message(out, credits, count);
    add_quoted(out, "title: ", credits[0].title);
    add_quoted(out, "version: ", credits[0].version);
    at_buffer_add_text(out, "authors:\n");
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < credits[i].authors.count; j++)
            if (!is_told(credits, i, true, credits[i].authors.items[j]))
                add_quoted(out, "  - name: ", credits[i].authors.items[j]);
    add_quoted(out, "license: ", credits[0].licence);
}

void at_credits_add_licence(struct at_buffer *out, const struct at_credits *credits,
                            size_t count)
{
    for (size_t i = 0; i < count; i++)
        at_buffer_printf(out, "%.*s %.*s: %.*s\n", AT_SLICE_ARGS(credits[i].name),
                         AT_SLICE_ARGS(credits[i].version),
                         AT_SLICE_ARGS(credits[i].licence));
}
