/* coded_turns.c - rows come in any order; turns and codes are sorted when all are in. */
#include "cli/coded_turns.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/path.h"
#include "io/file.h"
#include "read/sheet.h"
#include "transcript/transcript.h"

/* A turn there is, or (with a code) a coding of it. */
struct record {
    uint32_t session, number, code;
    uint8_t role;
};

enum { NO_CODE = UINT32_MAX, FIRST_ROOM = 256 };

struct name {
    const char *text, *scheme; /* of a session: its name and case */
};

struct names {
    struct at_map map; /* owned */
    struct name *list;
    size_t count, room;
};

struct reading {
    struct at_coded_turns *turns;
    struct at_arena *arena; /* that of the turns */
    const struct at_coded_turns_asked *asked;
    struct names sessions, codes;
    struct record *records;
    size_t count, room;
    struct at_buffer key; /* owned */
};

static void *make_room(struct at_arena *arena, void *items, size_t count, size_t *room,
                       size_t size)
{
    if (count < *room)
        return items;
    size_t wider = *room ? 2 * *room : FIRST_ROOM;
    void *grown = at_arena_grow(arena, items, *room * size, wider * size);
    if (grown)
        *room = wider;
    return grown;
}

/* The number of a name below another, given now if it is new; NO_CODE: memory is out. */
static uint32_t number_of(struct reading *reading, struct names *names,
                          struct at_slice above, struct at_slice text)
{
    at_buffer_reset(&reading->key);
    at_buffer_add_slice(&reading->key, above);
    at_buffer_add_char(&reading->key, '\n');
    at_buffer_add_slice(&reading->key, text);
    if (reading->key.failed)
        return NO_CODE;
    size_t found = at_map_find(&names->map, at_buffer_slice(&reading->key));
    if (found != AT_MAP_NONE)
        return (uint32_t)found;
    const char *key = at_arena_text(reading->arena, at_buffer_slice(&reading->key));
    struct name *list = make_room(reading->arena, names->list, names->count,
                                  &names->room, sizeof *list);
    if (!key || !list)
        return NO_CODE;
    names->list = list;
    list[names->count] =
        (struct name){ key + above.size + 1, at_arena_text(reading->arena, above) };
    if (!list[names->count].scheme ||
        !at_map_add(&names->map, at_slice(key, reading->key.size), names->count))
        return NO_CODE;
    return (uint32_t)names->count++;
}

static bool add_record(struct reading *reading, struct record record)
{
    struct record *records = make_room(reading->arena, reading->records, reading->count,
                                       &reading->room, sizeof *records);
    if (!records)
        return false;
    reading->records = records;
    records[reading->count++] = record;
    return true;
}

static uint8_t role_of(struct at_slice text)
{
    enum at_role role;
    return at_role_find(text, &role) ? (uint8_t)role : AT_ROLE_ANY;
}

/* The turn of a row, as yet without a code. */
static bool find_turn(struct reading *reading, const struct at_sheet_row *row,
                      struct record *record)
{
    *record = (struct record){ .number = row->first_turn,
                               .code = NO_CODE,
                               .role = role_of(row->role) };
    record->session =
        number_of(reading, &reading->sessions, row->case_name, row->session);
    return record->session != NO_CODE;
}

static enum attune_status add_turn(void *data, const struct at_sheet_row *row,
                                   struct attune_error *error)
{
    struct record record;
    bool added = find_turn(data, row, &record) && add_record(data, record);
    return added ? ATTUNE_OK : at_error_nomem(error);
}

static enum attune_status add_coding(void *data, const struct at_sheet_row *row,
                                     struct attune_error *error)
{
    struct reading *reading = data;
    struct record record;
    if (!row->scheme.size)
        return at_error_at(error, ATTUNE_INVALID, "", (int)row->line, 0,
                           "this row has no scheme, as results of attune have");
    if (!at_slice_is(row->unit, "turn")) {
        reading->turns->passed_over++;
        return ATTUNE_OK;
    }
    if (!find_turn(reading, row, &record))
        return at_error_nomem(error);
    bool asked =
        !reading->asked->scheme || at_slice_is(row->scheme, reading->asked->scheme);
    if (asked && !at_slice_is(row->value, "uncodable")) {
        record.code = number_of(reading, &reading->codes, row->scheme, row->code);
        if (record.code == NO_CODE)
            return at_error_nomem(error);
    }
    return add_record(reading, record) ? ATTUNE_OK : at_error_nomem(error);
}

