/* judged_sessions.c - a session that one coder names with its case and another without
 * is one session, unless two cases have a session of that name. */
#include "coding/judgements_private.h"

static bool make_key(struct at_buffer *key, struct at_slice case_name,
                     struct at_slice session)
{
    at_buffer_reset(key);
    at_buffer_add_slice(key, case_name);
    at_buffer_add_char(key, '\n');
    at_buffer_add_slice(key, session);
    return !key->failed;
}

static bool index_session(struct at_judgements *judgements, uint32_t number)
{
    struct at_judgements_index *index = judgements->index;
    const struct at_judged_session *session = &judgements->sessions[number];
    if (!make_key(&index->key, session->case_name, session->name))
        return false;
    const char *key = at_arena_text(judgements->arena, at_buffer_slice(&index->key));
    return key && at_map_add(&index->sessions, at_slice(key, index->key.size), number);
}

static enum attune_status ambiguous(const struct at_judged_session *session,
                                    struct attune_error *error)
{
    return at_error_set(
        error, ATTUNE_INVALID,
        "session \"%.*s\" is there in more than one case, and not every "
        "table says which is meant; a column \"case\" would",
        AT_SLICE_ARGS(session->name));
}

static enum attune_status add_session(struct at_judgements *judgements,
                                      struct at_slice case_name, struct at_slice name,
                                      uint32_t *number, struct attune_error *error)
{
    struct at_arena *arena = judgements->arena;
    size_t count = judgements->session_count;
    struct at_judged_session *sessions =
        at_judgements_enlarge(arena, judgements->sessions, count, sizeof *sessions);
    char *case_copy = at_arena_text(arena, case_name);
    char *copy = at_arena_text(arena, name);
    if (!sessions || !case_copy || !copy)
        return at_error_nomem(error);
    judgements->sessions = sessions;
    sessions[count] = (struct at_judged_session){
        .case_name = at_slice(case_copy, case_name.size),
        .name = at_slice(copy, name.size),
        .caseless = case_name.size == 0,
    };
    struct at_map *names = &judgements->index->names;
    *number = (uint32_t)count;
    if (!index_session(judgements, *number) ||
        (at_map_find(names, name) == AT_MAP_NONE &&
         !at_map_add(names, sessions[count].name, count)))
        return at_error_nomem(error);
    judgements->session_count++;
    return ATTUNE_OK;
}

/* The session has a name that is met already, with another case or with none. */
static enum attune_status join_session(struct at_judgements *judgements, size_t known,
                                       struct at_slice case_name, struct at_slice name,
                                       uint32_t *number, struct attune_error *error)
{
    struct at_judged_session *session = &judgements->sessions[known];
    *number = (uint32_t)known;
    if (!case_name.size) {
        for (size_t i = known + 1; i < judgements->session_count; i++)
            if (at_slice_equal(judgements->sessions[i].name, name))
                return ambiguous(session, error);
        session->caseless = true;
        return ATTUNE_OK;
    }
    if (session->case_name.size && session->caseless)
        return ambiguous(session, error);
    if (session->case_name.size)
        return add_session(judgements, case_name, name, number, error);
    char *copy = at_arena_text(judgements->arena, case_name);
    session->case_name = at_slice(copy, case_name.size);
    return copy && index_session(judgements, *number) ? ATTUNE_OK
                                                      : at_error_nomem(error);
}

static enum attune_status look_up(struct at_judgements *judgements,
                                  struct at_slice case_name, struct at_slice name,
                                  uint32_t *number, struct attune_error *error)
{
    struct at_judgements_index *index = judgements->index;
    if (!make_key(&index->key, case_name, name))
        return at_error_nomem(error);
    size_t found = at_map_find(&index->sessions, at_buffer_slice(&index->key));
    size_t known = at_map_find(&index->names, name);
    if (found != AT_MAP_NONE && (case_name.size || found != known)) {
        *number = (uint32_t)found;
        return ATTUNE_OK;
    }
    if (known != AT_MAP_NONE)
        return join_session(judgements, known, case_name, name, number, error);
    return add_session(judgements, case_name, name, number, error);
}

enum attune_status at_judgements_session(struct at_judgements *judgements,
                                         struct at_slice case_name,
                                         struct at_slice session, uint32_t *number,
                                         struct attune_error *error)
{
    struct at_judgements_index *index = judgements->index;
    if (judgements->session_count && at_slice_equal(session, index->session) &&
        at_slice_equal(case_name, index->case_name)) {
        *number = index->last;
        return ATTUNE_OK;
    }
    enum attune_status status = look_up(judgements, case_name, session, number, error);
    if (status)
        return status;
    const struct at_judged_session *found = &judgements->sessions[*number];
    index->last = *number;
    index->session = found->name;
    index->case_name = case_name.size ? found->case_name : at_slice(NULL, 0);
    return ATTUNE_OK;
}
