/* writer_session.c - a session and what was coded in it, copied into tables: a writer may
 * do with them what it likes. Where no words may be written it gets none.
 *
 * Codes that people gave stand among the codings, as of the whole turn. */
#include "script/converter_private.h"
#include "script/handle.h"
#include "script/lib.h"
#include "script/value.h"

enum { ITEM_STEPS = 20 };

struct copying {
    lua_State *L;
    const struct at_made_file *file;
    const struct at_transcript *transcript;
};

static void set_text(lua_State *L, const char *key, struct at_slice text)
{
    at_slice_push(L, text);
    lua_setfield(L, -2, key);
}

static void set_number(lua_State *L, const char *key, lua_Integer number)
{
    lua_pushinteger(L, number);
    lua_setfield(L, -2, key);
}

static void set_time(lua_State *L, const char *key, int64_t ms)
{
    at_ms_push(L, ms);
    lua_setfield(L, -2, key);
}

/* Words of the transcript, where they may be written. */
static void set_words(const struct copying *it, const char *key, struct at_slice words)
{
    set_text(it->L, key, it->file->no_text ? at_slice("", 0) : words);
}

static void set_speaker(const struct copying *it, uint32_t number)
{
    const struct at_speaker *speaker = &it->transcript->speakers[number];
    set_text(it->L, "speaker", speaker->name);
    set_text(it->L, "role", at_slice_of(at_role_name(speaker->role)));
}

static void push_turns(const struct copying *it)
{
    lua_State *L = it->L;
    const struct at_transcript *transcript = it->transcript;
    lua_createtable(L, (int)transcript->turn_count, 0);
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        lua_createtable(L, 0, 7);
        set_number(L, "index", i + 1);
        set_speaker(it, turn->speaker);
        set_words(it, "text", at_turn_text(transcript, turn));
        set_number(L, "words", turn->words);
        set_time(L, "start", turn->start_ms);
        set_time(L, "finish", turn->end_ms);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
        at_sandbox_charge(L, ITEM_STEPS);
    }
}

static void push_speakers(const struct copying *it)
{
    lua_State *L = it->L;
    lua_newtable(L);
    for (uint32_t i = 0; i < it->transcript->speaker_count; i++) {
        lua_createtable(L, 0, 2);
        set_speaker(it, i);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

static void push_span(const struct copying *it, const struct at_span *span)
{
    lua_State *L = it->L;
    const struct at_transcript *transcript = it->transcript;
    const struct at_turn *turn = &transcript->turns[span->turn];
    lua_createtable(L, 0, 4);
    set_number(L, "turn", span->turn + 1);
    set_number(L, "from", (lua_Integer)at_turn_offset(transcript, turn, span->start));
    set_number(L, "to", (lua_Integer)at_turn_offset(transcript, turn, span->end));
    set_words(it, "text",
              at_slice(transcript->text.data + span->start, span->end - span->start));
}

static void set_evidence(const struct copying *it, const struct at_span *spans,
                         uint32_t count)
{
    lua_createtable(it->L, (int)count, 0);
    for (uint32_t i = 0; i < count; i++) {
        push_span(it, &spans[i]);
        lua_rawseti(it->L, -2, (lua_Integer)i + 1);
        at_sandbox_charge(it->L, ITEM_STEPS);
    }
    lua_setfield(it->L, -2, "evidence");
}

/* The value; and why it is missing. */
static void set_value(const struct copying *it, const struct at_value *value)
{
    lua_State *L = it->L;
    if (value->kind == AT_VALUE_UNCODABLE) {
        set_text(L, "value", at_slice_of("uncodable"));
        set_words(it, "reason", value->text);
        return;
    }
    at_value_push(L, value);
    lua_setfield(L, -2, "value");
}

static void push_coding(const struct copying *it, const struct at_coding *coding)
{
    lua_State *L = it->L;
    const struct at_catalogue *catalogue = it->file->catalogue;
    const struct at_scheme_entry *scheme = &catalogue->schemes[coding->scheme];
    bool has_spans = coding->value.kind != AT_VALUE_UNCODABLE;
    lua_createtable(L, 0, 11);
    set_text(L, "code", catalogue->codes[coding->code].id);
    set_text(L, "coder", scheme->id);
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "human");
    set_text(L, "unit", at_slice_of(at_unit_name(coding->unit)));
    set_number(L, "first", coding->first_turn + 1);
    set_number(L, "last", coding->last_turn + 1);
    set_value(it, &coding->value);
    lua_pushnumber(L, coding->confidence);
    lua_setfield(L, -2, "confidence");
    at_slice_push(L, scheme->id);
    lua_pushfstring(L, "%s/rules.lua:%d", lua_tostring(L, -1), (int)coding->rule_line);
    lua_remove(L, -2);
    lua_setfield(L, -2, "rule");
    set_evidence(it, coding->evidence, has_spans ? coding->evidence_count : 0);
}

static void push_annotation(const struct copying *it,
                            const struct at_annotation *annotation)
{
    lua_State *L = it->L;
    const struct at_turn *turn = &it->transcript->turns[annotation->turn];
    const struct at_span whole = { annotation->turn, turn->start,
                                   turn->start + turn->size };
    lua_createtable(L, 0, 8);
    set_text(L, "code", annotation->code);
    set_text(L, "coder", annotation->coder);
    lua_pushboolean(L, true);
    lua_setfield(L, -2, "human");
    set_text(L, "unit", at_slice_of(at_unit_name(AT_UNIT_TURN)));
    set_number(L, "first", annotation->turn + 1);
    set_number(L, "last", annotation->turn + 1);
    if (annotation->value.size)
        set_text(L, "value", annotation->value);
    set_evidence(it, &whole, 1);
}

/* Those of people, then those of schemes, each in the order of turns. */
static void push_codings(const struct copying *it, const struct at_codings *codings)
{
    lua_State *L = it->L;
    size_t count = 0;
    const struct at_coding *const *sorted =
        codings ? at_codings_sorted(codings, &count) : NULL;
    if (codings && !sorted)
        luaL_error(L, "not enough memory");
    lua_Integer number = 0;
    lua_createtable(L, (int)(count + it->transcript->annotation_count), 0);
    for (uint32_t i = 0; i < it->transcript->annotation_count; i++) {
        push_annotation(it, &it->transcript->annotations[i]);
        lua_rawseti(L, -2, ++number);
    }
    for (size_t i = 0; i < count; i++) {
        push_coding(it, sorted[i]);
        lua_rawseti(L, -2, ++number);
    }
}

void at_writer_push_session(lua_State *L, const struct at_made_file *file,
                            const struct at_transcript *transcript,
                            const struct at_codings *codings)
{
    const struct copying it = { L, file, transcript };
    luaL_checkstack(L, 20, NULL);
    lua_createtable(L, 0, 6);
    set_text(L, "name", transcript->session);
    if (transcript->case_name.size)
        set_text(L, "case", transcript->case_name);
    if (transcript->number >= 0)
        set_number(L, "number", transcript->number);
    push_speakers(&it);
    lua_setfield(L, -2, "speakers");
    push_turns(&it);
    lua_setfield(L, -2, "turns");
    push_codings(&it, codings);
    lua_setfield(L, -2, "codings");
}