static enum attune_status read_table(struct reading *reading, const char *path,
                                     bool lists_units, struct attune_error *error)
{
    const struct at_read_options options = { .lossy = reading->asked->lossy };
    const struct at_sheet_told told = { .first_turn = 1, .lists_units = lists_units };
    const struct at_sheet_sink sink = { lists_units ? add_turn : add_coding, reading };
    enum attune_status status = at_sheet_read(path, &options, &told, &sink, error);
    if (status)
        at_error_locate(error, path);
    return status;
}

static enum attune_status read_lone(struct reading *reading, const char *path,
                                    struct attune_error *error)
{
    const struct at_read_options options = { .lossy = reading->asked->lossy };
    bool is_it;
    enum attune_status status = at_sheet_sniff(&is_it, path, &options, error);
    if (status)
        return status;
    if (!is_it)
        return at_error_at(error, ATTUNE_INVALID, path, 1, 0,
                           "these are no columns of a codings.csv, as attune run -o "
                           "writes it");
    return read_table(reading, path, false, error);
}

static enum attune_status read_results(struct reading *reading, const char *results,
                                       struct attune_error *error)
{
    if (at_file_kind(results) != AT_FILE_FOLDER)
        return read_lone(reading, results, error);
    struct at_slice folder = at_slice_of(results);
    const char *all = at_path_join(reading->arena, folder, "turns.csv");
    const char *coded = at_path_join(reading->arena, folder, "codings.csv");
    if (!all || !coded)
        return at_error_nomem(error);
    reading->turns->has_all_turns = true;
    enum attune_status status = read_table(reading, coded, false, error);
    return status ? status : read_table(reading, all, true, error);
}

struct ranked {
    struct name name;
    uint32_t number;
};

/* By scheme, or case, and then by name. */
static int by_name(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    int order = strcmp(x->name.scheme, y->name.scheme);
    return order ? order : strcmp(x->name.text, y->name.text);
}

/* Sorts the names; `rank` says of each number where it went. */
static uint32_t *sort_names(struct reading *reading, struct names *names)
{
    struct ranked *sorted =
        at_arena_alloc(reading->arena, (names->count + 1) * sizeof *sorted);
    uint32_t *rank = at_arena_alloc(reading->arena, (names->count + 1) * sizeof *rank);
    if (!sorted || !rank)
        return NULL;
    for (size_t i = 0; i < names->count; i++)
        sorted[i] = (struct ranked){ names->list[i], (uint32_t)i };
    qsort(sorted, names->count, sizeof *sorted, by_name);
    for (size_t i = 0; i < names->count; i++) {
        names->list[i] = sorted[i].name;
        rank[sorted[i].number] = (uint32_t)i;
    }
    return rank;
}

/* By session, turn and code, what says a turn's role first. */
static int in_order(const void *a, const void *b)
{
    const struct record *x = a, *y = b;
    if (x->session != y->session)
        return x->session < y->session ? -1 : 1;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    if (x->code != y->code)
        return x->code < y->code ? -1 : 1;
    return (x->role > y->role) - (x->role < y->role);
}

bool at_turn_lists_make(struct at_turn_lists *lists, struct at_arena *arena,
                        size_t room)
{
    lists->start = at_arena_alloc(arena, (room + 2) * sizeof(uint32_t));
    lists->code = at_arena_alloc(arena, (room + 1) * sizeof(uint32_t));
    lists->number = at_arena_alloc(arena, (room + 1) * sizeof(uint32_t));
    lists->session = at_arena_alloc(arena, (room + 1) * sizeof(uint32_t));
    lists->side = at_arena_alloc(arena, room + 1);
    return lists->start && lists->code && lists->number && lists->session &&
           lists->side;
}

static struct at_sequence sequence_of(const struct at_turn_lists *lists, size_t codes,
                                      size_t turns)
{
    return (struct at_sequence){ codes,       turns,         lists->start,
                                 lists->code, lists->number, lists->session,
                                 lists->side };
}

