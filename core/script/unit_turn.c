/* unit_turn.c - turns as scripts see them. */
#include "script/content.h"
#include "script/lib.h"
#include "script/list.h"

enum {
    TEXT,
    SPEAKER,
    ROLE,
    INDEX,
    WORDS,
    CONTENT,
    SENTENCES,
    EVENTS,
    QUESTION,
    BACKCHANNEL,
    SESSION,
    START,
    FINISH,
    PAUSE,
    PREVIOUS,
    NEXT,
    ANSWERS,
    EXCHANGE
};

static const char *const fields[] = { "text",     "speaker",     "role",      "index",
                                      "words",    "content",     "sentences", "events",
                                      "question", "backchannel", "session",   "start",
                                      "finish",   "pause",       "previous",  "next",
                                      "answers",  "exchange",    NULL };

/* The table of the transcript's turns that were pushed. [+1] */
static void push_known(lua_State *L)
{
    struct at_script *script = at_script_of(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, script->turns);
    if (script->turns_generation == script->generation)
        return;
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_rawseti(L, LUA_REGISTRYINDEX, script->turns);
    script->turns_generation = script->generation;
}

void at_turn_push(lua_State *L, uint32_t turn)
{
    push_known(L); /* known */
    if (lua_rawgeti(L, -1, (lua_Integer)turn + 1) == LUA_TNIL) {
        lua_pop(L, 1);
        struct at_handle *handle = at_handle_new(L, AT_KIND_TURN, sizeof *handle);
        handle->number = turn; /* known turn */
        lua_pushvalue(L, -1);
        lua_rawseti(L, -3, (lua_Integer)turn + 1);
    }
    lua_remove(L, -2); /* turn */
}

static void push_neighbour(lua_State *L, uint32_t number, bool is_there)
{
    if (is_there)
        at_turn_push(L, number);
    else
        lua_pushnil(L);
}

/* The other side's turns that the turn answers. */
static void push_answered(lua_State *L, uint32_t number)
{
    const struct at_side *side = at_exchanges_answered(at_handle_exchanges(L), number);
    if (!side) {
        lua_pushnil(L);
        return;
    }
    at_stretch_push(L, AT_UNIT_WINDOW, side->first, side->last - side->first + 1);
    ((struct at_stretch *)lua_touserdata(L, -1))->role = side->role;
}

static void push_exchange(lua_State *L, uint32_t number)
{
    uint32_t exchange = at_exchanges_find(at_handle_exchanges(L), number);
    if (exchange == AT_NO_SIDE)
        lua_pushnil(L);
    else
        at_exchange_push(L, exchange);
}

/* Where the turn stands among the others. */
static void push_related(lua_State *L, uint32_t number, int field)
{
    uint32_t count = at_handle_transcript(L)->turn_count;
    const struct at_course_place *place = at_place_in_case(L, number);
    if (field == SESSION && place) {
        at_past_push(L, place->session);
        return;
    }
    if (field != SESSION)
        at_place_refuse(L, fields[field]);
    switch (field) {
    case SESSION:
        at_stretch_push(L, AT_UNIT_SESSION, 0, count);
        break;
    case PREVIOUS:
        push_neighbour(L, number - 1, number > 0);
        break;
    case NEXT:
        push_neighbour(L, number + 1, number + 1 < count);
        break;
    case ANSWERS:
        push_answered(L, number);
        break;
    default: /* EXCHANGE */
        push_exchange(L, number);
    }
}

/* Its number in its session. */
static void push_index(lua_State *L, uint32_t number)
{
    const struct at_course_place *place = at_place_in_case(L, number);
    lua_pushinteger(L, (lua_Integer)(place ? place->turn : number) + 1);
}

