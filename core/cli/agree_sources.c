/* agree_sources.c - what an operand is shows in what it holds: a folder with codings.csv
 * is results, a table with a column of turns a coder's, everything else a transcript. */
#include "cli/agree_sources.h"

#include <stdio.h>
#include <strings.h>

#include "base/map.h"
#include "base/path.h"
#include "cli/session.h"
#include "io/file.h"
#include "read/file_name.h"
#include "read/formats.h"
#include "read/sheet_jsonl.h"

struct sources {
    const struct at_args *args;
    struct at_read_options read;
    struct at_judgements *judgements; /* owned until all went well */
    struct at_map names;              /* of --rename: a place in `renamed` */
    struct at_slice *renamed;
};

/* An operand on its way in. */
struct source {
    struct sources *all;
    const char *path;
    struct at_sheet_told told;
    bool is_named;  /* told.coder was typed */
    bool is_judged; /* each unit listed is one the coder judged */
    bool is_known;  /* the turns listed are all the turns of their sessions */
    uint32_t line;  /* not 0: what messages call every row */
};

/* Gives the code the name that --rename has for it. */
static void rename_code(const struct sources *sources, struct at_sheet_row *row)
{
    size_t found = row->says == AT_SHEET_GIVES ? at_map_find(&sources->names, row->code)
                                               : AT_MAP_NONE;
    if (found == AT_MAP_NONE)
        return;
    row->code = sources->renamed[found];
    row->is_renamed = true;
    if (at_slice_is(row->code, "none"))
        row->says = AT_SHEET_JUDGED;
}

/* "mi-q-open=question,mi-q-closed=question", one or several times. */
static enum attune_status read_names(struct sources *sources,
                                     struct attune_error *error)
{
    const char *value;
    size_t count = 0, room = 1;
    for (size_t i = 0; (value = at_args_nth(sources->args, "rename", i)); i++)
        room += strlen(value);
    sources->renamed =
        at_arena_alloc(sources->judgements->arena, room * sizeof *sources->renamed);
    if (!sources->renamed)
        return at_error_nomem(error);
    for (size_t i = 0; (value = at_args_nth(sources->args, "rename", i)); i++)
        for (const char *p = value; *p; p += *p == ',') {
            struct at_slice pair = at_slice(p, strcspn(p, ","));
            const char *equals = memchr(p, '=', pair.size);
            p += pair.size;
            if (!equals || equals == pair.data || equals + 1 == p)
                return at_error_set(error, ATTUNE_INVALID,
                                    "--rename \"%.*s\": say which code is called what, "
                                    "as in --rename mi-q-open=question",
                                    AT_SLICE_ARGS(pair));
            struct at_slice from = at_slice(pair.data, (size_t)(equals - pair.data));
            sources->renamed[count] = at_slice(equals + 1, (size_t)(p - equals - 1));
            if (!at_map_add(&sources->names, from, count++))
                return at_error_nomem(error);
        }
    return ATTUNE_OK;
}

/* With --scheme, codings of other schemes are not wanted. */
static bool is_wanted(const struct at_args *args, struct at_slice scheme)
{
    const char *name;
    bool wanted = !scheme.size || !at_args_has(args, "scheme");
    for (size_t i = 0; !wanted && (name = at_args_nth(args, "scheme", i)); i++)
        wanted = at_slice_equal(at_path_last(at_path_trim(at_slice_of(name))), scheme);
    return wanted;
}

static enum attune_status take_row(void *data, const struct at_sheet_row *row,
                                   struct attune_error *error)
{
    const struct source *source = data;
    struct at_judgements *judgements = source->all->judgements;
    struct at_sheet_row judged = *row;
    if (!is_wanted(source->all->args, row->scheme))
        return ATTUNE_OK;
    if (source->is_judged) {
        judged.says = AT_SHEET_JUDGED;
        judged.coder = source->told.coder;
    }
    if (source->line)
        judged.line = source->line;
    rename_code(source->all, &judged);
    enum attune_status status = at_judgements_add(judgements, &judged, error);
    if (!status && source->is_known)
        status =
            at_judgements_know_turns(judgements, row->case_name, row->session, error);
    return status;
}

static enum attune_status read_table(struct source *source, const char *path,
                                     const struct at_read_options *options,
                                     struct attune_error *error)
{
    const struct at_sheet_sink sink = { .row = take_row, .data = source };
    struct at_judgements *judgements = source->all->judgements;
    enum attune_status status = at_judgements_open_file(judgements, path, error);
    if (!status)
        status = at_sheet_read(path, options, &source->told, &sink, error);
    /* A table of a session without a row is a coder who found nothing in it. */
    if (!status && source->told.session.size)
        status =
            at_judgements_speak(judgements, source->told.coder, source->told.case_name,
                                source->told.session, error);
    return status;
}

