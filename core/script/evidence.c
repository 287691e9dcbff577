/* evidence.c - what a rule's function returned as evidence, as spans of text. */
#include "script/evidence.h"

#include <stdlib.h>

#include "script/lib.h"
#include "script/list.h"

enum { DEPTH_MOST = 20 /* of lists in lists */ };

static void add_span(lua_State *L, struct at_span span)
{
    struct at_script *script = at_script_of(L);
    if (script->span_count == script->span_room) {
        size_t room = script->span_room ? 2 * script->span_room : 16;
        struct at_span *spans = realloc(script->spans, room * sizeof *spans);
        if (!spans)
            luaL_error(L, "not enough memory");
        script->spans = spans;
        script->span_room = room;
    }
    at_sandbox_charge(L, 1);
    script->spans[script->span_count++] = span;
}

static struct at_span span_of_turn(const struct at_transcript *transcript,
                                   uint32_t turn)
{
    uint32_t start = transcript->turns[turn].start;
    return (struct at_span){ turn, start, start + transcript->turns[turn].size };
}

static struct at_span span_of_sentence(const struct at_transcript *transcript,
                                       uint32_t sentence)
{
    uint32_t start = transcript->sentences[sentence].start;
    return (struct at_span){ at_sentence_turn(transcript, sentence), start,
                             start + transcript->sentences[sentence].size };
}

static struct at_span span_of_word(const struct at_transcript *transcript,
                                   uint32_t word)
{
    uint32_t start = transcript->words[word].start;
    return (struct at_span){ at_word_turn(transcript, word), start,
                             start + transcript->words[word].size };
}

static void refuse(lua_State *L, uint32_t turn)
{
    luaL_error(L, "the evidence lies outside of the unit, in turn %d", (int)turn + 1);
}

/* Adds a span, which must lie in the unit. */
static void add_inside(lua_State *L, const struct at_script_unit *unit,
                       struct at_span span)
{
    bool inside = span.turn >= unit->turn && span.turn <= unit->last_turn;
    if (inside && unit->kind == AT_UNIT_SENTENCE) {
        struct at_span whole = span_of_sentence(at_handle_transcript(L), unit->number);
        inside = span.start >= whole.start && span.end <= whole.end;
    }
    if (!inside)
        refuse(L, span.turn);
    add_span(L, span);
}

/* The whole unit. */
static void add_unit(lua_State *L, const struct at_script_unit *unit)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    if (unit->kind == AT_UNIT_SENTENCE)
        add_span(L, span_of_sentence(transcript, unit->number));
    for (uint32_t turn = unit->turn;
         turn <= unit->last_turn && unit->kind != AT_UNIT_SENTENCE; turn++)
        add_span(L, span_of_turn(transcript, turn));
}

/* What of a coding's evidence lies in the unit's turns: a rule over sentences may be
 * about the turn's codes, one over turns about an episode's. */
static void add_coding(lua_State *L, const struct at_script_unit *unit, uint32_t number)
{
    const struct at_coding *coding =
        at_codings_get(at_script_of(L)->view.codings, number);
    bool inside = false;
    for (uint32_t i = 0; i < coding->evidence_count; i++) {
        uint32_t turn = coding->evidence[i].turn;
        if (turn < unit->turn || turn > unit->last_turn)
            continue;
        inside = true;
        add_span(L, coding->evidence[i]);
    }
    if (!inside)
        refuse(L, coding->first_turn);
}

static void add_match(lua_State *L, const struct at_script_unit *unit,
                      const struct at_match *match)
{
    add_inside(L, unit, (struct at_span){ match->turn, match->start, match->end });
}

static void add_event(lua_State *L, const struct at_script_unit *unit, uint32_t event)
{
    const struct at_event *it = &at_handle_transcript(L)->events[event];
    uint32_t turn = at_event_turn(at_handle_transcript(L), event);
    add_inside(L, unit, (struct at_span){ turn, it->start, it->start + it->size });
}

static void add_exchange(lua_State *L, const struct at_script_unit *unit,
                         uint32_t number)
{
    const struct at_exchange *exchange = &at_handle_exchanges(L)->items[number];
    for (uint32_t turn = exchange->first; turn <= exchange->last; turn++)
        add_inside(L, unit, span_of_turn(at_handle_transcript(L), turn));
}

