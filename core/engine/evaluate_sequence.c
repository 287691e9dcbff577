/* evaluate_sequence.c - what went before, and what a stretch holds: sequences as
 * conditions. */
#include "engine/evaluate.h"

static struct at_script_hit hit_of_sentence(const struct at_transcript *transcript,
                                            uint32_t sentence, uint32_t turn)
{
    struct at_script_hit hit = at_hit_of_turn(transcript, turn);
    const struct at_sentence *it = &transcript->sentences[sentence];
    hit.match.start = it->start;
    hit.match.end = it->start + it->size;
    hit.match.first_word = hit.match.evidence_word = it->first_word;
    hit.match.words = hit.match.evidence_words = it->words;
    hit.match.sentence = sentence;
    return hit;
}

static bool ends_here(struct at_evaluation *evaluation,
                      const struct at_sequence *sequence,
                      const struct at_coded_unit *unit)
{
    const struct at_transcript *transcript = evaluation->transcript;
    bool ends = false;
    evaluation->status = at_sequences_end(evaluation->sequences, sequence, unit->turn,
                                          &ends, evaluation->error);
    if (evaluation->status != ATTUNE_OK || !ends)
        return false;
    at_evaluation_add(evaluation,
                      unit->kind == AT_UNIT_SENTENCE
                          ? hit_of_sentence(transcript, unit->number, unit->turn)
                          : at_hit_of_turn(transcript, unit->turn));
    return true;
}

static void add_turns(struct at_evaluation *evaluation,
                      const struct at_sequence_match *match)
{
    for (uint32_t turn = match->evidence_first; turn < match->evidence_end; turn++)
        at_evaluation_add(evaluation, at_hit_of_turn(evaluation->transcript, turn));
}

static bool lies_in(struct at_evaluation *evaluation,
                    const struct at_sequence *sequence,
                    const struct at_coded_unit *unit)
{
    const struct at_turn_range range = { unit->turn, unit->last_turn - unit->turn + 1,
                                         AT_ROLE_ANY };
    struct at_sequence_match match;
    bool found = true, any = false;
    evaluation->status =
        at_sequences_look(evaluation->sequences, sequence, range, evaluation->error);
    while (evaluation->status == ATTUNE_OK && found) {
        evaluation->status =
            at_sequences_next(evaluation->sequences, &match, &found, evaluation->error);
        if (found)
            add_turns(evaluation, &match);
        any = any || found;
    }
    return any && evaluation->status == ATTUNE_OK;
}

bool at_sequence_holds(struct at_evaluation *evaluation,
                       const struct at_sequence *sequence,
                       const struct at_coded_unit *unit)
{
    return at_unit_is_stretch(unit) ? lies_in(evaluation, sequence, unit)
                                    : ends_here(evaluation, sequence, unit);
}
