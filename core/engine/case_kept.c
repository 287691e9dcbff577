/* case_kept.c - copies, numbered by their place among what is kept of the session. */
#include "engine/case_kept.h"

#include "base/arena.h"

#define NOT_KEPT UINT32_MAX

/* A session being taken. */
struct taking {
    struct at_arena *arena;
    const struct at_transcript *transcript;
    const struct at_codings *codings;
    const bool *kept_codes;
    uint32_t *places; /* by turn: its place among those kept, or NOT_KEPT */
    uint32_t note;    /* the next annotation */
    struct at_kept_session *kept;
};

static bool copy(struct at_arena *arena, struct at_slice text, struct at_slice *out)
{
    const char *made = at_arena_text(arena, text);
    *out = at_slice(made, text.size);
    return made != NULL;
}

static bool is_kept(const struct taking *it, const struct at_coding *coding)
{
    return it->kept_codes[coding->code] && !coding->outranked;
}

/* Marks the turns that a coding covers, or, of a session's, rests on. */
static void mark_turns(struct taking *it, const struct at_coding *coding)
{
    bool covers = coding->unit <= AT_UNIT_WINDOW;
    for (uint32_t turn = coding->first_turn; covers && turn <= coding->last_turn;
         turn++)
        it->places[turn] = 0;
    for (uint32_t i = 0; i < coding->evidence_count; i++)
        it->places[coding->evidence[i].turn] = 0;
}

/* Numbers the turns to be kept; false when memory is out. */
static bool place_turns(struct taking *it)
{
    uint32_t turns = it->transcript->turn_count, kept = 0;
    it->places = at_arena_raw(it->arena, (turns + 1) * sizeof *it->places);
    it->kept->size = turns * sizeof *it->places;
    if (!it->places)
        return false;
    for (uint32_t i = 0; i < turns; i++)
        it->places[i] = i == 0 || i + 1 == turns ? 0 : NOT_KEPT;
    for (size_t i = 0; i < at_codings_count(it->codings); i++) {
        const struct at_coding *coding = at_codings_get(it->codings, i);
        if (!is_kept(it, coding))
            continue;
        it->kept->coding_count++;
        mark_turns(it, coding);
    }
    for (uint32_t i = 0; i < turns; i++)
        if (it->places[i] != NOT_KEPT)
            it->places[i] = kept++;
    it->kept->turn_count = kept;
    return true;
}

/* What a coder, or a margin, said of a turn; turns are asked about in order. */
static bool copy_notes(struct taking *it, uint32_t number, struct at_kept_turn *turn)
{
    const struct at_annotation *all = it->transcript->annotations;
    uint32_t count = it->transcript->annotation_count, first;
    while (it->note < count && all[it->note].turn < number)
        it->note++;
    for (first = it->note; it->note < count && all[it->note].turn == number; it->note++)
        turn->note_count++;
    turn->notes = at_arena_raw(it->arena, turn->note_count * sizeof *turn->notes + 1);
    for (size_t i = 0; turn->notes && i < turn->note_count; i++) {
        const struct at_annotation *from = &all[first + i];
        struct at_annotation *to = &turn->notes[i];
        if (!copy(it->arena, from->coder, &to->coder) ||
            !copy(it->arena, from->code, &to->code) ||
            !copy(it->arena, from->value, &to->value))
            return false;
    }
    return turn->notes != NULL;
}

static bool copy_turn(struct taking *it, uint32_t number, struct at_kept_turn *turn)
{
    const struct at_turn *from = &it->transcript->turns[number];
    const struct at_speaker *speaker = &it->transcript->speakers[from->speaker];
    *turn = (struct at_kept_turn){ .number = number,
                                   .line = from->line,
                                   .role = speaker->role,
                                   .start_ms = from->start_ms,
                                   .end_ms = from->end_ms };
    it->kept->size += sizeof *turn + from->size;
    return copy(it->arena, at_turn_text(it->transcript, from), &turn->text) &&
           copy(it->arena, speaker->name, &turn->speaker) &&
           copy_notes(it, number, turn);
}

/* Copies the turns, and counts the words of all. */
static bool copy_turns(struct taking *it)
{
    struct at_kept_session *kept = it->kept;
    kept->turns = at_arena_raw(it->arena, kept->turn_count * sizeof *kept->turns + 1);
    if (!kept->turns)
        return false;
    for (uint32_t i = 0; i < it->transcript->turn_count; i++) {
        const struct at_turn *turn = &it->transcript->turns[i];
        kept->words[at_turn_role(it->transcript, turn)] += turn->words;
        kept->words[AT_ROLE_ANY] += turn->words;
        if (it->places[i] != NOT_KEPT && !copy_turn(it, i, &kept->turns[it->places[i]]))
            return false;
    }
    return true;
}

static bool copy_evidence(struct taking *it, struct at_coding *coding)
{
    struct at_span *spans =
        at_arena_raw(it->arena, coding->evidence_count * sizeof *spans + 1);
    for (uint32_t i = 0; spans && i < coding->evidence_count; i++) {
        const struct at_span *span = &coding->evidence[i];
        uint32_t start = it->transcript->turns[span->turn].start;
        spans[i] = (struct at_span){ it->places[span->turn], span->start - start,
                                     span->end - start };
    }
    coding->evidence = spans;
    return spans && (coding->value.text.size == 0 ||
                     copy(it->arena, coding->value.text, &coding->value.text));
}

static bool copy_coding(struct taking *it, struct at_coding *coding)
{
    const struct at_turn *turn = &it->transcript->turns[coding->first_turn];
    bool whole = coding->unit > AT_UNIT_WINDOW;
    if (coding->unit == AT_UNIT_SENTENCE)
        coding->unit_number -= turn->first_sentence;
    coding->first_turn = whole ? 0 : it->places[coding->first_turn];
    coding->last_turn =
        whole ? (uint32_t)it->kept->turn_count - 1 : it->places[coding->last_turn];
    coding->mark = true; /* it was written out with its session */
    it->kept->size +=
        sizeof *coding + coding->evidence_count * sizeof *coding->evidence;
    return copy_evidence(it, coding);
}

static bool copy_codings(struct taking *it)
{
    struct at_kept_session *kept = it->kept;
    struct at_coding *next =
        at_arena_raw(it->arena, kept->coding_count * sizeof *next + 1);
    kept->codings = next;
    for (size_t i = 0; next && i < at_codings_count(it->codings); i++) {
        const struct at_coding *coding = at_codings_get(it->codings, i);
        if (!is_kept(it, coding))
            continue;
        *next = *coding;
        if (!copy_coding(it, next++))
            return false;
    }
    return next != NULL;
}

const struct at_kept_session *at_kept_take(struct at_arena *arena,
                                           const bool *kept_codes,
                                           const struct at_transcript *transcript,
                                           const struct at_codings *codings)
{
    struct at_kept_session *kept = at_arena_alloc(arena, sizeof *kept);
    struct taking it = { .arena = arena,
                         .transcript = transcript,
                         .codings = codings,
                         .kept_codes = kept_codes,
                         .kept = kept };
    bool done = kept && place_turns(&it) && copy_turns(&it) && copy_codings(&it);
    return done ? kept : NULL;
}
