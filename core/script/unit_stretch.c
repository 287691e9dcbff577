/* unit_stretch.c - turns in a row: the session, and what lies before or after a
 * turn. */
#include "script/content.h"
#include "script/lib.h"
#include "script/list.h"
#include "transcript/windows.h"

enum { WINDOW_MOST = 1000000 };

enum {
    KIND,
    INDEX,
    FIRST,
    LAST,
    TURNS,
    SENTENCES,
    WORDS,
    CONTENT,
    THERAPIST,
    PATIENT,
    OTHER,
    START,
    FINISH,
    DURATION,
    PREVIOUS,
    NEXT,
    SPEAKERS,
    NUMBER,
    CASE,
    EXCHANGES,
    ENDED
};

static const char *const fields[] = { "kind",      "index",     "first",    "last",
                                      "turns",     "sentences", "words",    "content",
                                      "therapist", "patient",   "other",    "start",
                                      "finish",    "duration",  "previous", "next",
                                      "speakers",  "number",    "case",     "exchanges",
                                      "ended",     NULL };

void at_stretch_push(lua_State *L, enum at_unit kind, uint32_t first, uint32_t count)
{
    struct at_stretch *stretch = at_handle_new(L, AT_KIND_STRETCH, sizeof *stretch);
    stretch->first = first;
    stretch->count = count;
    stretch->role = AT_ROLE_ANY;
    stretch->kind = kind;
    stretch->number = 0;
    stretch->episode = AT_CODE_NONE;
    stretch->ended = AT_ENDED_NONE;
}

void at_stretch_push_unit(lua_State *L, const struct at_script_unit *unit,
                          at_code_id episode)
{
    at_stretch_push(L, unit->kind, unit->turn, unit->last_turn - unit->turn + 1);
    struct at_stretch *stretch = lua_touserdata(L, -1);
    stretch->number = unit->number;
    stretch->episode = episode;
    stretch->ended = unit->ended;
}

void at_exchange_push(lua_State *L, uint32_t exchange)
{
    const struct at_exchange *it = &at_handle_exchanges(L)->items[exchange];
    at_stretch_push(L, AT_UNIT_EXCHANGE, it->first, it->last - it->first + 1);
    ((struct at_stretch *)lua_touserdata(L, -1))->number = exchange;
}

/* The episode of a code that has this number; nil when there is none. */
static void push_episode(lua_State *L, at_code_id code, uint32_t number)
{
    const struct at_codings *codings = at_script_of(L)->view.codings;
    for (size_t i = 0; i < at_codings_count(codings); i++) {
        const struct at_coding *it = at_codings_get(codings, i);
        if (it->code != code || it->unit_number != number)
            continue;
        const struct at_script_unit unit = { it->unit, number, it->first_turn,
                                             it->last_turn, it->ended };
        at_stretch_push_unit(L, &unit, code);
        return;
    }
    lua_pushnil(L);
}

/* The exchange or episode one before or after; nil at the ends. */
static void push_neighbour(lua_State *L, const struct at_stretch *stretch, int step)
{
    uint32_t number = stretch->number + (uint32_t)step;
    if (stretch->kind == AT_UNIT_EPISODE)
        push_episode(L, stretch->episode, number);
    else if (stretch->kind == AT_UNIT_EXCHANGE &&
             number < at_handle_exchanges(L)->count)
        at_exchange_push(L, number);
    else
        lua_pushnil(L);
}

/* How the episode ended; nil for other stretches. */
static void push_ended(lua_State *L, const struct at_stretch *stretch)
{
    const char *name = at_ended_name(stretch->ended);
    if (*name)
        lua_pushstring(L, name);
    else
        lua_pushnil(L);
}

static struct at_extent extent_of(const struct at_stretch *stretch)
{
    return (struct at_extent){ .first = stretch->first,
                               .count = stretch->count,
                               .role = stretch->role };
}

/* The first turn of the stretch, or with `last` the last one; nil when empty. */
static void push_edge(lua_State *L, const struct at_stretch *stretch, bool last)
{
    struct at_extent extent = extent_of(stretch);
    for (uint32_t i = 0; i < stretch->count; i++) {
        uint32_t turn = stretch->first + (last ? stretch->count - 1 - i : i);
        if (!at_extent_has_turn(L, &extent, turn))
            continue;
        at_turn_push(L, turn);
        return;
    }
    lua_pushnil(L);
}

