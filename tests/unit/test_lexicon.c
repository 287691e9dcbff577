/* Lexicons: our YAML, quanteda's dictionaries, and LIWC's .dic with everything that
 * published ones do to it. */
#include <stdio.h>

#include "base/buffer.h"
#include "match/lexicon.h"
#include "unit.h"

/* A lexicon as text: "path/name: entry, entry; ...", a star for a prefix, ~ for a
 * glob. */
static void dump(struct at_buffer *out, const struct at_lexicon *lexicon)
{
    for (size_t c = 0; c < lexicon->category_count; c++) {
        const struct at_category *category = &lexicon->categories[c];
        if (c)
            at_buffer_add_text(out, "; ");
        if (category->parent >= 0)
            at_buffer_printf(out, "%.*s/",
                             AT_SLICE_ARGS(lexicon->categories[category->parent].name));
        at_buffer_printf(out, "%.*s:", AT_SLICE_ARGS(category->name));
        for (size_t e = 0; e < lexicon->entry_count; e++) {
            const struct at_entry *entry = &lexicon->entries[e];
            for (uint32_t i = 0; i < entry->category_count; i++) {
                if (entry->categories[i] != c)
                    continue;
                for (uint32_t w = 0; w < entry->word_count; w++)
                    at_buffer_printf(out, "%s%.*s%s", w ? "_" : " ",
                                     AT_SLICE_ARGS(entry->words[w].text),
                                     entry->words[w].prefix ? "*"
                                     : entry->words[w].glob ? "~"
                                                            : "");
            }
        }
    }
}

struct row {
    const char *file, *text;
    const char *entries; /* NULL: an error */
    const char *faults;  /* "line: message" joined by " | " */
};

static void check_row(struct at_arena *arena, const struct row *row, size_t size)
{
    struct at_faults faults = { 0 };
    struct at_buffer made = { 0 }, told = { 0 };
    char name[64];
    snprintf(name, sizeof name, "%s", row->file);
    *strchr(name, '.') = '\0';
    const struct at_lexicon *lexicon =
        at_lexicon_read(arena, at_slice(row->text, size), row->file, at_slice_of(name),
                        AT_FOLD_CASE, &faults);
    for (size_t i = 0; i < faults.count; i++) {
        const struct attune_error *error = &faults.list[i].error;
        at_buffer_printf(&told, "%s%d:%d: %s", i ? " | " : "", error->line,
                         error->column, error->message);
    }
    if (lexicon)
        dump(&made, lexicon);
    if (!lexicon != !row->entries ||
        (lexicon && strcmp(at_buffer_text(&made), row->entries) != 0))
        fail_msg("%s\ngives %s\nnot   %s\n(%s)", row->text, at_buffer_text(&made),
                 row->entries ? row->entries : "an error", at_buffer_text(&told));
    if (strcmp(at_buffer_text(&told), row->faults) != 0)
        fail_msg("%s\ntells %s\nnot   %s", row->text, at_buffer_text(&told),
                 row->faults);
    at_faults_clear(&faults);
    at_buffer_clear(&made);
    at_buffer_clear(&told);
}

#define CHECK_ROWS(rows)                                                               \
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)                            \
    check_row(*state, &rows[i], strlen(rows[i].text))

static void our_yaml_is_a_tree_of_categories(void **state)
{
    static const struct row rows[] = {
        { "feel.yaml",
          "lexicon: feel\ntitle: T\nlanguage: en\nversion: 1.0.0\nsource: S\n"
          "licence: MIT\noverlap: longest\nstems: \"yes\"\n"
          "categories:\n  neg:\n    __: [Bad, awful*]\n    anger: [mad, let-down]\n"
          "  pos: [good]\n",
          "neg: bad awful*; neg/anger: mad let_down; pos: good", "" },
        { "a.yaml",
          "lexicon: a\ncategories: {x: [\"don\xE2\x80\x99t know\", \"no\"]}\n",
          "x: don't_know no", "" },
        { "a.yaml", "lexicon: a\ncategories: {x: [b, c], y: [B]}\n", "x: b c; y: b",
          "" },
        { "a.yaml", "lexicon: a\ncategories:\n  x: [b, let down,\n    B, let-down]\n",
          "x: b let_down",
          "4:0: \"B\" is in the category \"x\" already (line 3) | 4:0: \"let-down\" is "
          "in "
          "the category \"x\" already (line 3)" },
    };
    CHECK_ROWS(rows);
}

