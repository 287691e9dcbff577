/* speakers.c - labels to speakers, met once a session and then found by name. */
#include "read/speakers.h"

#include "base/suggest.h"
#include "read/reading.h"
#include "read/roles.h"

/* A file whose every label is a stranger, such as a forum, gets a few notes. */
enum { NOTES_MOST = 10, NOTED_MOST = 1000 };

struct at_said_role {
    struct at_slice label, folded;
    enum at_role role;
    bool used;
};

struct at_speaking {
    struct at_slice name;
    struct at_slice said; /* the record's words for the role */
    enum at_role role;
    uint32_t speaker;
};

/* `label` folded, valid until the next call; NULL data when memory is out. */
static struct at_slice fold(struct at_speakers *speakers, struct at_slice label)
{
    at_buffer_reset(&speakers->folded);
    if (!at_buffer_reserve(&speakers->folded, 1) ||
        !at_label_fold(&speakers->folded, label))
        return at_slice(NULL, 0);
    return at_buffer_slice(&speakers->folded);
}

/* The role somebody said of a folded label; NULL for none. */
static struct at_said_role *find_said(struct at_speakers *speakers,
                                      struct at_slice folded)
{
    for (size_t i = 0; i < speakers->said_count; i++)
        if (at_slice_equal(speakers->said[i].folded, folded))
            return &speakers->said[i];
    return NULL;
}

static enum attune_status add_said(struct at_reading *reading, struct at_slice label,
                                   struct at_slice folded, enum at_role role,
                                   struct attune_error *error)
{
    struct at_speakers *speakers = &reading->speakers;
    size_t size = speakers->said_count * sizeof *speakers->said;
    struct at_said_role said = { at_reading_keep(reading, label),
                                 at_reading_keep(reading, folded), role, false };
    struct at_said_role *list = at_arena_grow(reading->arena, speakers->said, size,
                                              size + sizeof *speakers->said);
    if (!said.label.data || !said.folded.data || !list)
        return at_error_nomem(error);
    speakers->said = list;
    speakers->said[speakers->said_count++] = said;
    return ATTUNE_OK;
}

enum attune_status at_speakers_say(struct at_reading *reading, struct at_slice label,
                                   enum at_role role, struct attune_error *error)
{
    struct at_speakers *speakers = &reading->speakers;
    struct at_slice folded = fold(speakers, label);
    if (!folded.data)
        return at_error_nomem(error);
    struct at_said_role *said = find_said(speakers, folded);
    if (!said)
        return add_said(reading, label, folded, role, error);
    if (said >= speakers->said + speakers->asked_count)
        said->role = role;
    return ATTUNE_OK;
}

static enum attune_status bad_role(const struct at_pair *pair,
                                   struct attune_error *error)
{
    static const char *const names[] = { "therapist", "patient", "other" };
    const char *near = at_suggest(pair->ours, names, 3);
    return at_error_set(error, ATTUNE_INVALID,
                        "--role '%.*s=%.*s': a role is therapist, patient or other"
                        "%s%s%s",
                        AT_SLICE_ARGS(pair->theirs), AT_SLICE_ARGS(pair->ours),
                        near ? " (did you mean \"" : "", near ? near : "",
                        near ? "\"?)" : "");
}

enum attune_status at_speakers_open(struct at_reading *reading,
                                    struct attune_error *error)
{
    const struct at_read_options *options = reading->options;
    enum attune_status status = ATTUNE_OK;
    reading->speakers.arena = at_arena_new();
    if (!reading->speakers.arena)
        return at_error_nomem(error);
    for (size_t i = 0; i < options->role_count && !status; i++) {
        enum at_role role;
        const struct at_pair *pair = &options->roles[i];
        if (!at_role_find(pair->ours, &role) || role == AT_ROLE_ANY)
            status = bad_role(pair, error);
        else
            status = at_speakers_say(reading, pair->theirs, role, error);
    }
    reading->speakers.asked_count = reading->speakers.said_count;
    return status;
}

void at_speakers_close(struct at_speakers *speakers)
{
    at_arena_free(speakers->arena);
    at_map_clear(&speakers->by_name);
    at_map_clear(&speakers->noted);
    at_buffer_clear(&speakers->folded);
}