static int get(lua_State *L, int field)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    uint32_t number = ((struct at_handle *)lua_touserdata(L, 1))->number;
    const struct at_turn *turn = &transcript->turns[number];
    switch (field) {
    case TEXT:
        at_slice_push(L, at_turn_text(transcript, turn));
        break;
    case SPEAKER:
        at_slice_push(L, transcript->speakers[turn->speaker].name);
        break;
    case ROLE:
        lua_pushstring(L, at_role_name(at_turn_role(transcript, turn)));
        break;
    case INDEX:
        push_index(L, number);
        break;
    case WORDS:
        at_list_push_range(L, AT_ITEMS_WORDS, turn->first_word, turn->words);
        break;
    case CONTENT:
        at_content_push(L, turn->first_word, turn->words);
        break;
    case SENTENCES:
        at_list_push_range(L, AT_ITEMS_SENTENCES, turn->first_sentence,
                           turn->sentences);
        break;
    case EVENTS:
        at_list_push_range(L, AT_ITEMS_EVENTS, turn->first_event, turn->events);
        break;
    case QUESTION:
        lua_pushboolean(L, at_turn_is_question(transcript, number));
        break;
    case BACKCHANNEL:
        at_place_refuse(L, fields[field]);
        lua_pushboolean(L, at_turn_is_backchannel(transcript, number));
        break;
    case START:
        at_ms_push(L, turn->start_ms);
        break;
    case FINISH:
        at_ms_push(L, turn->end_ms);
        break;
    case PAUSE:
        at_place_refuse(L, fields[field]);
        at_ms_push(L, at_turn_pause(transcript, number));
        break;
    default:
        push_related(L, number, field);
    }
    return 1;
}

/* How many turns are asked for, at most those there are. */
static uint32_t check_count(lua_State *L, uint32_t most)
{
    lua_Integer count = luaL_optinteger(L, 2, most);
    luaL_argcheck(L, count >= 0, 2, "a number of turns is not negative");
    return count < (lua_Integer)most ? (uint32_t)count : most;
}

/* turn:back(n) -> the stretch of n turns before it */
static int turn_back(lua_State *L)
{
    uint32_t number = ((struct at_handle *)at_handle_check(L, 1, AT_KIND_TURN))->number;
    uint32_t count = check_count(L, number);
    at_place_refuse(L, "back");
    at_stretch_push(L, AT_UNIT_WINDOW, number - count, count);
    return 1;
}

/* turn:ahead(n) -> the stretch of n turns after it */
static int turn_ahead(lua_State *L)
{
    uint32_t number = ((struct at_handle *)at_handle_check(L, 1, AT_KIND_TURN))->number;
    at_place_refuse(L, "ahead");
    uint32_t after = at_handle_transcript(L)->turn_count - number - 1;
    at_stretch_push(L, AT_UNIT_WINDOW, number + 1, check_count(L, after));
    return 1;
}

/* turn:new(scope) -> content words its speaker had not said before; nil when an earlier
 * session of the case is not known */
static int turn_new(lua_State *L)
{
    uint32_t number = ((struct at_handle *)at_handle_check(L, 1, AT_KIND_TURN))->number;
    const char *scope = luaL_optstring(L, 2, "session");
    bool in_case = strcmp(scope, "case") == 0;
    luaL_argcheck(L, in_case || strcmp(scope, "session") == 0, 2,
                  "\"session\" or \"case\"");
    const struct at_script *script = at_script_of(L);
    at_place_refuse(L, "new");
    if (in_case && !script->asks_history)
        return luaL_error(L, "write \"case\" where it is asked, as turn:new \"case\"");
    if (in_case && !at_history_reaches(script->view.history, script->view.transcript))
        lua_pushnil(L);
    else
        at_new_words_push(L, number, in_case);
    return 1;
}

static const luaL_Reg methods[] = {
    { "find", at_method_find },
    { "findall", at_method_findall },
    { "count", at_method_count },
    { "which", at_method_which },
    { "has", at_method_has },
    { "value", at_method_value },
    { "codings", at_method_codings },
    { "overlap", at_method_overlap },
    { "recent", at_turn_recent },
    { "back", turn_back },
    { "ahead", turn_ahead },
    { "new", turn_new },
    { NULL, NULL },
};

const struct at_class at_turn_class = { AT_KIND_TURN, "turn", fields, methods, get };
