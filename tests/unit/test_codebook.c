/* test_codebook.c - scheme/codebook: all of the notation, and all faults at once. */
#include "unit.h"

#include "base/buffer.h"
#include "scheme/codebook.h"

/* Codebooks of the tests are short for longer ones: "$" stands for a head of eight
 * lines, "%" for what every code must have. */
static void expand(struct at_buffer *out, const char *text)
{
    for (; *text; text++)
        if (*text == '$')
            at_buffer_add_text(out, "scheme: s\nversion: 1.0.0\nattune: 1\ntitle: T\n"
                                    "language: [en]\nunit: turn\nauthors: [A]\n"
                                    "licence: MIT\n");
        else if (*text == '%')
            at_buffer_add_text(out, "title: T, definition: D, examples: [{say: x}]");
        else
            at_buffer_add_char(out, *text);
}

static const struct at_codebook *read_into(void **state, const char *text,
                                           struct at_faults *faults)
{
    struct at_buffer whole = { 0 };
    expand(&whole, text);
    const struct at_codebook *codebook = at_codebook_read(
        *state, at_buffer_slice(&whole), "s/codebook.yaml", at_slice_of("s"), faults);
    at_buffer_clear(&whole);
    return codebook;
}

static const struct at_codebook *read(void **state, const char *text)
{
    struct at_faults faults = { 0 };
    const struct at_codebook *codebook = read_into(state, text, &faults);
    for (size_t i = 0; i < faults.count; i++)
        print_message("%d: %s\n", faults.list[i].error.line,
                      faults.list[i].error.message);
    assert_int_equal(faults.count, 0);
    at_faults_clear(&faults);
    assert_non_null(codebook);
    return codebook;
}

/* All faults, a line each, as "line:column: message"; warnings begin with "w ". */
static void check_faults(void **state, const char *text, const char *expected)
{
    struct at_buffer out = { 0 };
    struct at_faults faults = { 0 };
    const struct at_codebook *codebook = read_into(state, text, &faults);
    for (size_t i = 0; i < faults.count; i++) {
        const struct attune_error *error = &faults.list[i].error;
        assert_string_equal(error->file, "s/codebook.yaml");
        at_buffer_printf(&out, "%s%s%d:%d: %s", i > 0 ? "\n" : "",
                         faults.list[i].warning ? "w " : "", error->line, error->column,
                         error->message);
    }
    if (strcmp(at_buffer_text(&out), expected) != 0)
        fail_msg("%s\n--- gives\n%s\n--- not\n%s", text, at_buffer_text(&out),
                 expected);
    assert_int_equal(codebook == NULL, faults.errors > 0);
    at_buffer_clear(&out);
    at_faults_clear(&faults);
}

static void check_list(struct at_text_list list, const char *joined)
{
    struct at_buffer out = { 0 };
    for (size_t i = 0; i < list.count; i++)
        at_buffer_printf(&out, "%s%.*s", i > 0 ? "|" : "",
                         AT_SLICE_ARGS(list.items[i]));
    assert_string_equal(at_buffer_text(&out), joined);
    at_buffer_clear(&out);
}