static void add_stretch(lua_State *L, const struct at_script_unit *unit, int index)
{
    const struct at_extent extent = at_extent_check(L, index);
    for (uint32_t i = 0; i < extent.count; i++)
        if (at_extent_has_turn(L, &extent, extent.first + i))
            add_inside(L, unit,
                       span_of_turn(at_handle_transcript(L), extent.first + i));
}

/* What is kept of a session of the case. */
static void add_past(lua_State *L, const struct at_script_unit *unit, uint32_t session)
{
    at_past_push(L, session);
    add_stretch(L, unit, lua_gettop(L));
    lua_pop(L, 1);
}

/* An item of a list that is none of hits. */
static void add_number(lua_State *L, const struct at_script_unit *unit,
                       enum at_items items, uint32_t number)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    switch (items) {
    case AT_ITEMS_CODINGS:
        add_coding(L, unit, number);
        break;
    case AT_ITEMS_TURNS:
        add_inside(L, unit, span_of_turn(transcript, number));
        break;
    case AT_ITEMS_EXCHANGES:
        add_exchange(L, unit, number);
        break;
    case AT_ITEMS_SENTENCES:
        add_inside(L, unit, span_of_sentence(transcript, number));
        break;
    case AT_ITEMS_EVENTS:
        add_event(L, unit, number);
        break;
    case AT_ITEMS_PAST:
        add_past(L, unit, number);
        break;
    default: /* words and stems */
        add_inside(L, unit, span_of_word(transcript, number));
    }
}

static void add_matches(lua_State *L, const struct at_script_unit *unit,
                        const struct at_list *list)
{
    size_t count;
    const struct at_match *matches =
        at_matches_in(L, list->matcher, list->turn, &count);
    for (size_t i = 0; i < count; i++)
        add_match(L, unit, &matches[i]);
}

static void add_list(lua_State *L, const struct at_script_unit *unit,
                     struct at_list *list)
{
    if (list->items == AT_ITEMS_MATCHES)
        add_matches(L, unit, list);
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items != AT_ITEMS_HITS) {
            add_number(L, unit, list->items, at_list_number(list, i));
            continue;
        }
        const struct at_hit *hit = &at_list_hits(list)[i];
        if (hit->coding != AT_CODING_NONE)
            add_coding(L, unit, hit->coding);
        else
            add_match(L, unit, &hit->match);
    }
}

/* A handle; false when it is none. */
static bool add_handle(lua_State *L, const struct at_script_unit *unit, int index)
{
    enum at_kind kind;
    void *handle = at_handle_any(L, index, &kind);
    if (!handle)
        return false;
    uint32_t number = ((struct at_handle *)handle)->number;
    switch (kind) {
    case AT_KIND_TURN:
        add_number(L, unit, AT_ITEMS_TURNS, number);
        break;
    case AT_KIND_SENTENCE:
        add_number(L, unit, AT_ITEMS_SENTENCES, number);
        break;
    case AT_KIND_CODING:
        add_coding(L, unit, number);
        break;
    case AT_KIND_EVENT:
        add_event(L, unit, number);
        break;
    case AT_KIND_CASE:
    case AT_KIND_PAST:
    case AT_KIND_STRETCH:
        add_stretch(L, unit, index);
        break;
    case AT_KIND_MATCH:
        add_match(L, unit, at_match_of(L, handle));
        break;
    default:
        add_list(L, unit, handle);
    }
    return true;
}

static void add_value(lua_State *L, const struct at_script_unit *unit, int index,
                      int depth)
{
    if (lua_isnil(L, index) || (lua_isboolean(L, index) && !lua_toboolean(L, index)))
        return;
    if (lua_isboolean(L, index)) {
        add_unit(L, unit);
        return;
    }
    if (add_handle(L, unit, index))
        return;
    if (!lua_istable(L, index) || depth == DEPTH_MOST)
        luaL_error(L,
                   "evidence is a match, a coding, a unit, a list of these, or true; "
                   "not a %s",
                   luaL_typename(L, index));
    luaL_checkstack(L, 8, NULL);
    lua_Integer count = (lua_Integer)lua_rawlen(L, index);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, index, i);
        add_value(L, unit, lua_gettop(L), depth + 1);
        lua_pop(L, 1);
    }
}

void at_evidence_read(lua_State *L, int index, const struct at_script_unit *unit)
{
    at_script_of(L)->span_count = 0;
    add_value(L, unit, lua_absindex(L, index), 0);
}
