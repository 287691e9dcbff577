/* phrase_names.c - what a <name> in a phrase stands for. */
#include <stdio.h>

#include "script/lexicons.h"

static struct at_slice head_of(struct at_slice name)
{
    const char *dot = memchr(name.data, '.', name.size);
    return dot ? at_slice(name.data, (size_t)(dot - name.data)) : name;
}

static struct at_slice tail_of(struct at_slice name)
{
    struct at_slice head = head_of(name);
    size_t skip = head.size < name.size ? head.size + 1 : head.size;
    return at_slice(name.data + skip, name.size - skip);
}

static void say(char *message, size_t size, const char *what, struct at_slice name,
                struct at_slice nearest)
{
    snprintf(message, size, "%s \"%.*s\"", what, AT_SLICE_ARGS(name));
    if (nearest.size)
        snprintf(message + strlen(message), size - strlen(message),
                 " (did you mean \"%.*s\"?)", AT_SLICE_ARGS(nearest));
}

/* A category of a lexicon, or all of it when `category` is empty. */
static bool find_category(const struct at_chunk_lexicon *entry,
                          struct at_slice category, struct at_name_found *found,
                          char *message, size_t size)
{
    char what[160];
    if (!entry->lexicon) {
        snprintf(message, size, "the lexicon \"%.*s\" has faults of its own",
                 AT_SLICE_ARGS(entry->name));
        return false;
    }
    found->lexicon = entry->lexicon;
    found->category = -1;
    if (category.size == 0)
        return true;
    found->category = at_lexicon_find(entry->lexicon, category);
    if (found->category >= 0)
        return true;
    struct at_nearest nearest = at_nearest_to(category);
    for (size_t i = 0; i < entry->lexicon->category_count; i++)
        at_nearest_add(&nearest, entry->lexicon->categories[i].name);
    snprintf(what, sizeof what, "the lexicon \"%.*s\" has no category",
             AT_SLICE_ARGS(entry->name));
    say(message, size, what, category, nearest.name);
    return false;
}

/* plugin, plugin.lexicon, plugin.lexicon.category, or plugin.category of the lexicon
 * that has the plugin's name */
static bool find_in_plugin(struct at_script *script, struct at_chunk *plugin,
                           struct at_slice rest, struct at_name_found *found,
                           char *message, size_t size)
{
    const struct at_chunk_lexicon *entry =
        rest.size ? at_chunk_lexicon(script, plugin, head_of(rest)) : NULL;
    if (entry)
        return find_category(entry, tail_of(rest), found, message, size);
    entry = at_chunk_lexicon(script, plugin, plugin->head->name);
    if (entry)
        return find_category(entry, rest, found, message, size);
    char what[160];
    snprintf(what, sizeof what, "the plugin \"%.*s\" has no lexicon",
             AT_SLICE_ARGS(plugin->head->name));
    struct at_slice name = rest.size ? head_of(rest) : plugin->head->name;
    say(message, size, what, name, at_chunk_nearest_lexicon(script, plugin, name));
    return false;
}

/* The search for a category that only one of all lexicons has; or, once there is none,
 * for the name that comes nearest, which takes much longer. */
struct category_search {
    struct at_script *script;
    struct at_chunk *chunk; /* whose lexicons are being looked through */
    struct at_slice name;
    bool for_nearest;
    struct at_name_found found;
    const struct at_chunk *owner;
    struct at_slice lexicon, other; /* where it was found, first and again */
    struct at_nearest nearest;
};