/* One table of a folder of results. */
static enum attune_status read_part(const struct source *results, const char *name,
                                    bool lists_units, struct attune_error *error)
{
    const struct at_read_options as_written = { .lossy = results->all->read.lossy };
    struct source part = *results;
    const char *path = at_path_join(results->all->judgements->arena,
                                    at_path_trim(at_slice_of(results->path)), name);
    if (!path)
        return at_error_nomem(error);
    part.told.first_turn = 1;
    part.told.lists_units = part.is_judged = lists_units;
    part.is_known = lists_units && strcmp(name, "turns.csv") == 0;
    /* Windows of two sizes may be the same turns: no row of units.csv is a second one. */
    part.line = lists_units && !part.is_known;
    return read_table(&part, path, &as_written, error);
}

static enum attune_status read_results(struct source *source,
                                       struct attune_error *error)
{
    uint32_t coder;
    struct at_judgements *judgements = source->all->judgements;
    enum attune_status status =
        at_judgements_coder(judgements, source->told.coder, &coder, error);
    if (status)
        return status;
    judgements->coders[coder].is_scheme = true;
    judgements->coders[coder].has_turns = true;
    status = read_part(source, "turns.csv", true, error);
    if (!status)
        status = read_part(source, "units.csv", true, error);
    if (!status)
        status = read_part(source, "codings.csv", false, error);
    return status;
}

/* What a transcript says of one turn, or somebody said of it. */
static struct at_sheet_row turn_row(const struct at_transcript *transcript, uint32_t i)
{
    const struct at_turn *turn = &transcript->turns[i];
    return (struct at_sheet_row){
        .says = AT_SHEET_LISTS,
        .case_name = transcript->case_name,
        .session = transcript->session,
        .unit = at_slice_of("turn"),
        .first_turn = i + 1,
        .last_turn = i + 1,
        .role = at_slice_of(at_role_name(at_turn_role(transcript, turn))),
        .text = at_turn_text(transcript, turn),
        .line = turn->line,
    };
}

static enum attune_status add_annotation(const struct source *source,
                                         const struct at_transcript *transcript,
                                         const struct at_annotation *said,
                                         struct attune_error *error)
{
    struct at_sheet_row row = turn_row(transcript, said->turn);
    bool is_none = at_slice_is(said->code, "none");
    row.says = is_none ? AT_SHEET_JUDGED : AT_SHEET_GIVES;
    row.coder =
        source->is_named || !said->coder.size ? source->told.coder : said->coder;
    row.code = said->code;
    row.value = said->value;
    rename_code(source->all, &row);
    return at_judgements_add(source->all->judgements, &row, error);
}

static enum attune_status take_session(void *data, struct at_transcript *transcript,
                                       struct attune_error *error)
{
    const struct source *source = data;
    struct at_judgements *judgements = source->all->judgements;
    enum attune_status status = ATTUNE_OK;
    for (uint32_t i = 0; i < transcript->turn_count && !status; i++) {
        const struct at_sheet_row row = turn_row(transcript, i);
        status = at_judgements_add(judgements, &row, error);
    }
    for (uint32_t i = 0; i < transcript->annotation_count && !status; i++)
        status = add_annotation(source, transcript, &transcript->annotations[i], error);
    return status ? status
                  : at_judgements_know_turns(judgements, transcript->case_name,
                                             transcript->session, error);
}

static enum attune_status read_transcript(struct source *source,
                                          struct attune_error *error)
{
    struct at_read_options options = source->all->read;
    options.name_pattern = NULL;
    options.margin = true;
    const struct at_sink sink = { .session = take_session, .data = source };
    struct at_builder *builder = at_builder_new(at_language_unknown());
    enum attune_status status =
        builder ? at_judgements_open_file(source->all->judgements, source->path, error)
                : at_error_nomem(error);
    if (!status)
        status = at_read(source->path, NULL, &options, builder, &sink, error);
    at_builder_free(builder);
    return status;
}

static enum attune_status read_jsonl(struct source *source, struct attune_error *error)
{
    const struct at_sheet_sink sink = { .row = take_row, .data = source };
    enum attune_status status =
        at_judgements_open_file(source->all->judgements, source->path, error);
    return status ? status
                  : at_sheet_jsonl_read(source->path, &source->told, &sink, error);
}

static enum attune_status read_folder(struct source *source, struct attune_error *error)
{
    const char *codings =
        at_path_join(source->all->judgements->arena,
                     at_path_trim(at_slice_of(source->path)), "codings.csv");
    if (!codings)
        return at_error_nomem(error);
    if (at_file_kind(codings) == AT_FILE_REGULAR)
        return read_results(source, error);
    return at_error_at(error, ATTUNE_INVALID, source->path, 0, 0,
                       "a folder is read as results of attune, and there is no "
                       "codings.csv in it; name tables of coders and transcripts file "
                       "by file");
}

