/* sheet_jsonl.c - keys are the columns of codings.csv (write/json_rows.c). */
#include "read/sheet_jsonl.h"

#include "io/json.h"

static struct at_slice text_at(const struct at_json *object, const char *key)
{
    const struct at_json *value = at_json_find(object, key);
    bool is_text =
        value && (value->kind == AT_JSON_TEXT || value->kind == AT_JSON_NUMBER);
    return is_text ? value->text : at_slice(NULL, 0);
}

/* A whole number from 1; 0 for anything else. */
static uint32_t turn_at(const struct at_json *object, const char *key)
{
    const struct at_json *value = at_json_find(object, key);
    bool is_turn = value && value->kind == AT_JSON_NUMBER && value->number >= 1 &&
                   value->number <= 1000000000;
    return is_turn ? (uint32_t)value->number : 0;
}

static struct at_slice evidence_of(const struct at_json *coding)
{
    const struct at_json *list = at_json_find(coding, "evidence");
    bool has = list && list->kind == AT_JSON_LIST && list->count > 0;
    return has ? text_at(list->items[0], "text") : at_slice(NULL, 0);
}

static enum attune_status hand_on(const struct at_json *coding, const char *path,
                                  uint32_t line, const struct at_sheet_told *told,
                                  const struct at_sheet_sink *sink,
                                  struct attune_error *error)
{
    const struct at_sheet_row row = {
        .says = AT_SHEET_GIVES,
        .case_name = text_at(coding, "case"),
        .session = text_at(coding, "session"),
        .unit = text_at(coding, "unit"),
        .first_turn = turn_at(coding, "first_turn"),
        .last_turn = turn_at(coding, "last_turn"),
        .role = text_at(coding, "role"),
        .coder = told->coder,
        .code = text_at(coding, "code"),
        .value = text_at(coding, "value"),
        .scheme = text_at(coding, "scheme"),
        .evidence = evidence_of(coding),
        .rule = text_at(coding, "rule"),
        .line = line,
    };
    if (!row.code.size || !row.scheme.size || !row.first_turn ||
        row.last_turn < row.first_turn)
        return at_error_at(error, ATTUNE_INVALID, path, (int)line, 0,
                           "this is no coding of attune: it lacks its scheme, code or "
                           "turns");
    return sink->row(sink->data, &row, error);
}

static enum attune_status read_lines(struct at_lines *lines, struct at_arena *arena,
                                     const struct at_sheet_told *told,
                                     const struct at_sheet_sink *sink,
                                     struct attune_error *error)
{
    struct at_slice line;
    enum attune_status status;
    while ((status = at_lines_next(lines, &line, error)) == ATTUNE_OK) {
        const struct at_json *object;
        if (!at_slice_trim(line).size)
            continue;
        at_arena_reset(arena);
        status = at_json_parse(&object, arena, line, at_lines_name(lines), error);
        if (status && error->line > 0)
            error->line = (int)at_lines_number(lines);
        if (!status && at_json_find(object, "coding"))
            status = hand_on(object, at_lines_name(lines), at_lines_number(lines), told,
                             sink, error);
        if (status)
            return status;
    }
    return status == ATTUNE_NOT_FOUND ? ATTUNE_OK : status;
}

enum attune_status at_sheet_jsonl_read(const char *path,
                                       const struct at_sheet_told *told,
                                       const struct at_sheet_sink *sink,
                                       struct attune_error *error)
{
    struct at_lines *lines = NULL;
    struct at_arena *arena = at_arena_new();
    enum attune_status status =
        arena ? at_lines_open(&lines, path, false, error) : at_error_nomem(error);
    if (!status)
        status = read_lines(lines, arena, told, sink, error);
    at_lines_close(lines);
    at_arena_free(arena);
    return status;
}

enum attune_status at_sheet_jsonl_is_ours(bool *is_ours, const char *path,
                                          struct attune_error *error)
{
    static const char *const starts[] = { "{\"coding\":", "{\"summary\":",
                                          "{\"case_summary\":", "{\"failure\":" };
    struct at_lines *lines = NULL;
    struct at_slice head;
    enum attune_status status = at_lines_open(&lines, path, false, error);
    if (!status)
        status = at_lines_peek(lines, 64, &head, error);
    *is_ours = false;
    for (size_t i = 0; i < sizeof starts / sizeof *starts && !status; i++)
        *is_ours |= at_slice_starts(head, starts[i]);
    at_lines_close(lines);
    return status;
}