static void what_is_wrong_in_our_yaml_is_told(void **state)
{
    static const struct row rows[] = {
        { "a.yaml", "lexicon: a\ncategorie: {x: [b]}\n", NULL,
          "2:1: unknown key \"categorie\" (did you mean \"categories\"?) | 1:1: the "
          "key "
          "\"categories\" is missing" },
        { "a.yaml", "lexicon: b\ncategories: {x: [b]}\n", NULL,
          "1:10: the lexicon is named \"b\" but its file \"a\"" },
        { "q.yaml", "mood:\n  ? \"\"\n  : [glad]\n", NULL,
          "2:5: a category needs a name" },
        { "a.yaml", "lexicon: a\noverlap: most\nstems: [x]\ncategories: {x: [b]}\n",
          NULL,
          "3:1: \"stems\" must be text, not a list | 2:10: \"overlap\" is \"all\" or "
          "\"longest\" | 3:8: \"stems\" is \"no\" or \"yes\"" },
        { "a.yaml", "lexicon: a\ncategories:\n  x: []\n  y: {}\n  z:\n", NULL,
          "3:3: category \"x\" is empty | 4:3: category \"y\" is empty | 5:3: category "
          "\"z\" is empty" },
        { "a.yaml", "lexicon: a\ncategories:\n  X: [b]\n", NULL,
          "3:3: category \"X\": a name has lower case letters (a to z), digits and "
          "hyphens only" },
        { "a.yaml", "lexicon: a\ncategories:\n  x: [a*b, \"*\", \"?\", [c], \"\"]\n",
          NULL,
          "3:7: entry \"a*b\": \"*\" means any ending and stands last in a word | "
          "3:12: "
          "entry \"*\": \"*\" needs letters before it | 3:17: entry \"?\": no word of "
          "a "
          "transcript is written so | 3:22: an entry must be text, not a list | 3:27: "
          "entry \"\": it has no word" },
        { "a.yaml", "lexicon: a\ncategories:\n  x: b\n", NULL,
          "3:6: a category is a list of entries, or categories below it" },
        { "a.yaml", "lexicon: a\ncategories: {__: [b]}\n", NULL,
          "2:14: \"__\" holds entries of the category above it, and there is none" },
        { "a.yaml", "lexicon: a\ncategories: [b]\n", NULL,
          "2:13: \"categories\" holds names, each with its entries" },
        { "a.yaml", "- a\n", NULL,
          "1:1: a lexicon is a map of keys; this file has none" },
    };
    CHECK_ROWS(rows);
}

static void quanteda_dictionaries_have_globs(void **state)
{
    static const struct row rows[] = {
        { "q.yml",
          "mental_state:\n  feeling: [\"Feel*\", \"up*t\", \"sa?\"]\n"
          "  belief: [\"in my mind\", \"*ing\"]\ncontrast: but\n",
          "mental_state:; mental_state/feeling: feel* up*t~ sa?~; mental_state/belief: "
          "in_my_mind *ing~; contrast: but",
          "" },
        { "q.yml", "a:\n  __: [b]\n  c: [d]\n", "a: b; a/c: d", "" },
        { "q.yml", "a: []\n", NULL, "1:1: category \"a\" is empty" },
    };
    CHECK_ROWS(rows);
}

static void liwc_dictionaries_are_read_as_they_are(void **state)
{
    static const struct row rows[] = {
        { "l.dic", "%\n1\taffect\n2\tnegemo\n%\nsad*\t1\t2\nhelp me\t2\n",
          "affect: sad*; negemo: sad* help_me", "" },
        { "l.dic", "\xEF\xBB\xBF%\r\n1\ta\r\n%\r\nx\t1\r\n\r\n  \r\ny\t1\r\n", "a: x y",
          "" },
        { "l.dic", "%\r1\ta\r%\rx\t1\r", "a: x", "" },
        { "l.dic", "%\n1 a\n02   b\n%\nx\t\t1 \t 2\ny 01 2\nlet down 1\n24 7\t2\n",
          "a: x y let_down; b: x y 24_7", "" },
        { "l.dic", "%\n1\ta\n2\tb\n%\nx\t1\nX\t2\n", "a: x; b: x", "" },
        { "l.dic", "%\n1\ta\n%\nx\t1\nx\t1\n", "a: x",
          "5:0: \"x\" is in the category \"a\" already (line 4)" },
        { "l.dic",
          "%\n1\tfunction (Function Words)\n\t2\tpronoun "
          "(Pronouns)\n\t\t3\ti\n\t4\tnot\n"
          "5\taffect\n%\nme\t1\t2\t3\nno\t4\nsad\t5\n",
          "function: me; function/pronoun: me; pronoun/i: me; function/not: no; "
          "affect: "
          "sad",
          "" },
        { "l.dic", "%\n1\ta\n2\tb\n%\nx\t1\t9\n", "a: x; b:",
          "5:0: the number 9 is not in the legend | 3:0: the category \"b\" has no "
          "entry" },
        { "l.dic",
          "%\n125\ta\n131\tb\n253\tc\n%\nkind\t<of>131/125\nlike\t(02 "
          "134)125/464\t253\n"
          "so\t131\t125\n",
          "a: so; b: so; c: like",
          "6:0: entries that depend on the next word (<of>) are left out: 1 | 7:0: "
          "categories in brackets, which depend on a neighbouring word, are left out: "
          "1" },
        { "l.dic", "%\n1\ta\n%\nx\t1\n:)\t1\na*b\t1\nz\n", "a: x",
          "5:0: entry \":)\" is left out: no word of a transcript is written so | 6:0: "
          "entry \"a*b\" is left out: \"*\" means any ending and stands last in a word "
          "| "
          "7:0: the entry has no category; left out: \"z\"" },
        { "l.dic", "%\n1\ta\n1\tb\nc\n%\nx\t1\ty\n", "a: x",
          "3:0: the number is in the legend already; left out: \"1 b\" | 4:0: not a "
          "number with a name; left out of the legend: \"c\" | 6:0: not the number of "
          "a "
          "category: \"y\"" },
        { "l.dic", "%\n1\ta\n%\nna\xEFve\t1\ndon\x92t\t1\n", "a: na\xC3\xAFve don't",
          "0:0: the file is not UTF-8 and is read as Windows-1252" },
        { "l.dic", "sad\t1\n", NULL,
          "0:0: this is no LIWC dictionary: it has no line with \"%\" alone (a PDF or "
          "an "
          "encrypted file is often taken for one)" },
        { "l.dic", "%\n1\ta\nsad\t1\n", NULL,
          "3:0: not a number with a name; left out of the legend: \"sad 1\" | 0:0: "
          "the "
          "legend has no end: a second line with \"%\" alone is missing" },
    };
    CHECK_ROWS(rows);
}

