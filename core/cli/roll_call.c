/* roll_call.c - readers are stopped as soon as they know a name. */
#include "cli/roll_call.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "io/file.h"
#include "read/read.h"
#include "transcript/builder.h"

/* An input, and what its first session is called. */
struct present {
    struct at_input input;
    struct at_slice case_name; /* in the inputs' arena; empty: none, or unknown */
    int64_t number;
    size_t place; /* as it was */
    size_t group; /* place of the first input of its case */
};

struct call {
    struct at_inputs *inputs;
    struct present *list;   /* owned, as all below; by place */
    bool *numbered, *dated; /* by group: all of it? */
    struct at_map groups;
    struct present *asked; /* being read */
    bool no_memory;
};

static enum attune_status hear_name(void *data, const struct at_told_session *name,
                                    struct attune_error *error)
{
    struct call *call = data;
    (void)error;
    const char *copy = at_arena_text(call->inputs->arena, name->case_name);
    call->no_memory |= !copy;
    call->asked->case_name = at_slice(copy, copy ? name->case_name.size : 0);
    call->asked->number = name->number;
    return ATTUNE_STOPPED;
}

static enum attune_status hear_session(void *data, struct at_transcript *transcript,
                                       struct attune_error *error)
{
    (void)data;
    (void)transcript;
    (void)error;
    return ATTUNE_STOPPED;
}

/* What goes wrong here goes wrong again, and is told, when the file is read. */
static void ask(struct call *call, const struct at_read_options *read,
                struct at_builder *builder)
{
    const struct at_sink sink = { .session = hear_session,
                                  .begins = hear_name,
                                  .data = call };
    const struct at_input *input = &call->asked->input;
    struct at_read_options options = *read;
    options.told = input->is_told ? &input->told : NULL;
    if (at_file_kind(input->path) == AT_FILE_REGULAR &&
        at_read(input->path, input->name, &options, builder, &sink, NULL) ==
            ATTUNE_NO_MEMORY)
        call->no_memory = true;
}

/* Finds the group of an input, and what holds for all of it. */
static void join(struct call *call, struct present *present)
{
    struct at_slice name = present->case_name;
    size_t group = name.size ? at_map_find(&call->groups, name) : AT_MAP_NONE;
    present->group = group == AT_MAP_NONE ? present->place : group;
    if (group == AT_MAP_NONE) {
        call->numbered[present->place] = call->dated[present->place] = true;
        call->no_memory |=
            name.size && !at_map_add(&call->groups, name, present->place);
    }
    call->numbered[present->group] &= present->number >= 0;
    call->dated[present->group] &= present->input.date.size > 0;
}

/* A number that grows with the date "2024-04-13". */
static int64_t day_of(struct at_slice date)
{
    int64_t day = 0;
    for (size_t i = 0; i < date.size; i++)
        if (date.data[i] != '-')
            day = day * 10 + (date.data[i] - '0');
    return day;
}

static int compare(const void *left, const void *right)
{
    const struct present *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

static void sort(struct call *call)
{
    struct at_inputs *inputs = call->inputs;
    for (size_t i = 0; i < inputs->count; i++) {
        struct present *present = &call->list[i];
        if (!call->numbered[present->group])
            present->number =
                call->dated[present->group] ? day_of(present->input.date) : 0;
    }
    qsort(call->list, inputs->count, sizeof *call->list, compare);
    for (size_t i = 0; i < inputs->count; i++)
        inputs->items[i] = call->list[i].input;
}

static void call_all(struct call *call, const struct at_read_options *read,
                     struct at_builder *builder)
{
    for (size_t i = 0; i < call->inputs->count && !call->no_memory; i++) {
        call->asked = &call->list[i];
        *call->asked = (struct present){ .input = call->inputs->items[i],
                                         .number = -1,
                                         .place = i };
        ask(call, read, builder);
        join(call, call->asked);
    }
    if (!call->no_memory)
        sort(call);
}

enum attune_status at_roll_call(struct at_inputs *inputs,
                                const struct at_read_options *read,
                                const struct at_language *language,
                                struct attune_error *error)
{
    size_t count = inputs->count;
    if (count < 2)
        return ATTUNE_OK;
    struct at_builder *builder = at_builder_new(language);
    struct call call = { .inputs = inputs,
                         .list = calloc(count, sizeof *call.list),
                         .numbered = calloc(count, sizeof *call.numbered),
                         .dated = calloc(count, sizeof *call.dated) };
    call.no_memory = !builder || !call.list || !call.numbered || !call.dated;
    if (!call.no_memory)
        call_all(&call, read, builder);
    at_builder_free(builder);
    at_map_clear(&call.groups);
    free(call.list);
    free(call.numbered);
    free(call.dated);
    return call.no_memory ? at_error_nomem(error) : ATTUNE_OK;
}