/* Nobody in this session is on a side: told once a file. */
static void note_no_side(struct at_reading *reading)
{
    struct at_speakers *speakers = &reading->speakers;
    if (speakers->has_side || speakers->noted.count || speakers->count == 0)
        return;
    struct at_slice name = speakers->list[0].name;
    const char *quote = at_reading_quote(name);
    at_reading_note(reading, ATTUNE_INVALID, reading->now.line,
                    "nobody in session \"%.*s\" is a therapist or a patient; say who "
                    "is, as in --role %s%.*s=therapist%s",
                    AT_SLICE_ARGS(reading->now.session), quote, AT_SLICE_ARGS(name),
                    quote);
    /* An empty label stands for this note. */
    at_map_add(&speakers->noted, at_slice("", 0), 0);
}

void at_speakers_end(struct at_reading *reading)
{
    struct at_speakers *speakers = &reading->speakers;
    note_no_side(reading);
    memset(speakers->recent, 0, sizeof speakers->recent);
    at_map_clear(&speakers->by_name);
    at_arena_reset(speakers->arena);
    speakers->list = NULL;
    speakers->count = speakers->room = 0;
    speakers->has_side = false;
}

void at_speakers_finish(struct at_reading *reading)
{
    const struct at_speakers *speakers = &reading->speakers;
    if (speakers->noted.count > NOTES_MOST)
        at_reading_note(reading, ATTUNE_INVALID, 0, "%s%zu more speakers have no role",
                        speakers->noted.count == NOTED_MOST ? "at least " : "",
                        speakers->noted.count - NOTES_MOST);
    for (size_t i = 0; i < speakers->asked_count; i++) {
        const struct at_said_role *said = &speakers->said[i];
        const char *quote = at_reading_quote(said->label);
        if (!said->used)
            at_reading_note(reading, ATTUNE_NOT_FOUND, 0,
                            "nobody speaks as \"%.*s\", so --role %s%.*s=%s%s says "
                            "nothing",
                            AT_SLICE_ARGS(said->label), quote,
                            AT_SLICE_ARGS(said->label), at_role_name(said->role),
                            quote);
    }
}

static bool said_role(struct at_speakers *speakers, struct at_slice folded,
                      enum at_role *role)
{
    struct at_said_role *said = find_said(speakers, folded);
    if (!said)
        return false;
    said->used = true;
    *role = said->role;
    return true;
}

bool at_speakers_said(struct at_reading *reading, struct at_slice label)
{
    struct at_speakers *speakers = &reading->speakers;
    if (speakers->said_count == 0)
        return false;
    struct at_slice folded = fold(speakers, label);
    speakers->failed |= !folded.data;
    return find_said(speakers, folded) != NULL;
}

bool at_speakers_knows(struct at_reading *reading, struct at_slice label)
{
    struct at_speakers *speakers = &reading->speakers;
    struct at_slice folded = fold(speakers, label);
    enum at_role role;
    speakers->failed |= !folded.data;
    return find_said(speakers, folded) || at_label_role(folded, &role);
}

bool at_speakers_has(const struct at_speakers *speakers, struct at_slice name)
{
    return at_map_find(&speakers->by_name, name) != AT_MAP_NONE;
}

/* Tells the user of a label that tells no role, once a file. */
static void note_stranger(struct at_reading *reading, struct at_slice name,
                          uint32_t line)
{
    struct at_map *noted = &reading->speakers.noted;
    if (noted->count >= NOTED_MOST || at_map_find(noted, name) != AT_MAP_NONE)
        return;
    struct at_slice kept = at_reading_keep(reading, name);
    if (!kept.data || !at_map_add(noted, kept, line) || noted->count > NOTES_MOST)
        return;
    const char *quote = at_reading_quote(name);
    at_reading_note(
        reading, ATTUNE_INVALID, line,
        "the speaker \"%.*s\" has no role; codes for a therapist or patient "
        "pass these turns over. Add --role %s%.*s=therapist%s or --role "
        "%s%.*s=patient%s",
        AT_SLICE_ARGS(name), quote, AT_SLICE_ARGS(name), quote, quote,
        AT_SLICE_ARGS(name), quote);
}

