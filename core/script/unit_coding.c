/* unit_coding.c - codings as scripts see them. */
#include "script/content.h"
#include "script/lib.h"
#include "script/list.h"
#include "script/value.h"

enum { CODE, SCHEME, UNIT, TURN, EVIDENCE, CONFIDENCE, VALUE };

static const char *const fields[] = { "code",     "scheme",     "unit",  "turn",
                                      "evidence", "confidence", "value", NULL };
static const luaL_Reg methods[] = { { NULL, NULL } };

void at_coding_push(lua_State *L, uint32_t coding)
{
    struct at_handle *handle = at_handle_new(L, AT_KIND_CODING, sizeof *handle);
    handle->number = coding;
}

static void push_code(lua_State *L, const struct at_scheme *scheme, at_code_id code)
{
    uint32_t number = code - scheme->first_code;
    if (number < scheme->code_count)
        at_slice_push(L, scheme->codebook->codes[number].id);
    else if (number - scheme->code_count < scheme->mark_count)
        at_slice_push(L, scheme->marks[number - scheme->code_count]);
    else
        at_slice_push(L, scheme->codebook
                             ->groups[number - scheme->code_count - scheme->mark_count]
                             .id);
}

/* The unit itself where a script can hold it. */
static void push_unit(lua_State *L, const struct at_coding *coding)
{
    if (coding->unit == AT_UNIT_SENTENCE)
        at_sentence_push(L, coding->unit_number);
    else if (coding->unit == AT_UNIT_TURN)
        at_turn_push(L, coding->unit_number);
    else if (coding->unit == AT_UNIT_CASE)
        at_case_push(L);
    else if (coding->unit == AT_UNIT_SESSION && at_place_in_case(L, coding->first_turn))
        at_past_push(L, at_place_in_case(L, coding->first_turn)->session);
    else
        at_stretch_push_unit(L,
                             &(struct at_script_unit){
                                 coding->unit, coding->unit_number, coding->first_turn,
                                 coding->last_turn, coding->ended },
                             coding->code);
}

static void push_evidence(lua_State *L, const struct at_coding *coding)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    struct at_list *list = at_list_new(L, AT_ITEMS_HITS, coding->evidence_count);
    for (uint32_t i = 0; i < coding->evidence_count; i++)
        at_list_hits(list)[list->count++] =
            (struct at_hit){ at_span_match(transcript, &coding->evidence[i]),
                             AT_CODING_NONE };
}

static int get(lua_State *L, int field)
{
    struct at_script *script = at_script_of(L);
    uint32_t number = ((struct at_handle *)lua_touserdata(L, 1))->number;
    const struct at_coding *coding = at_codings_get(script->view.codings, number);
    const struct at_scheme *scheme = at_program_scheme(script->program, coding->code);
    switch (field) {
    case CODE:
        push_code(L, scheme, coding->code);
        break;
    case SCHEME:
        at_slice_push(L, scheme->codebook->id);
        break;
    case UNIT:
        push_unit(L, coding);
        break;
    case TURN:
        at_turn_push(L, coding->first_turn);
        break;
    case EVIDENCE:
        push_evidence(L, coding);
        break;
    case CONFIDENCE:
        lua_pushnumber(L, coding->confidence);
        break;
    default: /* VALUE */
        at_value_push(L, &coding->value);
    }
    return 1;
}

const struct at_class at_coding_class = { AT_KIND_CODING, "coding", fields, methods,
                                          get };
