/* draft.c - what a key may hold, and what to say when it holds something else. */
#include "scheme/draft.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__attribute__((format(printf, 4, 0))) static void note(struct at_draft *draft,
                                                       const struct at_yaml *node,
                                                       bool warning, const char *format,
                                                       va_list args)
{
    char message[sizeof((struct attune_error *)0)->message];
    vsnprintf(message, sizeof message, format, args);
    (warning ? at_faults_warn : at_faults_error)(draft->faults, draft->file, node->line,
                                                 node->column, "%s", message);
}

void at_draft_fault(struct at_draft *draft, const struct at_yaml *node,
                    const char *format, ...)
{
    va_list args;
    va_start(args, format);
    note(draft, node, false, format, args);
    va_end(args);
}

void at_draft_warn(struct at_draft *draft, const struct at_yaml *node,
                   const char *format, ...)
{
    va_list args;
    va_start(args, format);
    note(draft, node, true, format, args);
    va_end(args);
}

void at_draft_stranger(struct at_draft *draft, const struct at_yaml *node,
                       const char *what, const struct at_nearest *nearest)
{
    if (nearest->name.size > 0)
        at_draft_fault(draft, node, "unknown %s \"%.*s\" (did you mean \"%.*s\"?)",
                       what, AT_SLICE_ARGS(node->text), AT_SLICE_ARGS(nearest->name));
    else
        at_draft_fault(draft, node, "unknown %s \"%.*s\"", what,
                       AT_SLICE_ARGS(node->text));
}

void at_draft_unknown(struct at_draft *draft, const struct at_yaml *node,
                      const char *what, const char *const *names, size_t count)
{
    enum { FEW = 7 }; /* so many can all be told */
    struct at_nearest nearest = at_nearest_to(node->text);
    for (size_t i = 0; i < count; i++)
        at_nearest_add(&nearest, at_slice_of(names[i]));
    if (nearest.name.size > 0 || count > FEW) {
        at_draft_stranger(draft, node, what, &nearest);
        return;
    }
    char all[256] = "";
    for (size_t i = 0, size = 0; i < count && size < sizeof all; i++)
        size += (size_t)snprintf(all + size, sizeof all - size, "%s%s",
                                 i == 0           ? ""
                                 : i + 1 == count ? " and "
                                                  : ", ",
                                 names[i]);
    at_draft_fault(draft, node, "unknown %s \"%.*s\"; known are %s", what,
                   AT_SLICE_ARGS(node->text), all);
}

void *at_draft_alloc(struct at_draft *draft, size_t count, size_t size)
{
    void *memory = at_arena_alloc(draft->arena, count * size);
    if (!memory)
        draft->no_memory = true;
    return memory;
}

const char *at_draft_name(struct at_draft *draft, const struct at_yaml *key)
{
    const char *name = at_arena_text(draft->arena, key->text);
    draft->no_memory |= !name;
    return name ? name : "";
}

bool at_draft_is(struct at_draft *draft, const struct at_yaml *node, const char *name,
                 enum at_yaml_kind kind)
{
    bool empty = node->kind == AT_YAML_TEXT && !node->quoted && node->text.size == 0;
    if (node->kind == kind && !empty)
        return true;
    if (empty)
        at_draft_fault(draft, node, "\"%s\" is empty", name);
    else
        at_draft_fault(draft, node, "\"%s\" must be %s, not %s", name,
                       at_yaml_kind_name(kind), at_yaml_kind_name(node->kind));
    return false;
}

const struct at_yaml *at_draft_find(struct at_draft *draft, const struct at_yaml *map,
                                    const char *key, enum at_yaml_kind kind)
{
    const struct at_yaml *node = at_yaml_find(map, key);
    return node && at_draft_is(draft, node, key, kind) ? node : NULL;
}

struct at_slice at_draft_text(struct at_draft *draft, const struct at_yaml *map,
                              const char *key)
{
    const struct at_yaml *node = at_draft_find(draft, map, key, AT_YAML_TEXT);
    if (!node)
        return at_slice(NULL, 0);
    struct at_slice text = at_slice_trim(node->text);
    if (text.size == 0)
        at_draft_fault(draft, node, "\"%s\" is empty", key);
    return text;
}

