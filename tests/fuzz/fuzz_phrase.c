/* fuzz_phrase.c - the first line of the input as a phrase, run over each further line
 * as a turn; alone, and in every combination with a lexicon. */
#include "fuzz.h"
#include "match/scan.h"
#include "text/language.h"
#include "transcript/builder.h"

enum { TURNS_MOST = 20, MATCHERS = 8 };

struct trial {
    struct at_arena *arena;
    const struct at_lexicon *feel;
    struct at_matchers *set;
    struct at_transcript *transcript;
    struct at_scan *scan;
    uint32_t matchers[MATCHERS];
    size_t count;
};

static bool find_name(void *data, struct at_slice name, struct at_name_found *found,
                      char *message, size_t size)
{
    const struct trial *trial = data;
    *found = (struct at_name_found){ trial->feel, -1 };
    if (at_slice_is(name, "feel"))
        return true;
    found->category = at_lexicon_find(trial->feel, name);
    if (found->category < 0)
        strncpy(message, "no such name", size);
    return found->category >= 0;
}

/* An error in a pattern shows its place: what, the pattern, a caret. */
static void check_shown(const struct attune_error *error)
{
    const char *caret = strrchr(error->message, '\n');
    assert(caret && caret != strchr(error->message, '\n'));
    assert(strcmp(caret + 1 + strspn(caret + 1, " "), "^") == 0);
}

static bool add_matchers(struct trial *trial, struct at_slice pattern)
{
    struct attune_error error = { 0 };
    const struct at_names names = { find_name, trial };
    uint32_t *m = trial->matchers, feel;
    if (at_matchers_add_phrase(trial->set, pattern, AT_FOLD_CASE, &names, &m[0],
                               &error)) {
        fuzz_check_told(&error);
        if (at_utf8_check(pattern) == pattern.size)
            check_shown(&error);
        return false;
    }
    assert(!at_matchers_add_category(trial->set, trial->feel, -1, &feel, NULL));
    assert(!at_matchers_add_union(trial->set, m[0], feel, &m[1], NULL));
    trial->count = 2;
    for (int how = AT_AFTER; how <= AT_NOT_BEFORE; how++)
        assert(!at_matchers_add_near(trial->set, m[how % 2], (enum at_nearness)how,
                                     feel, 3, &m[trial->count++], NULL));
    assert(!at_matchers_seal(trial->set, NULL));
    return true;
}

static void add_turns(struct at_builder *builder, struct at_slice rest)
{
    uint32_t speaker;
    assert(!at_builder_speaker(builder, at_slice_of("P"), AT_ROLE_PATIENT, &speaker,
                               NULL));
    for (int turns = 0; rest.size > 0 && turns < TURNS_MOST; turns++) {
        const char *end = memchr(rest.data, '\n', rest.size);
        size_t size = end ? (size_t)(end - rest.data) : rest.size;
        struct at_slice text = at_slice(rest.data, size);
        const struct at_new_turn turn = { speaker, text, -1, -1, 1 };
        if (at_utf8_check(text) == size && !memchr(text.data, '\r', size))
            assert(!at_builder_turn(builder, &turn, NULL));
        rest = at_slice(rest.data + size + !!end, rest.size - size - !!end);
    }
}

static void check_match(const struct trial *trial, const struct at_match *match,
                        uint32_t turn)
{
    const struct at_turn *of = &trial->transcript->turns[turn];
    assert(match->turn == turn);
    assert(match->start < match->end);
    assert(match->start >= of->start && match->end <= of->start + of->size);
    assert(match->first_word >= of->first_word);
    assert(match->first_word + match->words <= of->first_word + of->words);
    assert(match->words <= 64 + 2 * 3);
    assert(match->evidence_words <= match->words);
    assert(match->sentence < trial->transcript->sentence_count);
    assert(!match->lexicon || match->category >= 0);
}

static void check_turn(struct trial *trial, uint32_t turn)
{
    assert(!at_scan_turn(trial->scan, turn, NULL));
    for (size_t i = 0; i < trial->count; i++) {
        const struct at_match *matches;
        size_t count, counted;
        assert(!at_scan_find(trial->scan, trial->matchers[i], &matches, &count, NULL));
        assert(!at_scan_count(trial->scan, trial->matchers[i], &counted, NULL));
        assert(count == counted);
        assert(count == 0 || at_scan_may(trial->scan, trial->matchers[i]));
        for (size_t k = 0; k < count; k++) {
            check_match(trial, &matches[k], turn);
            assert(k == 0 || matches[k - 1].start <= matches[k].start);
        }
    }
}

static void run_over(struct trial *trial, struct at_slice rest)
{
    struct at_builder *builder = at_builder_new(at_language_find(at_slice_of("en")));
    assert(builder && !at_builder_begin(builder, at_slice_of("f"), NULL));
    add_turns(builder, rest);
    trial->transcript = at_builder_finish(builder);
    trial->scan = at_scan_new(trial->set);
    assert(!at_scan_begin(trial->scan, trial->transcript, NULL));
    for (uint32_t i = 0; i < trial->transcript->turn_count; i++)
        check_turn(trial, i);
    at_scan_free(trial->scan);
    at_transcript_free(trial->transcript);
    at_builder_free(builder);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char feel[] = "lexicon: feel\n"
                               "overlap: longest\n"
                               "categories:\n"
                               "  anger: [angr*, mad]\n"
                               "  sad: [sad, let down, don't care]\n"
                               "  idiom: [feel free to go, free]\n";
    struct at_faults faults = { 0 };
    const char *end = size ? memchr(data, '\n', size) : NULL;
    size_t first = end ? (size_t)(end - (const char *)data) : size;
    struct trial trial = { .arena = at_arena_new(),
                           .set =
                               at_matchers_new(at_language_find(at_slice_of("en"))) };
    trial.feel = at_lexicon_read(trial.arena, at_slice_of(feel), "feel.yaml",
                                 at_slice_of("feel"), AT_FOLD_CASE, &faults);
    assert(trial.feel);
    if (add_matchers(&trial, at_slice((const char *)data, first)) && end)
        run_over(&trial, at_slice(end + 1, size - first - 1));
    at_matchers_free(trial.set);
    at_arena_free(trial.arena);
    at_faults_clear(&faults);
    return 0;
}
