/* show_plugin.c - a plugin's head, and the words it brings. */
#include "cli/lexicon_files.h"
#include "cli/prose.h"
#include "cli/show.h"
#include "cli/subject.h"
#include "io/file.h"
#include "scheme/limits.h"
#include "scheme/plugin.h"

static void show_head(struct at_page *page, const struct at_plugin_head *head)
{
    at_page_heading(page, 1, head->name);
    at_page_prose(page, head->summary);
    at_page_field(page, "Version", head->version);
    at_page_field(page, "Kind", at_slice_of(at_plugin_kind_name(head->kind)));
    at_show_list(page, "Authors", &head->authors);
    at_page_field(page, "Licence", head->licence);
    at_show_list(page, "Language", &head->languages);
    at_show_list(page, "Endings", &head->endings);
    at_show_list(page, "Begins with", &head->starts);
    at_show_list(page, "Holds", &head->holds);
    at_show_uses(page, "Plugins", head->uses, head->use_count);
}

/* Entries in a category and in those below it. */
static size_t count_entries(const struct at_lexicon *lexicon, int32_t category)
{
    size_t count = 0;
    for (size_t i = 0; i < lexicon->entry_count; i++) {
        const struct at_entry *entry = &lexicon->entries[i];
        bool inside = false;
        for (uint32_t j = 0; j < entry->category_count && !inside; j++)
            inside =
                at_lexicon_within(lexicon, (int32_t)entry->categories[j], category);
        count += inside;
    }
    return count;
}

/* "negative.anger" */
static void add_name(struct at_buffer *text, const struct at_lexicon *lexicon,
                     int32_t category)
{
    const struct at_category *it = &lexicon->categories[category];
    if (it->parent >= 0) {
        add_name(text, lexicon, it->parent);
        at_buffer_add_char(text, '.');
    }
    at_buffer_add_slice(text, it->name);
}

static void show_lexicon(struct at_page *page, const struct at_lexicon *lexicon)
{
    struct at_buffer text = { 0 };
    at_page_heading(page, 3, lexicon->name);
    for (size_t i = 0; i < lexicon->category_count; i++) {
        at_buffer_reset(&text);
        add_name(&text, lexicon, (int32_t)i);
        size_t count = count_entries(lexicon, (int32_t)i);
        at_buffer_printf(&text, ": %zu %s", count, count == 1 ? "entry" : "entries");
        at_page_item(page, at_buffer_slice(&text));
    }
    at_buffer_clear(&text);
}

static void show_lexicons(struct at_page *page, struct at_arena *arena,
                          struct at_slice folder, struct at_faults *faults)
{
    const struct at_lexicon_file *files;
    struct attune_error error;
    size_t count;
    if (at_lexicon_files_read(arena, folder, faults, &files, &count, &error)) {
        at_faults_add(faults, &error);
        return;
    }
    if (count > 0)
        at_page_heading(page, 2, at_slice_of("Lexicons"));
    for (size_t i = 0; i < count; i++)
        if (files[i].lexicon)
            show_lexicon(page, files[i].lexicon);
}

void at_show_plugin(struct at_page *page, const char *file, struct at_slice name,
                    struct at_faults *faults)
{
    struct attune_error error;
    struct at_buffer source = { 0 };
    struct at_arena *arena = at_arena_new();
    const struct at_plugin_head *head = NULL;
    if (!arena) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
    } else if (at_file_read(&source, file, AT_PLUGIN_MOST, &error)) {
        at_faults_add(faults, &error);
    } else {
        head = at_plugin_head_read(arena, at_buffer_slice(&source), file, name, faults);
    }
    if (head) {
        show_head(page, head);
        struct at_slice folder = at_plugin_folder(at_slice_of(file));
        if (folder.size)
            show_lexicons(page, arena, folder, faults);
        at_show_sources(page, &head->cite);
    }
    at_buffer_clear(&source);
    at_arena_free(arena);
}