static const char whole[] =
    "scheme: s\n"
    "version: 1.2.3-rc.1\n"
    "attune: 1\n"
    "title: >\n"
    "  A title\n"
    "language: [en, pt-BR]\n"
    "unit: sentence\n"
    "role: patient\n"
    "fold: accents\n"
    "authors: [A. One, B. Two]\n"
    "licence: CC-BY-4.0 OR MIT\n"
    "cite: [10.1000/182]\n"
    "instrument: After an instrument.\n"
    "limits: Sees no irony.\n"
    "uses: [questions, mental-states >=1.2 <2]\n"
    "after: [other-scheme, human]\n"
    "options:\n"
    "  within: {default: 6, min: 1, max: 50, meaning: turns}\n"
    "codes:\n"
    "  no: {title: No, definition: D, examples: [{say: x}]}\n"
    "  rupture:\n"
    "    title: Rupture\n"
    "    definition: D\n"
    "    unit: episode\n"
    "    role: any\n"
    "    value: {choose: [worse, repaired]}\n"
    "    confidence: 0.5\n"
    "    codable: {words: 3}\n"
    "    include: [one, two]\n"
    "    exclude: [three]\n"
    "    limits: Few.\n"
    "    examples:\n"
    "      - say: [{therapist: \"What?\"}, Well.]\n"
    "        after: {therapist: Why?}\n"
    "        then: [{other: Mm.}]\n"
    "        value: repaired\n"
    "        evidence: Well\n"
    "        why: because\n"
    "      - not: \"Yes.\"\n"
    "  latency: {title: L, definition: D, unit: {episode: rupture}, value: number,\n"
    "            examples: [{say: x, value: -1.5}]}\n"
    "  salience: {title: S, definition: D, unit: session, by: human,\n"
    "             value: {scale: [1, 2, 3]}}\n"
    "  slow: {title: W, definition: D, unit: {window: {seconds: 60, step: 30}},\n"
    "         value: list, examples: [{say: x}]}\n"
    "  yes: {title: Y, definition: D, examples: [{say: x}]}\n"
    "exclusive:\n"
    "  answer: {codes: [no, yes], otherwise: yes, codable: {words: 2}, ranked: [yes, "
    "no]}\n"
    "summaries:\n"
    "  no: {per: 100 turns}\n"
    "  rate: {rate: \"no|yes\", per: hour, role: therapist, minimum: 3,\n"
    "         case: [first, slope]}\n"
    "  part: {share: rupture=repaired, of: rupture}\n"
    "  both: {ratio: no, to: yes}\n"
    "  l*: {per: 1000 words}\n"
    "  script: {by: rules}\n";

static void the_head_is_read(void **state)
{
    const struct at_codebook *codebook = read(state, whole);
    assert_true(at_slice_is(codebook->file, "s/codebook.yaml"));
    assert_true(at_slice_is(codebook->id, "s"));
    assert_true(at_slice_is(codebook->version, "1.2.3-rc.1"));
    assert_int_equal(codebook->level, 1);
    assert_true(at_slice_is(codebook->title, "A title"));
    assert_int_equal(codebook->unit.kind, AT_UNIT_SENTENCE);
    assert_int_equal(codebook->role, AT_ROLE_PATIENT);
    assert_int_equal(codebook->fold, AT_FOLD_ACCENTS);
    assert_true(at_slice_is(codebook->licence, "CC-BY-4.0 OR MIT"));
    assert_true(at_slice_is(codebook->instrument, "After an instrument."));
    assert_true(at_slice_is(codebook->limits, "Sees no irony."));
    check_list(codebook->languages, "en|pt-BR");
    check_list(codebook->authors, "A. One|B. Two");
    check_list(codebook->cite, "10.1000/182");
}

static void uses_and_options_are_read(void **state)
{
    const struct at_codebook *codebook = read(state, whole);
    assert_int_equal(codebook->use_count, 2);
    assert_true(at_slice_is(codebook->uses[0].name, "questions"));
    assert_int_equal(codebook->uses[0].range.size, 0);
    assert_true(at_slice_is(codebook->uses[1].name, "mental-states"));
    assert_true(at_slice_is(codebook->uses[1].range, ">=1.2 <2"));
    assert_int_equal(codebook->uses[1].line, 15);
    assert_int_equal(codebook->uses[1].column, 19);
    assert_int_equal(codebook->after_count, 2);
    assert_true(at_slice_is(codebook->after[1].name, "human"));
    const struct at_option *option = &codebook->options[0];
    assert_int_equal(at_codebook_option(codebook, at_slice_of("within")), 0);
    assert_true(option->value == 6 && option->least == 1 && option->most == 50);
    assert_true(at_slice_is(option->meaning, "turns"));
    assert_int_equal(at_codebook_option(codebook, at_slice_of("without")), -1);
}

