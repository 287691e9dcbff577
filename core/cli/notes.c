/* notes.c - the readers use the same words in every file, so words are the key. */
#include "cli/notes.h"

#include <string.h>

struct at_note {
    struct at_note *next;
    size_t files;
    struct attune_error what;
};

static void hold(struct at_notes *notes, const struct attune_error *what)
{
    struct at_note **end = &notes->held;
    while (*end && strcmp((*end)->what.message, what->message) != 0)
        end = &(*end)->next;
    if (!*end && (*end = at_arena_alloc(notes->arena, sizeof **end)))
        (*end)->what = *what;
    if (*end)
        (*end)->files++;
}

void at_notes_add(struct at_notes *notes, const struct attune_error *what)
{
    if (what->status == ATTUNE_NOT_FOUND)
        hold(notes, what);
    else
        at_told_add(&notes->told, what);
}

void at_notes_end(struct at_notes *notes, size_t files)
{
    for (struct at_note *note = notes->held; note; note = note->next) {
        if (note->files < files)
            continue;
        if (files > 1)
            note->what.file[0] = '\0';
        at_told_add(&notes->told, &note->what);
    }
    at_told_end(&notes->told, "");
}