/* Where one turn's items of a kind lie. */
static void range_of(const struct at_turn *turn, uint32_t number, enum at_items items,
                     uint32_t *first, uint32_t *count)
{
    *first = number;
    *count = 1;
    if (items == AT_ITEMS_SENTENCES) {
        *first = turn->first_sentence;
        *count = turn->sentences;
    } else if (items != AT_ITEMS_TURNS) {
        *first = turn->first_word;
        *count = turn->words;
    }
}

/* Those of all its turns, which follow each other. */
static void push_range(lua_State *L, const struct at_stretch *stretch,
                       enum at_items items)
{
    const struct at_turn *turns = at_handle_transcript(L)->turns;
    uint32_t first = 0, start = 0, count = 0, end = stretch->first + stretch->count;
    if (stretch->count > 0) {
        range_of(&turns[stretch->first], stretch->first, items, &start, &count);
        range_of(&turns[end - 1], end - 1, items, &first, &count);
    }
    at_list_push_range(L, items, start, first + count - start);
}

/* Turns, sentences or words of the stretch: a range when all turns are in it. */
static void push_items(lua_State *L, const struct at_stretch *stretch,
                       enum at_items items)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    struct at_extent extent = extent_of(stretch);
    uint32_t first, count, total = 0;
    at_sandbox_charge(L, stretch->count / 8 + 1);
    if (stretch->role == AT_ROLE_ANY) {
        push_range(L, stretch, items);
        return;
    }
    for (uint32_t i = 0; i < stretch->count; i++) {
        uint32_t number = stretch->first + i;
        range_of(&transcript->turns[number], number, items, &first, &count);
        total += at_extent_has_turn(L, &extent, number) ? count : 0;
    }
    struct at_list *list = at_list_new(L, items, total);
    for (uint32_t i = 0; i < stretch->count; i++) {
        uint32_t number = stretch->first + i;
        range_of(&transcript->turns[number], number, items, &first, &count);
        for (uint32_t k = 0; k < count && at_extent_has_turn(L, &extent, number); k++)
            at_list_numbers(list)[list->count++] = first + k;
    }
}

/* The same stretch, only the turns of one side. */
static void push_side(lua_State *L, const struct at_stretch *stretch, enum at_role role)
{
    uint32_t count = stretch->count;
    if (stretch->role != AT_ROLE_ANY && stretch->role != role)
        count = 0;
    at_stretch_push(L, stretch->kind, stretch->first, count);
    ((struct at_stretch *)lua_touserdata(L, -1))->role = role;
}

static int64_t start_of(const struct at_transcript *transcript,
                        const struct at_stretch *stretch)
{
    return stretch->count ? transcript->turns[stretch->first].start_ms : -1;
}

static int64_t finish_of(const struct at_transcript *transcript,
                         const struct at_stretch *stretch)
{
    return stretch->count
               ? transcript->turns[stretch->first + stretch->count - 1].end_ms
               : -1;
}

static void push_duration(lua_State *L, const struct at_stretch *stretch)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    int64_t start = start_of(transcript, stretch);
    int64_t finish = finish_of(transcript, stretch);
    at_ms_push(L, start < 0 || finish < start ? -1 : finish - start);
}

static void push_speakers(lua_State *L)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    lua_createtable(L, (int)transcript->speaker_count, 0);
    for (uint32_t i = 0; i < transcript->speaker_count; i++) {
        at_slice_push(L, transcript->speakers[i].name);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

/* Fields that only sessions have. */
static int get_of_session(lua_State *L, const struct at_stretch *stretch, int field)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    if (stretch->kind != AT_UNIT_SESSION)
        return luaL_error(L, "only a session has \"%s\"", fields[field]);
    if (field == SPEAKERS)
        push_speakers(L);
    else if (field == EXCHANGES)
        at_list_push_range(L, AT_ITEMS_EXCHANGES, 0, at_handle_exchanges(L)->count);
    else if (field == NUMBER && transcript->number >= 0)
        lua_pushinteger(L, transcript->number);
    else if (field == NUMBER || (field == CASE && transcript->case_name.size == 0))
        lua_pushnil(L);
    else
        at_case_push(L);
    return 1;
}

