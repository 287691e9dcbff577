/* vignettes.c - margins are annotations of a coder called "margin" (read.h). */
#include "engine/vignettes.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/path.h"
#include "engine/case.h"
#include "engine/engine_private.h"
#include "engine/examples.h"
#include "io/file.h"
#include "read/read.h"

enum { PATH_MOST = 4096 };

struct vignettes {
    struct at_engine *engine;
    const struct at_scheme *scheme;
    const struct at_vignette_listener *listener;
    struct at_builder *builder; /* owned */
    struct at_buffer path;      /* owned; of the file being read */
    struct at_case *open; /* owned; the case of the session before, if it has one */
    const struct at_transcript *transcript;
    const struct at_codings *codings;
    const struct at_case_summaries *of_case; /* these are its: its codes are judged */
};

static struct at_slice id_of(const struct vignettes *it, const struct at_coding *coding)
{
    return at_engine_catalogue(it->engine)->codes[coding->code].id;
}

/* Is that the code of a case? */
static bool is_of_case(const struct vignettes *it, struct at_slice code)
{
    int32_t number = at_codebook_code(it->scheme->codebook, code);
    return number >= 0 && it->scheme->codebook->codes[number].unit.kind == AT_UNIT_CASE;
}

/* The last turn of a session, in the record of its case too. */
static bool ends_session(const struct vignettes *it, uint32_t turn)
{
    if (!it->of_case)
        return turn + 1 == it->transcript->turn_count;
    const struct at_course *course = it->of_case->course;
    const struct at_course_session *session =
        &course->sessions[course->places[turn].session];
    return turn + 1 == session->first_turn + session->turns;
}

/* Is what is noted judged now? The codes of a case stand in the margin of its last turn:
 * at the end of a session they wait until it is known whether the case has ended. */
static bool is_judged(const struct vignettes *it, const struct at_annotation *noted)
{
    bool waits =
        it->open && is_of_case(it, noted->code) && ends_session(it, noted->turn);
    return it->of_case ? waits : !waits;
}

/* Is it a result of the scheme for this turn, or for something that ends with it? */
static bool is_of_turn(const struct vignettes *it, const struct at_coding *coding,
                       uint32_t turn)
{
    return coding->scheme == it->scheme->number && !coding->mark &&
           !coding->outranked && coding->last_turn == turn;
}

static bool agrees(const struct vignettes *it, const struct at_annotation *noted,
                   const struct at_coding *coding)
{
    return at_slice_equal(noted->code, id_of(it, coding)) &&
           at_value_fits(&coding->value, noted->value);
}

static bool is_given(const struct vignettes *it, const struct at_annotation *noted)
{
    for (size_t i = 0; i < at_codings_count(it->codings); i++) {
        const struct at_coding *coding = at_codings_get(it->codings, i);
        if (is_of_turn(it, coding, noted->turn) && agrees(it, noted, coding))
            return true;
    }
    return false;
}

static bool is_by_human(const struct vignettes *it, struct at_slice code)
{
    int32_t number = at_codebook_code(it->scheme->codebook, code);
    return number >= 0 && it->scheme->codebook->codes[number].human;
}

struct margin {
    const struct at_annotation *items;
    size_t count;
};

static bool is_noted(const struct vignettes *it, const struct margin *margin,
                     const struct at_coding *coding)
{
    for (size_t i = 0; i < margin->count; i++)
        if (agrees(it, &margin->items[i], coding))
            return true;
    return coding->value.kind == AT_VALUE_UNCODABLE;
}

static bool find_missing(const struct vignettes *it, const struct margin *margin,
                         struct at_judged_turn *judged)
{
    const struct at_annotation **missing =
        at_arena_alloc(it->transcript->arena, margin->count * sizeof *missing);
    if (!missing)
        return false;
    for (size_t i = 0; i < margin->count; i++) {
        const struct at_annotation *noted = &margin->items[i];
        if (!at_slice_is(noted->code, "-") && !is_by_human(it, noted->code) &&
            is_judged(it, noted) && !is_given(it, noted))
            missing[judged->missing_count++] = noted;
    }
    judged->missing = missing;
    return true;
}

static bool has_code(const struct at_judged_turn *judged,
                     const struct at_coding *const *list, at_code_id code)
{
    for (size_t i = 0; i < judged->unexpected_count; i++)
        if (list[i]->code == code)
            return true;
    return false;
}

static bool find_unexpected(const struct vignettes *it, const struct margin *margin,
                            struct at_judged_turn *judged)
{
    size_t most = at_engine_catalogue(it->engine)->code_count;
    const struct at_coding **list =
        at_arena_alloc(it->transcript->arena, most * sizeof *list);
    if (!list)
        return false;
    for (size_t i = 0; i < at_codings_count(it->codings); i++) {
        const struct at_coding *coding = at_codings_get(it->codings, i);
        if (is_of_turn(it, coding, judged->turn) && !is_noted(it, margin, coding) &&
            !has_code(judged, list, coding->code))
            list[judged->unexpected_count++] = coding;
    }
    judged->unexpected = list;
    return true;
}

static bool judge_margin(const struct vignettes *it, const struct margin *margin)
{
    struct at_judged_turn judged = { .transcript = it->transcript,
                                     .codings = it->codings,
                                     .turn = margin->items->turn,
                                     .of_case = it->of_case };
    if (!find_missing(it, margin, &judged) || !find_unexpected(it, margin, &judged))
        return false;
    it->listener->turn(it->listener->data, &judged);
    return true;
}