void at_draft_lacks(struct at_draft *draft, const struct at_yaml *owner,
                    const char *what, const char *key)
{
    if (owner->kind == AT_YAML_TEXT)
        at_draft_fault(draft, owner, "%s \"%.*s\" has no \"%s\"", what,
                       AT_SLICE_ARGS(owner->text), key);
    else
        at_draft_fault(draft, owner, "%s has no \"%s\"", what, key);
}

struct at_slice at_draft_need(struct at_draft *draft, const struct at_yaml *map,
                              const char *key, const struct at_yaml *owner,
                              const char *what)
{
    if (!at_yaml_find(map, key))
        at_draft_lacks(draft, owner, what, key);
    return at_draft_text(draft, map, key);
}

struct at_text_list at_draft_list(struct at_draft *draft, const struct at_yaml *map,
                                  const char *key)
{
    struct at_text_list list = { 0 };
    const struct at_yaml *node = at_draft_find(draft, map, key, AT_YAML_LIST);
    struct at_slice *items =
        node ? at_draft_alloc(draft, node->count, sizeof *items) : NULL;
    for (size_t i = 0; items && i < node->count; i++) {
        const struct at_yaml *item = node->items[i];
        struct at_slice text = at_slice_trim(item->text);
        if (item->kind != AT_YAML_TEXT || text.size == 0)
            at_draft_fault(draft, item, "each item of \"%s\" must be text", key);
        else
            items[list.count++] = text;
    }
    list.items = items;
    return list;
}

static bool is_id(struct at_slice text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (c != '-' || i == 0))
            return false;
    }
    return text.size > 0;
}

static bool is_reserved(struct at_slice text)
{
    enum at_unit unit;
    enum at_role role;
    return at_unit_find(text, &unit) || at_role_find(text, &role) ||
           at_slice_is(text, "none") || at_slice_is(text, "uncodable") ||
           at_slice_is(text, "human");
}

bool at_draft_word(struct at_draft *draft, const struct at_yaml *node)
{
    if (node->kind == AT_YAML_TEXT && is_id(node->text))
        return true;
    at_draft_fault(draft, node, "\"%.*s\" is no id: ids are made of a-z, 0-9 and -",
                   AT_SLICE_ARGS(node->text));
    return false;
}

bool at_draft_id(struct at_draft *draft, const struct at_yaml *node)
{
    if (!at_draft_word(draft, node))
        return false;
    if (!is_reserved(node->text))
        return true;
    at_draft_fault(draft, node, "\"%.*s\" is a word of the notation, so no id",
                   AT_SLICE_ARGS(node->text));
    return false;
}

/* Decimal only: strtod alone would take "inf" and hexadecimal too. */
bool at_draft_number(struct at_draft *draft, const struct at_yaml *node,
                     const char *name, double *number)
{
    if (!at_draft_is(draft, node, name, AT_YAML_TEXT))
        return false;
    const char *text = node->text.data;
    char *end;
    double read = strtod(text, &end);
    if (end != text + node->text.size || end == text ||
        strspn(text, "+-.0123456789eE") != node->text.size || read > 1e300 ||
        read < -1e300) {
        at_draft_fault(draft, node, "\"%s\" must be a number, not \"%.*s\"", name,
                       AT_SLICE_ARGS(node->text));
        return false;
    }
    *number = read;
    return true;
}

bool at_draft_count(struct at_draft *draft, const struct at_yaml *node,
                    const char *name, uint32_t *count)
{
    double number;
    if (!at_draft_number(draft, node, name, &number))
        return false;
    if (number < 1 || number > 1e9 || number != (double)(uint32_t)number) {
        at_draft_fault(draft, node, "\"%s\" must be a whole number from 1 on, not %.*s",
                       name, AT_SLICE_ARGS(node->text));
        return false;
    }
    *count = (uint32_t)number;
    return true;
}

int32_t at_draft_code(struct at_draft *draft, const struct at_yaml *node)
{
    const struct at_codebook *codebook = draft->codebook;
    if (node->kind != AT_YAML_TEXT) {
        at_draft_fault(draft, node, "the id of a code must be text, not %s",
                       at_yaml_kind_name(node->kind));
        return -1;
    }
    int32_t found = at_codebook_code(codebook, node->text);
    if (found >= 0)
        return found;
    struct at_nearest nearest = at_nearest_to(node->text);
    for (size_t i = 0; i < codebook->code_count; i++)
        at_nearest_add(&nearest, codebook->codes[i].id);
    at_draft_stranger(draft, node, "code", &nearest);
    return -1;
}