static void look_through(void *data, struct at_slice name)
{
    struct category_search *search = data;
    const struct at_chunk_lexicon *entry =
        at_chunk_lexicon(search->script, search->chunk, name);
    if (search->for_nearest)
        at_nearest_add(&search->nearest, name);
    if (!entry || !entry->lexicon)
        return;
    for (size_t i = 0; search->for_nearest && i < entry->lexicon->category_count; i++)
        at_nearest_add(&search->nearest, entry->lexicon->categories[i].name);
    int32_t category = at_lexicon_find(entry->lexicon, search->name);
    if (category < 0)
        return;
    if (search->lexicon.size == 0) {
        search->lexicon = entry->name;
        search->found = (struct at_name_found){ entry->lexicon, category };
    } else if (search->found.lexicon != entry->lexicon) {
        search->other = entry->name;
    }
}

static void look_everywhere(struct at_chunk *chunk, struct category_search *search)
{
    search->chunk = chunk;
    at_lexicons_each(search->script, chunk, look_through, search);
    for (size_t i = 0; i < chunk->use_count; i++) {
        search->chunk = chunk->used[i];
        if (!search->chunk)
            continue;
        if (search->for_nearest)
            at_nearest_add(&search->nearest, search->chunk->head->name);
        at_lexicons_each(search->script, search->chunk, look_through, search);
    }
}

static bool find_anywhere(struct at_name_scope *scope, struct at_slice name,
                          struct at_name_found *found, char *message, size_t size)
{
    struct category_search search = { .script = scope->script, .name = name };
    look_everywhere(scope->chunk, &search);
    if (search.other.size) {
        snprintf(message, size,
                 "\"%.*s\" is a category of the lexicons \"%.*s\" and \"%.*s\": say "
                 "which, as in <%.*s.%.*s>",
                 AT_SLICE_ARGS(name), AT_SLICE_ARGS(search.lexicon),
                 AT_SLICE_ARGS(search.other), AT_SLICE_ARGS(search.lexicon),
                 AT_SLICE_ARGS(name));
        return false;
    }
    if (search.lexicon.size == 0) {
        search.for_nearest = true;
        search.nearest = at_nearest_to(name);
        look_everywhere(scope->chunk, &search);
        say(message, size, "there is no lexicon or category", name,
            search.nearest.name);
        return false;
    }
    *found = search.found;
    return true;
}

static bool look_up(struct at_name_scope *scope, struct at_slice name,
                    struct at_name_found *found, char *message, size_t size)
{
    const struct at_chunk_lexicon *entry =
        at_chunk_lexicon(scope->script, scope->chunk, head_of(name));
    if (entry)
        return find_category(entry, tail_of(name), found, message, size);
    for (size_t i = 0; i < scope->chunk->use_count; i++) {
        struct at_chunk *plugin = scope->chunk->used[i];
        if (plugin && at_slice_equal(plugin->head->name, head_of(name)))
            return find_in_plugin(scope->script, plugin, tail_of(name), found, message,
                                  size);
    }
    return find_anywhere(scope, name, found, message, size);
}

/* A name that a phrase of the chunk said before: most names stand in many phrases. */
struct at_known_name {
    struct at_known_name *next;
    struct at_slice name;
    struct at_name_found found;
};

/* Memory that is out costs the next look-up, and nothing else. */
static void remember(struct at_name_scope *scope, struct at_slice name,
                     const struct at_name_found *found)
{
    struct at_arena *arena = scope->script->arena;
    struct at_known_name *known = at_arena_raw(arena, sizeof *known);
    const char *copy = at_arena_text(arena, name);
    if (!known || !copy)
        return;
    *known = (struct at_known_name){ scope->chunk->known_names,
                                     at_slice(copy, name.size), *found };
    scope->chunk->known_names = known;
}

bool at_chunk_find_name(void *name_scope, struct at_slice name,
                        struct at_name_found *found, char *message, size_t size)
{
    struct at_name_scope *scope = name_scope;
    const struct at_known_name *known = scope->chunk->known_names;
    while (known && !at_slice_equal(known->name, name))
        known = known->next;
    if (known) {
        *found = known->found;
        return true;
    }
    if (!look_up(scope, name, found, message, size))
        return false;
    remember(scope, name, found);
    return true;
}