/* Judges every margin of a transcript; of a case's record that of its last turn, and those
 * that name its codes where a session ends. */
static bool judge_margins(struct vignettes *it, const struct at_transcript *transcript,
                          const struct at_codings *codings)
{
    it->transcript = transcript;
    it->codings = codings;
    for (uint32_t i = 0, count; i < transcript->annotation_count; i += count) {
        const struct at_annotation *first = &transcript->annotations[i];
        bool wanted = !it->of_case || first->turn + 1 == transcript->turn_count ||
                      is_judged(it, first);
        for (count = 1; i + count < transcript->annotation_count; count++) {
            if (first[count].turn != first->turn)
                break;
            wanted |= is_judged(it, &first[count]);
        }
        if (wanted && !judge_margin(it, &(struct margin){ first, count }))
            return false;
    }
    return true;
}

/* The open case has had its last session. */
static enum attune_status end_case(struct vignettes *it, struct attune_error *error)
{
    struct at_case_summaries given = { .count = 0 };
    enum attune_status status = ATTUNE_OK;
    if (it->open)
        status = at_case_end(it->open, NULL, &given, error);
    if (!status && given.codings) {
        it->of_case = &given;
        if (!judge_margins(it, given.record, given.codings))
            status = at_error_nomem(error);
        it->of_case = NULL;
    }
    at_case_free(it->open);
    it->open = NULL;
    return status;
}

/* Sessions of a case stand one after the other. */
static enum attune_status code(struct vignettes *it,
                               const struct at_transcript *transcript,
                               struct at_coded *coded, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    struct at_slice name = transcript->case_name;
    if (it->open && !at_slice_equal(at_case_id(it->open), name))
        status = end_case(it, error);
    if (!status && name.size > 0 && !it->open)
        status = at_case_new(&it->open, it->engine, name, error);
    if (status)
        return status;
    return it->open
               ? at_case_code(it->open, transcript, NULL, coded, error)
               : at_engine_code(it->engine, transcript, NULL, &coded->codings, error);
}

static enum attune_status judge_session(void *data, struct at_transcript *transcript,
                                        struct attune_error *error)
{
    struct vignettes *it = data;
    struct at_coded coded;
    enum attune_status status = code(it, transcript, &coded, error);
    if (!status && !judge_margins(it, transcript, coded.codings))
        status = at_error_nomem(error);
    return status;
}

static bool has_name_of_vignette(struct at_slice name)
{
    return name.size > 4 && name.data[0] != '.' && at_path_ends(name, ".txt");
}

bool at_vignette_is(const char *path)
{
    struct at_slice folder = at_path_folder(at_slice_of(path));
    char codebook[PATH_MOST];
    if (!has_name_of_vignette(at_path_last(at_slice_of(path))) ||
        !at_slice_is(at_path_last(folder), "examples"))
        return false;
    int size = snprintf(codebook, sizeof codebook, "%.*s/../codebook.yaml",
                        AT_SLICE_ARGS(folder));
    return size < PATH_MOST && at_file_kind(codebook) == AT_FILE_REGULAR;
}

/* Is a vignette in the language that the engine was made for? */
static bool is_in_language(const struct vignettes *it, struct at_slice name)
{
    const struct at_text_list *list = &it->scheme->codebook->languages;
    struct at_slice asked = it->engine->options.language, tag = at_path_language(name);
    return at_slice_equal(tag.size ? tag : list->items[0],
                          asked.size ? asked : list->items[0]);
}

static enum attune_status run_file(const char *name, void *data,
                                   struct attune_error *error)
{
    struct vignettes *it = data;
    const struct at_read_options options = { .reader = "plain text", .margin = true };
    const struct at_sink sink = { .session = judge_session, .data = it };
    if (!has_name_of_vignette(at_slice_of(name)) ||
        !is_in_language(it, at_slice_of(name)))
        return ATTUNE_OK;
    at_buffer_reset(&it->path);
    at_buffer_printf(&it->path, "%.*s/examples/%s", AT_SLICE_ARGS(it->scheme->folder),
                     name);
    if (it->path.failed)
        return at_error_nomem(error);
    it->listener->vignette(it->listener->data, it->path.data);
    enum attune_status status =
        at_read(it->path.data, NULL, &options, it->builder, &sink, error);
    if (!status)
        status = end_case(it, error);
    at_case_free(it->open);
    it->open = NULL;
    return status;
}

static enum attune_status run_folder(struct vignettes *it, struct attune_error *error)
{
    at_buffer_printf(&it->path, "%.*s/examples", AT_SLICE_ARGS(it->scheme->folder));
    it->builder = at_builder_new(at_engine_language(it->engine));
    if (it->path.failed || !it->builder)
        return at_error_nomem(error);
    if (at_file_kind(it->path.data) != AT_FILE_FOLDER)
        return ATTUNE_OK;
    struct at_buffer folder = it->path;
    it->path = (struct at_buffer){ 0 };
    enum attune_status status = at_folder_each(folder.data, run_file, it, error);
    at_buffer_clear(&folder);
    return status;
}

enum attune_status at_vignettes_run(struct at_engine *engine,
                                    const struct at_scheme *scheme,
                                    const struct at_vignette_listener *listener,
                                    struct attune_error *error)
{
    struct vignettes it = { .engine = engine, .scheme = scheme, .listener = listener };
    enum attune_status status = run_folder(&it, error);
    at_builder_free(it.builder);
    at_buffer_clear(&it.path);
    return status;
}
