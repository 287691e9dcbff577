/* columns.c - the names met in published transcripts, and in our own tables. */
#include "read/columns.h"

#include "base/suggest.h"

static const char *const names[AT_COLUMNS] = {
    "speaker", "text",  "session", "case",  "number", "turn",
    "role",    "start", "end",     "coder", "code",   "value",
};

const char *at_column_name(enum at_column column)
{
    return names[column];
}

const char *const *at_column_aliases(enum at_column column)
{
    static const char *const aliases[AT_COLUMNS][10] = {
        [AT_COLUMN_SPEAKER] = { "speaker", "interlocutor", "speaker_name", "speaker_id",
                                "user", "role" },
        [AT_COLUMN_TEXT] = { "text", "utterance_text", "utterance", "transcript",
                             "content" },
        [AT_COLUMN_SESSION] = { "session", "session_id", "transcript_id",
                                "conversation_id", "conversation", "dialogue_id",
                                "dialogue", "dialog_id", "root" },
        [AT_COLUMN_CASE] = { "case", "case_id", "patient_id", "client_id" },
        [AT_COLUMN_NUMBER] = { "number", "session_number" },
        [AT_COLUMN_TURN] = { "turn", "utterance_id", "turn_id" },
        [AT_COLUMN_ROLE] = { "role" },
        [AT_COLUMN_START] = { "start", "start_ms", "start_time", "timestamp" },
        [AT_COLUMN_END] = { "end", "end_ms", "end_time" },
        [AT_COLUMN_CODER] = { "coder", "annotator_id", "annotator", "rater" },
        [AT_COLUMN_CODE] = { "code" },
        [AT_COLUMN_VALUE] = { "value" },
    };
    return aliases[column];
}

enum attune_status at_columns_check(const struct at_read_options *options,
                                    struct attune_error *error)
{
    for (size_t i = 0; i < options->column_count; i++) {
        const struct at_pair *pair = &options->columns[i];
        size_t column = 0;
        while (column < AT_COLUMNS && !at_slice_is(pair->ours, names[column]))
            column++;
        if (column < AT_COLUMNS)
            continue;
        const char *near = at_suggest(pair->ours, names, AT_COLUMNS);
        return at_error_set(error, ATTUNE_INVALID,
                            "--columns %.*s=%.*s: \"%.*s\" is no column that is read; "
                            "those are speaker, text, session, case, number, turn, "
                            "role, start, end, coder, code, value%s%s%s",
                            AT_SLICE_ARGS(pair->ours), AT_SLICE_ARGS(pair->theirs),
                            AT_SLICE_ARGS(pair->ours), near ? " (did you mean \"" : "",
                            near ? near : "", near ? "\"?)" : "");
    }
    return ATTUNE_OK;
}

struct at_slice at_column_asked(const struct at_read_options *options,
                                enum at_column column, size_t nth)
{
    for (size_t i = 0; i < options->column_count; i++)
        if (at_slice_is(options->columns[i].ours, names[column]) && nth-- == 0)
            return options->columns[i].theirs;
    return at_slice(NULL, 0);
}

bool at_column_is_ms(struct at_slice name)
{
    return name.size > 3 && memcmp(name.data + name.size - 3, "_ms", 3) == 0;
}