static int get(lua_State *L, int field)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    const struct at_stretch *stretch = lua_touserdata(L, 1);
    if (field == PREVIOUS || field == NEXT)
        at_place_refuse(L, fields[field]);
    switch (field) {
    case KIND:
        lua_pushstring(L, at_unit_name(stretch->kind));
        break;
    case INDEX:
        lua_pushinteger(L, (lua_Integer)stretch->number + 1);
        break;
    case FIRST:
        push_edge(L, stretch, false);
        break;
    case LAST:
        push_edge(L, stretch, true);
        break;
    case TURNS:
        push_items(L, stretch, AT_ITEMS_TURNS);
        break;
    case SENTENCES:
        push_items(L, stretch, AT_ITEMS_SENTENCES);
        break;
    case WORDS:
        push_items(L, stretch, AT_ITEMS_WORDS);
        break;
    case CONTENT:
        push_items(L, stretch, AT_ITEMS_WORDS);
        at_content_of_list(L);
        break;
    case THERAPIST:
    case PATIENT:
    case OTHER:
        push_side(L, stretch, (enum at_role)(AT_ROLE_THERAPIST + field - THERAPIST));
        break;
    case START:
        at_ms_push(L, start_of(transcript, stretch));
        break;
    case FINISH:
        at_ms_push(L, finish_of(transcript, stretch));
        break;
    case DURATION:
        push_duration(L, stretch);
        break;
    case PREVIOUS:
        push_neighbour(L, stretch, -1);
        break;
    case NEXT:
        push_neighbour(L, stretch, 1);
        break;
    case ENDED:
        push_ended(L, stretch);
        break;
    default:
        return get_of_session(L, stretch, field);
    }
    return 1;
}

/* stretch:windows(n, by, step) -> list of stretches, nil when nobody timed them */
static int stretch_windows(lua_State *L)
{
    static const char *const units[] = { "turns", "words", "seconds", NULL };
    const struct at_stretch *stretch = at_handle_check(L, 1, AT_KIND_STRETCH);
    lua_Integer size = luaL_checkinteger(L, 2);
    int by = luaL_checkoption(L, 3, "turns", units);
    lua_Integer step = luaL_optinteger(L, 4, size);
    luaL_argcheck(L, size >= 1 && size <= WINDOW_MOST, 2, "a size of at least 1");
    luaL_argcheck(L, step >= 1 && step <= WINDOW_MOST, 4, "a step of at least 1");
    luaL_argcheck(L, stretch->kind == AT_UNIT_SESSION, 1, "a session has windows");
    struct at_windows windows = {
        .transcript = at_handle_transcript(L),
        .spec = { (enum at_window_by)by, (uint32_t)size, (uint32_t)step },
    };
    const struct at_windows first_window = windows;
    uint32_t first, last, count = 0;
    while (at_windows_next(&windows, &first, &last))
        count++;
    if (count == 0 && by == AT_WINDOW_SECONDS) {
        lua_pushnil(L);
        return 1;
    }
    at_sandbox_charge(L, count);
    lua_createtable(L, (int)count, 0);
    windows = first_window;
    for (lua_Integer i = 1; at_windows_next(&windows, &first, &last); i++) {
        at_stretch_push(L, AT_UNIT_WINDOW, first, last - first + 1);
        ((struct at_stretch *)lua_touserdata(L, -1))->number = (uint32_t)i - 1;
        lua_rawseti(L, -2, i);
    }
    return 1;
}

static const luaL_Reg methods[] = {
    { "find", at_method_find },       { "findall", at_method_findall },
    { "count", at_method_count },     { "which", at_method_which },
    { "has", at_method_has },         { "value", at_method_value },
    { "codings", at_method_codings }, { "overlap", at_method_overlap },
    { "windows", stretch_windows },   { NULL, NULL },
};

const struct at_class at_stretch_class = { AT_KIND_STRETCH, "stretch", fields, methods,
                                           get };
