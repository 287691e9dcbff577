/* clauses.c - the clause each word stands in, worked out for a turn when first asked
 * for: few rules ask. */
#include "match/scan_private.h"
#include "match/signs.h"

/* Works out the clauses of a turn: for every word, the word its clause begins with. */
static bool part_clauses(struct at_scan *scan, uint32_t turn)
{
    const struct at_transcript *transcript = scan->transcript;
    const struct at_turn *the_turn = &transcript->turns[turn];
    scan->clauses.count = 0;
    if (!at_numbers_reserve(&scan->clauses, the_turn->words))
        return false;
    uint32_t *clauses = scan->clauses.data;
    for (uint32_t s = 0; s < the_turn->sentences; s++) {
        const struct at_sentence *sentence =
            &transcript->sentences[the_turn->first_sentence + s];
        uint32_t clause = sentence->first_word;
        for (uint32_t i = 0; i < sentence->words; i++) {
            uint32_t word = sentence->first_word + i;
            if (i > 0 && at_clause_ends(scan, word - 1, word))
                clause = word;
            clauses[word - the_turn->first_word] = clause;
        }
    }
    scan->clause_turn = turn;
    return true;
}

uint32_t at_scan_clause(struct at_scan *scan, uint32_t word)
{
    const struct at_turn *turns = scan->transcript->turns;
    uint32_t turn = scan->clause_turn;
    if (turn == AT_TURN_NONE || word - turns[turn].first_word >= turns[turn].words) {
        turn = at_word_turn(scan->transcript, word);
        /* Without memory for clauses, every word stands alone. */
        if (!part_clauses(scan, turn))
            return word;
    }
    return scan->clauses.data[word - turns[turn].first_word];
}