/* The role of a speaker who is new in this session. */
static enum attune_status find_role(struct at_reading *reading,
                                    struct at_speaking *speaking, uint32_t line,
                                    struct attune_error *error)
{
    struct at_speakers *speakers = &reading->speakers;
    struct at_slice folded = fold(speakers, speaking->name);
    if (!folded.data)
        return at_error_nomem(error);
    if (said_role(speakers, folded, &speaking->role))
        return ATTUNE_OK;
    bool found = false;
    if (speaking->said.size) {
        folded = fold(speakers, speaking->said);
        if (!folded.data)
            return at_error_nomem(error);
        found = said_role(speakers, folded, &speaking->role) ||
                at_label_role(folded, &speaking->role);
        folded = fold(speakers, speaking->name);
    }
    if (!found && !at_label_role(folded, &speaking->role)) {
        speaking->role = AT_ROLE_OTHER;
        note_stranger(reading, speaking->name, line);
    }
    return ATTUNE_OK;
}

static struct at_slice keep(struct at_speakers *speakers, struct at_slice text)
{
    char *copy = at_arena_raw(speakers->arena, text.size + 1);
    if (copy && text.size)
        memcpy(copy, text.data, text.size);
    return at_slice(copy, text.size);
}

static bool make_room(struct at_speakers *speakers)
{
    if (speakers->count < speakers->room)
        return true;
    uint32_t room = speakers->room ? speakers->room * 2 : 8;
    struct at_speaking *list =
        at_arena_grow(speakers->arena, speakers->list, speakers->room * sizeof *list,
                      room * sizeof *list);
    if (!list)
        return false;
    speakers->list = list;
    speakers->room = room;
    return true;
}

static enum attune_status add(struct at_reading *reading, struct at_slice name,
                              struct at_slice role, uint32_t line,
                              struct attune_error *error)
{
    struct at_speakers *speakers = &reading->speakers;
    struct at_speaking speaking = { .name = keep(speakers, name),
                                    .said = keep(speakers, role) };
    if (!speaking.name.data || !speaking.said.data || !make_room(speakers))
        return at_error_nomem(error);
    enum attune_status status = find_role(reading, &speaking, line, error);
    if (!status)
        status = at_builder_speaker(reading->builder, speaking.name, speaking.role,
                                    &speaking.speaker, error);
    if (status)
        return status;
    if (!at_map_add(&speakers->by_name, speaking.name, speakers->count))
        return at_error_nomem(error);
    speakers->has_side |= speaking.role != AT_ROLE_OTHER;
    speakers->list[speakers->count++] = speaking;
    return ATTUNE_OK;
}

/* A record that says another role of the same speaker. */
static enum attune_status check_role(struct at_reading *reading,
                                     const struct at_speaking *speaking,
                                     struct at_slice role, uint32_t line,
                                     struct attune_error *error)
{
    if (!role.size || at_slice_equal(role, speaking->said))
        return ATTUNE_OK;
    struct at_speaking now = { .name = speaking->name, .said = role };
    enum attune_status status = find_role(reading, &now, line, error);
    if (status || now.role == speaking->role)
        return status;
    return at_reading_bad(
        reading, error, line, 0,
        "the speaker \"%.*s\" is %s here and %s before in this session",
        AT_SLICE_ARGS(now.name), at_role_name(now.role), at_role_name(speaking->role));
}

enum attune_status at_speakers_get(struct at_reading *reading, struct at_slice name,
                                   struct at_slice role, uint32_t line,
                                   uint32_t *speaker, struct attune_error *error)
{
    struct at_speakers *speakers = &reading->speakers;
    size_t found = at_map_find(&speakers->by_name, name);
    enum attune_status status;
    if (found == AT_MAP_NONE) {
        status = add(reading, name, role, line, error);
        found = speakers->count - 1;
    } else {
        status = check_role(reading, &speakers->list[found], role, line, error);
    }
    if (status)
        return status;
    const struct at_speaking *speaking = &speakers->list[found];
    *speaker = speaking->speaker;
    if (!at_slice_equal(speakers->recent[0].name, speaking->name)) {
        speakers->recent[1] = speakers->recent[0];
        speakers->recent[0] = (struct at_recent){ speaking->name, speaking->speaker };
    }
    return ATTUNE_OK;
}