/* Turns and their codes, each once, of the sorted records. */
static bool lay_out(struct reading *reading)
{
    struct at_turn_lists lists;
    size_t turns = 0, given = 0;
    if (!at_turn_lists_make(&lists, reading->arena, reading->count))
        return false;
    for (size_t i = 0; i < reading->count; i++) {
        const struct record *record = &reading->records[i], *before = record - 1;
        bool same_turn = i > 0 && before->session == record->session &&
                         before->number == record->number;
        if (!same_turn) {
            lists.session[turns] = record->session;
            lists.number[turns] = record->number;
            lists.side[turns] = record->role;
            lists.start[turns++] = (uint32_t)given;
        }
        if (record->code != NO_CODE && !(same_turn && before->code == record->code))
            lists.code[given++] = record->code;
        if (lists.side[turns - 1] == AT_ROLE_ANY)
            lists.side[turns - 1] = record->role;
    }
    lists.start[turns] = (uint32_t)given;
    reading->turns->sequence = sequence_of(&lists, reading->codes.count, turns);
    return true;
}

/* The names of codes, with their scheme where two have the same. */
static bool name_codes(struct reading *reading)
{
    const struct names *codes = &reading->codes;
    const char **list =
        at_arena_alloc(reading->arena, (codes->count + 1) * sizeof *list);
    for (size_t i = 0; list && i < codes->count; i++) {
        bool twice = false;
        for (size_t j = 0; j < codes->count && !twice; j++)
            twice = j != i && strcmp(codes->list[i].text, codes->list[j].text) == 0;
        list[i] = codes->list[i].text;
        if (!twice)
            continue;
        at_buffer_reset(&reading->key);
        at_buffer_printf(&reading->key, "%s:%s", codes->list[i].scheme,
                         codes->list[i].text);
        list[i] = at_arena_text(reading->arena, at_buffer_slice(&reading->key));
        if (!list[i] || reading->key.failed)
            return false;
    }
    reading->turns->codes = list;
    return list != NULL;
}

static bool name_sessions(struct reading *reading)
{
    struct at_coded_turns *turns = reading->turns;
    turns->session_count = reading->sessions.count;
    turns->sessions = at_arena_alloc(reading->arena, (turns->session_count + 1) *
                                                         sizeof *turns->sessions);
    for (size_t i = 0; turns->sessions && i < turns->session_count; i++)
        turns->sessions[i] =
            (struct at_coded_session){ reading->sessions.list[i].scheme,
                                       reading->sessions.list[i].text };
    return turns->sessions != NULL;
}

static bool sort_all(struct reading *reading)
{
    uint32_t *session = sort_names(reading, &reading->sessions);
    uint32_t *code = sort_names(reading, &reading->codes);
    if (!session || !code)
        return false;
    for (size_t i = 0; i < reading->count; i++) {
        struct record *record = &reading->records[i];
        record->session = session[record->session];
        if (record->code != NO_CODE)
            record->code = code[record->code];
    }
    if (reading->count)
        qsort(reading->records, reading->count, sizeof *reading->records, in_order);
    return lay_out(reading) && name_codes(reading) && name_sessions(reading);
}

static enum attune_status check_codes(const struct reading *reading,
                                      const char *results, struct attune_error *error)
{
    if (reading->codes.count)
        return ATTUNE_OK;
    if (reading->asked->scheme)
        return at_error_at(error, ATTUNE_INVALID, results, 0, 0,
                           "no turn was given a code by \"%s\"",
                           reading->asked->scheme);
    return at_error_at(error, ATTUNE_INVALID, results, 0, 0,
                       "no turn was given a code");
}

enum attune_status at_coded_turns_read(struct at_coded_turns **out, const char *results,
                                       const struct at_coded_turns_asked *asked,
                                       struct attune_error *error)
{
    struct at_arena *arena = at_arena_new();
    struct at_coded_turns *turns = arena ? at_arena_alloc(arena, sizeof *turns) : NULL;
    if (!turns) {
        at_arena_free(arena);
        return at_error_nomem(error);
    }
    turns->arena = arena;
    struct reading reading = { .turns = turns, .arena = arena, .asked = asked };
    enum attune_status status = read_results(&reading, results, error);
    if (status == ATTUNE_OK)
        status = check_codes(&reading, results, error);
    if (status == ATTUNE_OK && !sort_all(&reading))
        status = at_error_nomem(error);
    at_map_clear(&reading.sessions.map);
    at_map_clear(&reading.codes.map);
    at_buffer_clear(&reading.key);
    if (status == ATTUNE_OK)
        *out = turns;
    else
        at_arena_free(arena);
    return status;
}

void at_coded_turns_free(struct at_coded_turns *turns)
{
    if (turns)
        at_arena_free(turns->arena);
}
