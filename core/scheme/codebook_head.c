/* codebook_head.c - what a codebook says of itself before its codes. */
#include "scheme/draft.h"

#include <string.h>

#include "scheme/version.h"

static void read_name(struct at_draft *draft, const struct at_yaml *root,
                      struct at_slice folder)
{
    struct at_slice id = at_draft_need(draft, root, "scheme", root, "the codebook");
    const struct at_yaml *node = at_yaml_find(root, "scheme");
    draft->codebook->id = id;
    if (id.size > 0 && at_draft_id(draft, node) && folder.size > 0 &&
        !at_slice_equal(id, folder))
        at_draft_fault(
            draft, node,
            "scheme \"%.*s\" stands in the folder \"%.*s\"; the names must be "
            "the same",
            AT_SLICE_ARGS(id), AT_SLICE_ARGS(folder));
}

static void read_version(struct at_draft *draft, const struct at_yaml *root)
{
    struct at_slice text = at_draft_need(draft, root, "version", root, "the codebook");
    struct at_version version;
    draft->codebook->version = text;
    if (text.size > 0 && !at_version_parse(&version, text))
        at_draft_fault(draft, at_yaml_find(root, "version"),
                       "\"%.*s\" is no version; write three numbers, as 1.0.0",
                       AT_SLICE_ARGS(text));
}

static void read_level(struct at_draft *draft, const struct at_yaml *root)
{
    uint32_t level;
    const struct at_yaml *node = at_yaml_find(root, "attune");
    if (!node) {
        at_draft_lacks(draft, root, "the codebook", "attune");
    } else if (at_draft_count(draft, node, "attune", &level)) {
        draft->codebook->level = (int)level;
        if (level > ATTUNE_LEVEL)
            at_draft_fault(
                draft, node,
                "the scheme needs level %u of attune; this one serves level %d",
                (unsigned)level, ATTUNE_LEVEL);
    }
}

/* As "en" or "pt-BR". */
static bool is_language(struct at_slice tag)
{
    size_t part = 0;
    bool first = true;
    for (size_t i = 0; i <= tag.size; i++) {
        char c = i < tag.size ? tag.data[i] : '-';
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-') {
            if (part < (first ? 2u : 1u) || part > (first ? 3u : 8u))
                return false;
            part = 0;
            first = false;
        } else if (letter || (!first && c >= '0' && c <= '9')) {
            part++;
        } else {
            return false;
        }
    }
    return true;
}

static void read_languages(struct at_draft *draft, const struct at_yaml *root)
{
    const struct at_yaml *node = at_yaml_find(root, "language");
    draft->codebook->languages = at_draft_list(draft, root, "language");
    if (!node)
        at_draft_lacks(draft, root, "the codebook", "language");
    else if (node->kind == AT_YAML_LIST && node->count == 0)
        at_draft_fault(draft, node, "\"language\" needs a tag, as [en]");
    for (size_t i = 0; node && node->kind == AT_YAML_LIST && i < node->count; i++) {
        const struct at_yaml *tag = node->items[i];
        if (tag->text.size > 0 && !is_language(tag->text))
            at_draft_fault(draft, tag, "\"%.*s\" is no language tag, as en or pt-BR",
                           AT_SLICE_ARGS(tag->text));
    }
}

static void read_fold(struct at_draft *draft, const struct at_yaml *root)
{
    static const char *const names[] = { "none", "case", "accents" };
    const struct at_yaml *node = at_draft_find(draft, root, "fold", AT_YAML_TEXT);
    draft->codebook->fold = AT_FOLD_CASE;
    for (size_t i = 0; node && i < 3; i++)
        if (at_slice_is(node->text, names[i])) {
            draft->codebook->fold = (enum at_fold)i;
            return;
        }
    if (node)
        at_draft_unknown(draft, node, "fold", names, 3);
}

static bool is_operator(const char *word, size_t size)
{
    return (size == 3 && memcmp(word, "AND", 3) == 0) ||
           (size == 2 && memcmp(word, "OR", 2) == 0) ||
           (size == 4 && memcmp(word, "WITH", 4) == 0);
}

/* Ids parted by AND, OR or WITH, as SPDX writes licences; brackets may stand in it. */
static bool is_licence(struct at_draft *draft, struct at_slice licence)
{
    static const char id[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                             "0123456789.-+:";
    const char *text = at_arena_text(draft->arena, licence);
    bool want_id = true;
    draft->no_memory |= !text;
    for (size_t size; text && *text; text += size) {
        size = strspn(text, " ()");
        if (size > 0)
            continue;
        size = strspn(text, id);
        if (size == 0 || is_operator(text, size) == want_id)
            return false;
        want_id = !want_id;
    }
    return !want_id;
}

static void read_origin(struct at_draft *draft, const struct at_yaml *root)
{
    struct at_codebook *codebook = draft->codebook;
    if (!at_yaml_find(root, "authors"))
        at_draft_lacks(draft, root, "the codebook", "authors");
    codebook->authors = at_draft_list(draft, root, "authors");
    codebook->cite = at_draft_list(draft, root, "cite");
    const struct at_yaml *cite = at_yaml_find(root, "cite");
    for (size_t i = 0; cite && cite->kind == AT_YAML_LIST && i < cite->count; i++)
        if (!at_slice_starts(at_slice_trim(cite->items[i]->text), "10."))
            at_draft_warn(draft, cite->items[i], "\"%.*s\" is no DOI, as 10.1000/182",
                          AT_SLICE_ARGS(cite->items[i]->text));
    codebook->licence = at_draft_need(draft, root, "licence", root, "the codebook");
    if (codebook->licence.size > 0 && !is_licence(draft, codebook->licence))
        at_draft_fault(draft, at_yaml_find(root, "licence"),
                       "\"%.*s\" is no SPDX id of a licence, as CC-BY-4.0 or MIT",
                       AT_SLICE_ARGS(codebook->licence));
}

void at_draft_read_head(struct at_draft *draft, const struct at_yaml *root,
                        struct at_slice folder)
{
    struct at_codebook *codebook = draft->codebook;
    read_name(draft, root, folder);
    read_version(draft, root);
    read_level(draft, root);
    codebook->title = at_draft_need(draft, root, "title", root, "the codebook");
    read_languages(draft, root);
    if (!at_yaml_find(root, "unit"))
        at_draft_lacks(draft, root, "the codebook", "unit");
    codebook->unit =
        at_draft_unit(draft, root, (struct at_unit_spec){ .kind = AT_UNIT_TURN });
    codebook->role = at_draft_role(draft, root, AT_ROLE_ANY);
    read_fold(draft, root);
    read_origin(draft, root);
    codebook->instrument = at_draft_text(draft, root, "instrument");
    codebook->limits = at_draft_text(draft, root, "limits");
}
