/* count.c - attune count: the words of each category in each turn, as CSV. */
#include "engine/count.h"

#include <stdlib.h>

#include "cli/session.h"
#include "cli/transfer.h"

enum { LEXICON_MOST = 64 * 1024 * 1024 };

enum { SHORT = 12 };

/* A code's id as it is written: padded, so that short ones are copied whole. */
struct code_cell {
    uint64_t turn; /* the last that was given it, counted over all sessions */
    const char *id;
    uint32_t size;
    char text[SHORT];
};

struct counting {
    const struct at_args *args;
    struct at_arena *arena; /* owned: the lexicons */
    const struct at_lexicon **lexicons;
    size_t lexicon_count;
    struct at_search *search; /* owned, as the engine; NULL without schemes */
    struct at_engine *engine;
    struct code_cell *codes;    /* owned: by code */
    size_t room;                /* bytes that putting each once may take */
    uint64_t turns;             /* so far */
    struct at_counter *counter; /* owned */
    struct at_transfer transfer;
};

/* The name of a file without folder and ending. */
static struct at_slice stem_of(const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    return at_slice(name, dot && dot > name ? (size_t)(dot - name) : strlen(name));
}

static const struct at_lexicon *read_lexicon(struct counting *counting,
                                             const char *path, struct at_faults *faults)
{
    struct at_buffer text = { 0 };
    struct attune_error error;
    const struct at_lexicon *lexicon = NULL;
    if (at_file_read(&text, path, LEXICON_MOST, &error) == ATTUNE_OK)
        lexicon = at_lexicon_read(counting->arena, at_buffer_slice(&text), path,
                                  stem_of(path), AT_FOLD_CASE, faults);
    else
        at_faults_add(faults, &error);
    at_buffer_clear(&text);
    return lexicon;
}

static int read_lexicons(struct counting *counting)
{
    const struct at_args *args = counting->args;
    struct at_faults faults = { 0 };
    struct attune_error error;
    const char *path;
    if (!at_args_has(args, "lexicon")) {
        at_error_set(&error, ATTUNE_INVALID,
                     "which words? --lexicon FILE names a lexicon (.yaml or .dic)");
        return at_cli_error(&error);
    }
    counting->arena = at_arena_new();
    if (counting->arena)
        counting->lexicons = at_arena_alloc(
            counting->arena, args->given_count * sizeof *counting->lexicons);
    if (!counting->lexicons) {
        at_error_nomem(&error);
        return at_cli_error(&error);
    }
    for (size_t i = 0; (path = at_args_nth(args, "lexicon", i)); i++)
        counting->lexicons[counting->lexicon_count++] =
            read_lexicon(counting, path, &faults);
    int status = at_cli_faults(&faults);
    at_faults_clear(&faults);
    return status;
}

static int make_cells(struct counting *counting)
{
    const struct at_catalogue *catalogue = at_engine_catalogue(counting->engine);
    struct attune_error error;
    counting->codes = calloc(catalogue->code_count + 1, sizeof *counting->codes);
    if (!counting->codes) {
        at_error_nomem(&error);
        return at_cli_error(&error);
    }
    size_t longest = SHORT;
    for (size_t i = 0; i < catalogue->code_count; i++) {
        struct code_cell *cell = &counting->codes[i];
        cell->id = catalogue->codes[i].id.data;
        cell->size = (uint32_t)catalogue->codes[i].id.size;
        if (cell->size > 0 && cell->size <= SHORT)
            memcpy(cell->text, cell->id, cell->size);
        if (cell->size > longest)
            longest = cell->size;
    }
    counting->room = (catalogue->code_count + 1) * (longest + 1);
    return AT_EXIT_OK;
}

static int load_schemes(struct counting *counting)
{
    int status;
    if (!at_args_has(counting->args, "scheme"))
        return AT_EXIT_OK;
    counting->search = at_cli_search(counting->args);
    if (!counting->search)
        return AT_EXIT_USAGE;
    counting->engine = at_cli_engine(counting->args, counting->search, &status);
    if (status != AT_EXIT_OK)
        return status;
    at_engine_leave_evidence(counting->engine);
    return make_cells(counting);
}

/* The language of the schemes, where there are some; else English. */
static const struct at_language *language_of(const struct counting *counting)
{
    return counting->engine ? at_engine_language(counting->engine)
                            : at_language_find(at_slice_of("en"));
}

static int make_counter(struct counting *counting)
{
    struct attune_error error;
    if (at_counter_new(&counting->counter, counting->lexicons, counting->lexicon_count,
                       language_of(counting), &error) != ATTUNE_OK)
        return at_cli_error(&error);
    return AT_EXIT_OK;
}

/* Codings in order of turns, and how far we are in them. */
struct given {
    const struct at_coding *const *sorted;
    size_t at, count;
};

