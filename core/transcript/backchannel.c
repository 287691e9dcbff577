/* backchannel.c - is a turn a question, is it the mhm of a listener? */
#include "transcript/exchanges.h"

enum { WORDS_MOST = 3 };

bool at_turn_is_question(const struct at_transcript *transcript, uint32_t number)
{
    const struct at_turn *turn = &transcript->turns[number];
    for (uint32_t i = 0; i < turn->sentences; i++)
        if (transcript->sentences[turn->first_sentence + i].question)
            return true;
    return false;
}

bool at_turn_is_backchannel(const struct at_transcript *transcript, uint32_t number)
{
    const struct at_turn *turn = &transcript->turns[number];
    struct at_vocabulary *vocabulary = transcript->vocabulary;
    if (number == 0 || number + 1 == transcript->turn_count || turn->words == 0 ||
        turn->words > WORDS_MOST)
        return false;
    const struct at_turn *before = turn - 1, *after = turn + 1;
    if (before->speaker != after->speaker || before->speaker == turn->speaker ||
        at_turn_is_question(transcript, number - 1))
        return false;
    for (uint32_t i = 0; i < turn->words; i++) {
        uint32_t id = transcript->words[turn->first_word + i].id;
        struct at_slice word = at_vocabulary_folded(vocabulary, id, AT_FOLD_CASE);
        if (!at_language_is_backchannel(at_vocabulary_language(vocabulary), word))
            return false;
    }
    return true;
}