static void codes_take_what_they_do_not_say_from_the_scheme(void **state)
{
    const struct at_codebook *codebook = read(state, whole);
    assert_int_equal(codebook->code_count, 6);
    const struct at_code *no = &codebook->codes[0];
    assert_true(at_slice_is(no->id, "no"));
    assert_int_equal(no->unit.kind, AT_UNIT_SENTENCE);
    assert_int_equal(no->role, AT_ROLE_PATIENT);
    assert_int_equal(no->type, AT_TYPE_FLAG);
    assert_false(no->human);
    assert_true(no->confidence == 1);
    assert_int_equal(no->codable_words, -1);
    assert_int_equal(no->line, 20);
    assert_int_equal(no->column, 3);
    assert_int_equal(at_codebook_code(codebook, at_slice_of("no")), 0);
    assert_int_equal(at_codebook_code(codebook, at_slice_of("nope")), -1);
}

static void every_key_of_a_code_is_read(void **state)
{
    const struct at_codebook *codebook = read(state, whole);
    const struct at_code *code = &codebook->codes[1];
    assert_true(at_slice_is(code->title, "Rupture"));
    assert_int_equal(code->unit.kind, AT_UNIT_EPISODE);
    assert_int_equal(code->unit.episode.size, 0);
    assert_int_equal(code->role, AT_ROLE_ANY);
    assert_int_equal(code->type, AT_TYPE_CHOOSE);
    check_list(code->values, "worse|repaired");
    assert_true(code->confidence == 0.5);
    assert_int_equal(code->codable_words, 3);
    check_list(code->include, "one|two");
    check_list(code->exclude, "three");
    assert_true(at_slice_is(code->limits, "Few."));
    assert_int_equal(code->group, -1);

    assert_true(at_slice_is(codebook->codes[2].unit.episode, "rupture"));
    assert_int_equal(codebook->codes[2].type, AT_TYPE_NUMBER);
    assert_true(codebook->codes[3].human);
    check_list(codebook->codes[3].values, "1|2|3");
    const struct at_unit_spec *unit = &codebook->codes[4].unit;
    assert_int_equal(unit->kind, AT_UNIT_WINDOW);
    assert_int_equal(unit->window.by, AT_WINDOW_SECONDS);
    assert_int_equal(unit->window.size, 60);
    assert_int_equal(unit->window.step, 30);
}

static void examples_are_read(void **state)
{
    const struct at_codebook *codebook = read(state, whole);
    const struct at_code *code = &codebook->codes[1];
    assert_int_equal(code->example_count, 2);
    const struct at_example *example = &code->examples[0];
    assert_true(example->given);
    assert_int_equal(example->say.count, 2);
    assert_int_equal(example->say.items[0].role, AT_ROLE_THERAPIST);
    assert_true(at_slice_is(example->say.items[0].text, "What?"));
    assert_int_equal(example->say.items[1].role, AT_ROLE_ANY);
    assert_true(at_slice_is(example->say.items[1].text, "Well."));
    assert_int_equal(example->after.count, 1);
    assert_true(at_slice_is(example->after.items[0].text, "Why?"));
    assert_int_equal(example->then.items[0].role, AT_ROLE_OTHER);
    assert_true(at_slice_is(example->value, "repaired"));
    assert_true(at_slice_is(example->evidence, "Well"));
    assert_true(at_slice_is(example->why, "because"));
    assert_int_equal(example->line, 33);
    assert_false(code->examples[1].given);
    assert_true(at_slice_is(code->examples[1].say.items[0].text, "Yes."));
    assert_int_equal(code->examples[1].say.items[0].role, AT_ROLE_ANY);
}