/* Puts `before` and the id; where they end. */
static char *put_code(char *p, char before, const struct code_cell *cell)
{
    *p++ = before;
    if (cell->size <= SHORT)
        memcpy(p, cell->text, SHORT);
    else
        memcpy(p, cell->id, cell->size);
    return p + cell->size;
}

/* The ids of codes given to the turn, each once, parted by blanks. */
static void add_codes(struct counting *counting, struct given *given, uint32_t turn,
                      struct at_buffer *out)
{
    if (!at_buffer_reserve(out, counting->room))
        return;
    char *p = out->data + out->size, before = ',';
    counting->turns++;
    for (; given->at < given->count; given->at++) {
        const struct at_coding *coding = given->sorted[given->at];
        if (coding->first_turn > turn)
            break;
        struct code_cell *cell = &counting->codes[coding->code];
        if (coding->value.kind == AT_VALUE_UNCODABLE || cell->turn == counting->turns)
            continue;
        cell->turn = counting->turns;
        p = put_code(p, before, cell);
        before = ' ';
    }
    if (before == ',')
        *p++ = ',';
    *p = '\0';
    out->size = (size_t)(p - out->data);
}

static enum attune_status code(struct counting *counting,
                               const struct at_transcript *transcript,
                               struct given *given, struct attune_error *error)
{
    struct at_codings *codings;
    *given = (struct given){ 0 };
    if (!counting->engine)
        return ATTUNE_OK;
    enum attune_status status =
        at_engine_code(counting->engine, transcript, NULL, &codings, error);
    if (status != ATTUNE_OK)
        return status;
    given->sorted = at_codings_sorted(codings, &given->count);
    return given->sorted ? ATTUNE_OK : at_error_nomem(error);
}

static enum attune_status count_session(void *data,
                                        const struct at_transcript *transcript,
                                        struct attune_error *error)
{
    struct counting *counting = data;
    struct given given;
    enum attune_status status = code(counting, transcript, &given, error);
    if (status == ATTUNE_OK)
        status = at_counter_begin(counting->counter, transcript, error);
    for (uint32_t i = 0; status == ATTUNE_OK && i < transcript->turn_count; i++) {
        struct at_buffer *out = at_output_buffer(counting->transfer.output);
        status = at_counter_add_row(counting->counter, i, out, error);
        if (counting->engine)
            add_codes(counting, &given, i, out);
        at_buffer_add_char(out, '\n');
    }
    return status;
}

static int count_all(struct counting *counting)
{
    struct at_buffer *out = at_output_buffer(counting->transfer.output);
    at_counter_add_header(counting->counter, out);
    at_buffer_add_text(out, counting->engine ? ",codes\n" : "\n");
    counting->transfer.add = count_session;
    counting->transfer.data = counting;
    return at_transfer_run(&counting->transfer, language_of(counting));
}

static int count_command(const struct at_args *args)
{
    struct counting counting = { .args = args };
    int status = read_lexicons(&counting);
    if (status == AT_EXIT_OK)
        status = load_schemes(&counting);
    if (status == AT_EXIT_OK)
        status = make_counter(&counting);
    if (status == AT_EXIT_OK)
        status = at_transfer_find(&counting.transfer, args, args->operand_count);
    if (status == AT_EXIT_OK)
        status =
            at_transfer_open(&counting.transfer, args, at_args_get(args, "out", "-"));
    if (status == AT_EXIT_OK)
        status = count_all(&counting);
    at_transfer_clear(&counting.transfer);
    at_counter_free(counting.counter);
    free(counting.codes);
    at_engine_free(counting.engine);
    at_search_free(counting.search);
    at_arena_free(counting.arena);
    return status;
}

static const struct at_flag flags[] = {
    AT_FLAG_COLUMNS,
    { "force", 0, NULL, "replace a file that is there already" },
    AT_FLAG_KEEP_GOING,
    { "lexicon", 'l', "FILE",
      "a lexicon: attune's YAML, quanteda's, or a LIWC dictionary (.dic); may be "
      "repeated" },
    AT_FLAG_LOSSY,
    AT_FLAG_NAME,
    { "out", 'o', "OUT", "write to a file instead of standard output" },
    AT_FLAG_ROLE,
    { "scheme", 's', "SCHEME",
      "add a column with the codes that a scheme gives to the turn; may be repeated" },
    { 0 },
};

const struct at_command at_command_count = {
    .name = "count",
    .summary = "count the words of a lexicon's categories in each turn",
    .operands = "FILE|FOLDER|-...",
    .flags = flags,
    .example = "attune count -l feelings.yaml -o feelings.csv sessions/",
    .explains = "writes a row a turn with the words in each category of feelings.yaml",
    .run = count_command,
    .about = "Writes CSV: session, turn, speaker, the number of words in the turn, and "
             "how many of them are in each category.",
};