static enum attune_status read_source(struct source *source, struct attune_error *error)
{
    bool is_it = false;
    enum attune_status status = ATTUNE_OK;
    if (at_file_kind(source->path) == AT_FILE_FOLDER)
        return read_folder(source, error);
    if (at_ending_is_in(source->path, ".jsonl .ndjson")) {
        status = at_sheet_jsonl_is_ours(&is_it, source->path, error);
        if (status)
            return status;
        return is_it ? read_jsonl(source, error) : read_transcript(source, error);
    }
    if (!at_ending_is_in(source->path, ".csv .tsv .tab"))
        return read_transcript(source, error);
    status = at_sheet_sniff(&is_it, source->path, &source->all->read, error);
    if (status)
        return status;
    return is_it ? read_table(source, source->path, &source->all->read, error)
                 : read_transcript(source, error);
}

/* Who coded it, and in which session, as far as the operand and its name say it. */
static enum attune_status name_source(struct source *source, const char *operand,
                                      struct attune_error *error)
{
    const char *equals = strchr(operand, '='), *pattern;
    source->path = operand;
    if (equals && equals > operand && at_file_kind(operand) == AT_FILE_NONE) {
        source->path = equals + 1;
        source->is_named = true;
    }
    const char *trimmed = at_arena_text(source->all->judgements->arena,
                                        at_path_trim(at_slice_of(source->path)));
    if (!trimmed)
        return at_error_nomem(error);
    source->told.coder = at_file_stem(trimmed);
    source->told.first_turn =
        strcmp(at_args_get(source->all->args, "first-turn", "1"), "0") != 0;
    pattern = source->all->read.name_pattern;
    if (pattern && at_ending_is_in(source->path, ".csv .tsv .tab")) {
        enum attune_status status =
            at_file_name_told(pattern, source->path, &source->told, error);
        if (status)
            return status;
    }
    if (source->is_named)
        source->told.coder = at_slice(operand, (size_t)(equals - operand));
    return ATTUNE_OK;
}

/* A coder's blank means `none` where --absent says so, and always in results. */
static enum attune_status settle_absent(const struct sources *sources,
                                        struct attune_error *error)
{
    struct at_judgements *judgements = sources->judgements;
    const char *absent = at_args_get(sources->args, "absent", "missing");
    bool is_none = strcmp(absent, "none") == 0;
    if (!is_none && strcmp(absent, "missing") != 0)
        return at_error_set(error, ATTUNE_INVALID,
                            "--absent takes missing or none, not \"%s\"", absent);
    for (size_t i = 0; i < judgements->coder_count; i++) {
        struct at_judging_coder *coder = &judgements->coders[i];
        coder->fills = coder->is_scheme ? !coder->has_turns : is_none;
    }
    return ATTUNE_OK;
}

/* A lone table of codings does not say which turns have no code. */
static enum attune_status check_turns(const struct at_judgements *judgements,
                                      struct attune_error *error)
{
    for (uint32_t i = 0; i < judgements->coder_count; i++)
        for (uint32_t j = 0; j < judgements->session_count; j++) {
            const struct at_judging_coder *coder = &judgements->coders[i];
            if (!coder->fills || judgements->sessions[j].has_turns ||
                !at_judgements_covers(judgements, i, j))
                continue;
            return at_error_set(
                error, ATTUNE_INVALID,
                "%.*s does not say which turns of session \"%.*s\" have no code; %s",
                AT_SLICE_ARGS(coder->name), AT_SLICE_ARGS(judgements->sessions[j].name),
                coder->is_scheme
                    ? "give the folder of results instead (attune run -o results/), or "
                      "the transcript too"
                    : "--absent none needs the transcript too, or results of attune in "
                      "a folder");
        }
    return ATTUNE_OK;
}

static enum attune_status read_all(struct sources *sources, struct attune_error *error)
{
    enum attune_status status =
        at_cli_read_options(sources->args, &sources->read, error);
    if (!status)
        status = read_names(sources, error);
    for (size_t i = 0; i < sources->args->operand_count && !status; i++) {
        struct source source = { .all = sources };
        status = name_source(&source, sources->args->operands[i], error);
        if (!status)
            status = read_source(&source, error);
    }
    if (!status)
        status = settle_absent(sources, error);
    if (!status)
        status = at_judgements_close(sources->judgements, error);
    return status ? status : check_turns(sources->judgements, error);
}

struct at_judgements *at_agree_sources(const struct at_args *args, int *status)
{
    struct sources sources = { .args = args, .judgements = at_judgements_new() };
    struct attune_error error;
    if (!sources.judgements) {
        at_error_nomem(&error);
        *status = at_cli_error(&error);
        return NULL;
    }
    sources.judgements->keeps_words = at_args_has(args, "disagreements");
    *status = AT_EXIT_OK;
    if (read_all(&sources, &error) != ATTUNE_OK) {
        *status = at_cli_error(&error);
        at_judgements_free(sources.judgements);
        sources.judgements = NULL;
    }
    at_map_clear(&sources.names);
    at_cli_read_clear(&sources.read);
    return sources.judgements;
}