static void groups_are_read(void **state)
{
    const struct at_codebook *codebook = read(state, whole);
    const struct at_group *group = &codebook->groups[0];
    assert_int_equal(at_codebook_group(codebook, at_slice_of("answer")), 0);
    assert_int_equal(at_codebook_group(codebook, at_slice_of("no")), -1);
    assert_int_equal(group->count, 2);
    assert_int_equal(group->codes[0], 0);
    assert_int_equal(group->codes[1], 5);
    assert_int_equal(group->otherwise, 5);
    assert_false(group->otherwise_uncodable);
    assert_int_equal(group->codable_words, 2);
    check_list(group->ranked, "yes|no");
    assert_int_equal(codebook->codes[0].group, 0);
    assert_int_equal(codebook->codes[5].group, 0);

    codebook = read(state, "$codes:\n  a: {%}\n  b: {%}\nexclusive: {g: [b, a]}\n");
    assert_int_equal(codebook->groups[0].otherwise, -1);
    assert_int_equal(codebook->groups[0].codes[0], 1);
}

static void summaries_are_read(void **state)
{
    const struct at_codebook *codebook = read(state, whole);
    const struct at_summary *summary = codebook->summaries;
    assert_int_equal(codebook->summary_count, 6);
    assert_true(at_slice_is(summary[0].measure, "rate"));
    assert_true(at_slice_is(summary[0].pattern, "no"));
    assert_true(at_slice_is(summary[0].per, "100 turns"));
    assert_false(summary[0].has_role);
    assert_true(summary[0].minimum == -1);
    assert_true(at_slice_is(summary[1].pattern, "no|yes"));
    assert_int_equal(summary[1].pattern_at.line, 51);
    assert_int_equal(summary[1].pattern_at.column, 17);
    assert_int_equal(summary[1].role, AT_ROLE_THERAPIST);
    assert_true(summary[1].has_role && summary[1].minimum == 3);
    check_list(summary[1].over_case, "first|slope");
    assert_true(at_slice_is(summary[2].measure, "share"));
    assert_true(at_slice_is(summary[2].of, "rupture"));
    assert_int_equal(summary[2].of_at.column, 39);
    assert_true(at_slice_is(summary[3].to, "yes"));
    assert_true(at_slice_is(summary[4].pattern, "l*"));
    assert_true(at_slice_is(summary[5].measure, "by"));
}

