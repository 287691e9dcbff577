/* coded_session.c - one pass over the turns, one over the codings. */
#include "engine/coded_session.h"

#include "base/arena.h"

static void count_turns(struct at_coded_session *session)
{
    const struct at_transcript *transcript = session->transcript;
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        enum at_role role = at_turn_role(transcript, turn);
        session->turns[role]++;
        session->words[role] += turn->words;
    }
    session->turns[AT_ROLE_ANY] = transcript->turn_count;
    session->words[AT_ROLE_ANY] = transcript->word_count;
}

/* Lists the turns marked in `is`; false when memory is out. */
static bool list_doubtful(struct at_coded_session *session, const bool *is)
{
    uint32_t turns = session->transcript->turn_count;
    uint32_t *list = at_arena_raw(session->transcript->arena, turns * sizeof *list);
    for (uint32_t i = 0; list && i < turns; i++)
        if (is[i])
            list[session->doubtful_count++] = i;
    session->doubtful = list;
    return list != NULL;
}

bool at_coded_session_count(struct at_coded_session *session, size_t code_count)
{
    struct at_arena *arena = session->transcript->arena;
    size_t *given = at_arena_alloc(arena, (code_count + 1) * sizeof *given);
    bool *doubtful = NULL;
    for (size_t i = 0; given && i < at_codings_count(session->codings); i++) {
        const struct at_coding *coding = at_codings_get(session->codings, i);
        bool counts = !coding->outranked && coding->value.kind != AT_VALUE_UNCODABLE;
        given[coding->code] += counts;
        if (counts || coding->outranked)
            continue;
        if (!doubtful)
            doubtful = at_arena_alloc(arena, session->transcript->turn_count);
        if (!doubtful)
            return false;
        for (uint32_t turn = coding->first_turn; turn <= coding->last_turn; turn++)
            doubtful[turn] = true;
    }
    count_turns(session);
    session->given = given;
    return given && (!doubtful || list_doubtful(session, doubtful));
}