static void categories_are_found_by_name(void **state)
{
    static const char text[] = "lexicon: a\ncategories:\n"
                               "  negative: {anger: [mad], other: [bad]}\n"
                               "  positive: {joy: [glad], other: [good], deep: {joy: "
                               "[elated]}}\n"
                               "  joy: [merry]\n";
    static const struct {
        const char *name;
        int32_t category;
    } rows[] = { { "negative", 0 },
                 { "anger", 1 },
                 { "negative.anger", 1 },
                 { "other", -1 },
                 { "negative.other", 2 },
                 { "joy", 8 },
                 { "positive.joy", 4 },
                 { "deep.joy", 7 },
                 { "positive.deep.joy", 7 },
                 { "Anger", 1 },
                 { "ange", -1 },
                 { ".anger", -1 },
                 { "e.anger", -1 },
                 { "", -1 } };
    struct at_faults faults = { 0 };
    const struct at_lexicon *lexicon = at_lexicon_read(
        *state, at_slice_of(text), "a.yaml", at_slice_of("a"), AT_FOLD_CASE, &faults);
    assert_non_null(lexicon);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (at_lexicon_find(lexicon, at_slice_of(rows[i].name)) != rows[i].category)
            fail_msg("%s: %d", rows[i].name,
                     (int)at_lexicon_find(lexicon, at_slice_of(rows[i].name)));
    assert_true(at_lexicon_within(lexicon, 7, 3));
    assert_true(at_lexicon_within(lexicon, 7, -1));
    assert_true(at_lexicon_within(lexicon, 7, 7));
    assert_false(at_lexicon_within(lexicon, 3, 7));
    assert_false(at_lexicon_within(lexicon, 8, 3));
    at_faults_clear(&faults);
}

static bool read_both(void *data)
{
    static const char dic[] = "%\n1\ta\n%\nx\t1\nna\xEFve y\t1\n";
    static const char yaml[] = "lexicon: a\ncategories: {x: [b, c d], y: [b]}\n";
    struct at_faults faults = { 0 };
    struct at_arena *arena = at_arena_new();
    (void)data;
    bool done = arena &&
                at_lexicon_read(arena, at_slice_of(dic), "a.dic", at_slice_of("a"),
                                AT_FOLD_NONE, &faults) &&
                at_lexicon_read(arena, at_slice_of(yaml), "a.yaml", at_slice_of("a"),
                                AT_FOLD_NONE, &faults);
    at_faults_clear(&faults);
    at_arena_free(arena);
    return done;
}

static void every_failed_allocation_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(read_both, NULL) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(our_yaml_is_a_tree_of_categories),
        IN_ARENA(what_is_wrong_in_our_yaml_is_told),
        IN_ARENA(quanteda_dictionaries_have_globs),
        IN_ARENA(liwc_dictionaries_are_read_as_they_are),
        IN_ARENA(categories_are_found_by_name),
        cmocka_unit_test(every_failed_allocation_is_told),
    };
    return cmocka_run_group_tests_name("match/lexicon", tests, NULL, NULL);
}