static const struct row {
    const char *text, *faults;
} rows[] = {
    /* the head */
    { "", "1:1: the codebook has no \"scheme\"\n"
          "1:1: the codebook has no \"version\"\n"
          "1:1: the codebook has no \"attune\"\n"
          "1:1: the codebook has no \"title\"\n"
          "1:1: the codebook has no \"language\"\n"
          "1:1: the codebook has no \"unit\"\n"
          "1:1: the codebook has no \"authors\"\n"
          "1:1: the codebook has no \"licence\"\n"
          "1:1: the codebook has no \"codes\"" },
    { "$codes:\n  a: word\n  b: more\n",
      "10:6: \"a\" must be keys with values, not text\n"
      "11:6: \"b\" must be keys with values, not text" },
    { "- a\n", "1:1: a codebook must be keys with values, not a list" },
    { "a: b\n\tc: d\n", "2:1: a tab; YAML is indented with blanks" },
    { "scheme: S\nversion: '1.0'\nattune: 2\ntitle:\nlanguage: en\nunit: turns\n"
      "authors: A\nlicence: all rights\ncodes: {}\n",
      "1:9: \"S\" is no id: ids are made of a-z, 0-9 and -\n"
      "2:10: \"1.0\" is no version; write three numbers, as 1.0.0\n"
      "3:9: the scheme needs level 2 of attune; this one serves level 1\n"
      "4:7: \"title\" is empty\n"
      "5:11: \"language\" must be a list, not text\n"
      "6:7: unknown unit \"turns\" (did you mean \"turn\"?)\n"
      "7:10: \"authors\" must be a list, not text\n"
      "8:10: \"all rights\" is no SPDX id of a licence, as CC-BY-4.0 or MIT\n"
      "9:8: \"codes\" is empty" },
    { "scheme: t\nversion: 1.0.0\nattune: one\ntitle: T\nlanguage: [english, en]\n"
      "unit: window\nrole: client\nfold: acents\nauthors: [[A]]\nlicence: MIT\n"
      "cite: [doi.org/x]\ncodes:\n"
      "  a: {%}\n",
      "1:9: scheme \"t\" stands in the folder \"s\"; the names must be the same\n"
      "3:9: \"attune\" must be a number, not \"one\"\n"
      "5:12: \"english\" is no language tag, as en or pt-BR\n"
      "6:7: a window needs a size, as {window: {turns: 10}}\n"
      "7:7: unknown role \"client\"; known are therapist, patient, other and any\n"
      "8:7: unknown fold \"acents\" (did you mean \"accents\"?)\n"
      "9:11: each item of \"authors\" must be text\n"
      "w 11:8: \"doi.org/x\" is no DOI, as 10.1000/182" },
    { "$codse: {}\nexamples: []\ncodes:\n  a: {%}\n",
      "9:1: unknown key \"codse\" (did you mean \"codes\"?)\n"
      "10:1: key \"examples\" has no place here; it belongs in a code" },
    { "$uses: [Q, 'q 1.2', 'r >=1', r, human]\nafter: [s, 'x <2', x-y]\ncodes:\n"
      "  a: {%}\n",
      "9:8: \"Q\" is no id: ids are made of a-z, 0-9 and -\n"
      "9:11: \"1.2\" is no range of versions, as >=1.2 <2\n"
      "9:29: \"r\" stands in the list twice\n"
      "9:32: \"human\" belongs in \"after\"\n"
      "10:9: a scheme cannot come after itself\n"
      "10:12: \"after\" takes names of schemes, not versions" },
    { "$options:\n  a: {default: 9, min: 1, max: 5, meaning: m}\n"
      "  b: {default: x, min: 1, meaning: m, maxi: 2}\n  turn: 5\ncodes:\n"
      "  a: {%}\n",
      "10:16: \"default\" must lie between \"min\" and \"max\"\n"
      "11:3: option \"b\" has no \"max\"\n"
      "11:16: \"default\" must be a number, not \"x\"\n"
      "11:39: unknown key \"maxi\" (did you mean \"max\"?)\n"
      "12:3: \"turn\" is a word of the notation, so no id\n"
      "12:9: \"turn\" must be keys with values, not text" },
    /* codes */
    { "$codes:\n  none: {title: T}\n  A_b:\n  a: {definitoin: D, title: ' '}\n",
      "10:3: \"none\" is a word of the notation, so no id\n"
      "10:3: code \"none\" has no \"definition\"\n"
      "w 10:3: code \"none\" has no \"examples\", so nothing tests it\n"
      "11:3: \"A_b\" is no id: ids are made of a-z, 0-9 and -\n"
      "11:7: \"A_b\" is empty\n"
      "12:3: code \"a\" has no \"definition\"\n"
      "w 12:3: code \"a\" has no \"examples\", so nothing tests it\n"
      "12:7: unknown key \"definitoin\" (did you mean \"definition\"?)\n"
      "12:29: \"title\" is empty" },
    { "$codes:\n  a: {%, value: numbr}\n  b: {%, value: {scale: [1, x, 1]}}\n"
      "  c: {%, value: {choose: [a]}}\n"
      "  d: {%, value: {choose: [a, uncodable, 'b c']}}\n"
      "  e: {%, value: {any: 1}}\n  f: {%, by: humans, confidence: 0}\n"
      "  g: {%, confidence: 1.01, codable: 5}\n  h: {%, codable: {words: 0.5}}\n"
      "  i: {%, value: {scale: 5}}\n",
      "10:61: unknown type of value \"numbr\" (did you mean \"number\"?)\n"
      "11:73: \"scale\" must be a number, not \"x\"\n"
      "11:76: \"1\" stands in the list twice\n"
      "12:70: \"choose\" needs two values or more\n"
      "13:74: \"uncodable\" is no value of its own: any code may be uncodable\n"
      "13:85: \"b c\" is no id: ids are made of a-z, 0-9 and -\n"
      "14:61: \"value\" must be flag, number, list, {scale: [1, 2, 3]} or {choose: [a, "
      "b]}\n"
      "15:58: unknown coder \"humans\" (did you mean \"human\"?)\n"
      "15:78: \"confidence\" must be above 0 and at most 1\n"
      "16:66: \"confidence\" must be above 0 and at most 1\n"
      "16:81: \"codable\" must be keys with values, not text\n"
      "17:71: \"words\" must be a whole number from 1 on, not 0.5\n"
      "18:69: \"scale\" must be a list, not text" },
    { "$codes:\n  a: {%, unit: {episode: b}}\n  b: {%}\n"
      "  c: {%, unit: {episode: bb}}\n  d: {%, unit: {window: {turn: 5}}}\n"
      "  e: {%, unit: {window: {turns: 5, words: 6}}}\n  f: {%, unit: {}}\n"
      "  g: {%, unit: {window: {turns: -5}}}\n  h: {%, unit: {episode: a}}\n",
      "10:70: code \"b\" is no episode: its unit is turn\n"
      "12:70: unknown code \"bb\"\n"
      "13:69: a window needs one size, as {turns: 10}, {words: 150} or {seconds: 60}\n"
      "13:70: unknown key \"turn\" (did you mean \"turns\"?)\n"
      "14:69: a window needs one size, as {turns: 10}, {words: 150} or {seconds: 60}\n"
      "15:60: \"unit\" must be the name of a unit, {episode: ID} or {window: {turns: "
      "10}}\n"
      "16:77: \"turns\" must be a whole number from 1 on, not -5\n"
      "17:70: code \"a\" is no episode: its unit is another episode" },
    /* examples */
    { "$codes:\n  a:\n    title: T\n    definition: D\n    examples:\n"
      "      - {say: a, not: b}\n      - {after: c}\n      - x\n"
      "      - {say: a, sya: b}\n      - {not: a, evidence: a}\n"
      "      - {say: a, evidence: b}\n      - {say: a, value: 1}\n"
      "      - {say: {client: x}}\n      - {say: [{therapist: x, patient: y}]}\n"
      "      - {say: }\n      - {say: [], after: {any: x}}\n",
      "14:9: an example has either \"say\" or \"not\"\n"
      "15:9: an example has either \"say\" or \"not\"\n"
      "16:9: \"examples\" must be keys with values, not text\n"
      "17:18: unknown key \"sya\" (did you mean \"say\"?)\n"
      "18:9: \"value\" and \"evidence\" go with \"say\", not with \"not\"\n"
      "19:28: \"b\" does not stand in the text of the example\n"
      "20:25: code \"a\" is a flag, which has no value\n"
      "21:16: unknown role \"client\"; known are therapist, patient and other\n"
      "22:16: a turn must be text or {therapist: text}, not keys with values\n"
      "23:15: \"say\" is empty\n"
      "24:15: \"say\" is empty\n"
      "24:27: unknown role \"any\"; known are therapist, patient and other" },
    { "$codes:\n  a: {title: T, definition: D, value: {choose: [old, new]},\n"
      "      examples: [{say: x, value: odl}, {say: x, value: new}]}\n"
      "  b: {title: T, definition: D, value: number,\n"
      "      examples: [{say: x, value: high}]}\n",
      "11:34: unknown value \"odl\" (did you mean \"old\"?)\n"
      "13:34: \"value\" must be a number, not \"high\"" },
    /* groups */
    { "$codes:\n  aa: {%}\n  bb: {%}\n  cc: {%, unit: session}\n"
      "  dd: {%, role: patient}\n  ee: {%}\nexclusive:\n  aa: [aa, bb]\n"
      "  g: [ee, bb, ab]\n  h: [cc, dd, dd]\n  i: {otherwise: aa}\n  j: [ee]\n"
      "  k: x\n",
      "16:3: \"aa\" is the id of a code; a group needs its own\n"
      "17:11: code \"bb\" is in the group \"aa\" already\n"
      "17:15: unknown code \"ab\" (did you mean \"aa\"?)\n"
      "18:11: code \"dd\" has another unit than \"cc\"\n"
      "18:11: code \"dd\" has another role than \"cc\"\n"
      "18:15: code \"dd\" is in the group \"h\" already\n"
      "19:3: group \"i\" has no \"codes\"\n"
      "19:18: code \"aa\" is not in this group\n"
      "20:6: an exclusive group needs two codes or more\n"
      "20:7: code \"ee\" is in the group \"g\" already\n"
      "21:6: \"k\" must be a list, not text" },
    { "$codes:\n  aa: {%}\n  bb: {%}\n  cc: {%}\nexclusive:\n"
      "  g: {codes: [aa, bb], otherwise: cc, ranked: [aa, aa], x: y}\n",
      "14:35: code \"cc\" is not in this group\n"
      "14:52: \"aa\" stands in the list twice\n"
      "14:57: unknown key \"x\"; known are codes, otherwise, codable and ranked" },
    { "$codes:\n  aa: {%}\n  bb: {%}\n"
      "exclusive: {g: {codes: [aa, bb], otherwise: uncodable, ranked: [aa]}}\n",
      "12:64: \"ranked\" must name every code of the group" },
    /* summaries */
    { "$codes:\n  aa: {%}\n  ab: {%}\nsummaries:\n  ac: {per: 100 turns}\n"
      "  x*: {per: hour}\n  a*: {per: 5 hours}\n  m: {rate: aa, count: aa}\n"
      "  n: {rate: aa}\n  o: {count: aa, per: hour}\n  p: {share: aa, to: ab}\n"
      "  q: {minimum: 1}\n  r: {by: hand}\n"
      "  s: {mean: , minimum: -1, role: all, case: [first, mean]}\n"
      "  t: {raet: aa}\n  u: aa\n",
      "13:3: unknown code \"ac\" (did you mean \"aa\"?)\n"
      "14:3: no code fits \"x*\"\n"
      "15:13: \"per\" must be as 100 turns, 1000 words or hour, not \"5 hours\"\n"
      "16:13: a summary has one measure, not \"count\" and \"rate\"\n"
      "17:6: \"rate\" needs \"per\" beside it\n"
      "18:23: \"per\" goes with \"rate\" only\n"
      "19:6: \"share\" needs \"of\" beside it\n"
      "19:22: \"to\" goes with \"ratio\" only\n"
      "20:3: summary \"q\" has no measure, such as \"count\"\n"
      "21:11: \"by\" of a summary must be \"rules\"\n"
      "22:13: \"mean\" is empty\n"
      "22:24: \"minimum\" must not be negative\n"
      "22:34: unknown role \"all\" (did you mean \"any\"?)\n"
      "22:53: unknown measure over a case \"mean\"; known are first, last and slope\n"
      "23:3: summary \"t\" has no measure, such as \"count\"\n"
      "23:7: unknown key \"raet\" (did you mean \"rate\"?)\n"
      "24:6: \"u\" must be keys with values, not text" },
};

static void all_faults_come_at_once(void **state)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_faults(state, rows[i].text, rows[i].faults);
}

static bool read_whole(void *data)
{
    struct at_arena *arena = at_arena_new();
    struct at_faults faults = { 0 };
    struct attune_error error;
    bool complete = false;
    if (arena)
        complete = at_codebook_read(arena, at_slice_of(data), "f", at_slice_of("s"),
                                    &faults) != NULL;
    if (arena && !complete)
        assert_int_equal(at_faults_status(&faults, &error), ATTUNE_NO_MEMORY);
    at_faults_clear(&faults);
    at_arena_free(arena);
    return complete;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    char text[sizeof whole];
    memcpy(text, whole, sizeof whole);
    assert_true(unit_each_allocation_fails(read_whole, text) >= 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(the_head_is_read),
        IN_ARENA(uses_and_options_are_read),
        IN_ARENA(codes_take_what_they_do_not_say_from_the_scheme),
        IN_ARENA(every_key_of_a_code_is_read),
        IN_ARENA(examples_are_read),
        IN_ARENA(groups_are_read),
        IN_ARENA(summaries_are_read),
        IN_ARENA(all_faults_come_at_once),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("scheme/codebook", tests, NULL, NULL);
}
