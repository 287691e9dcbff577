/* yaml_words.c - a table from libyaml's findings to advice. */
#include "io/yaml_words.h"

#include <stdbool.h>
#include <string.h>

#define ESCAPE                                                                         \
    "in double quotes \"\\\" begins an escape; write \"\\\\\" or use single quotes"
#define COLON                                                                          \
    "text with \":\" in it must stand in quotes, or the line is indented wrongly"
#define ASTRAY "this does not fit what stands above; look at how the lines are indented"

enum place { AT_PROBLEM, AT_CONTEXT, NAME_CONTEXT };

/* The first row that fits is told; NULL fits anything. `what` and `context` are
 * beginnings. NAME_CONTEXT: the words end in the line where it began. */
static const struct row {
    const char *what, *context;
    enum place place;
    const char *words;
} rows[] = {
    { NULL, "while scanning an alias", AT_CONTEXT, AT_YAML_STAR },
    { NULL, "while scanning an anchor", AT_CONTEXT, AT_YAML_AMPERSAND },
    { NULL, "while scanning a tag", AT_CONTEXT, AT_YAML_EXCLAMATION },
    { NULL, "while parsing a tag", AT_CONTEXT, AT_YAML_EXCLAMATION },
    { "found undefined tag handle", NULL, AT_CONTEXT, AT_YAML_EXCLAMATION },
    { NULL, "while scanning a directive", AT_CONTEXT,
      "text that begins with \"%\" must stand in quotes" },
    { "found unknown escape", NULL, AT_PROBLEM, ESCAPE },
    { "found invalid Unicode character escape", NULL, AT_PROBLEM, ESCAPE },
    { "did not find expected hex", NULL, AT_PROBLEM, ESCAPE },
    { "found unexpected", "while scanning a quoted scalar", AT_CONTEXT,
      "the quote opened here is never closed" },
    { "mapping values are not allowed", NULL, AT_PROBLEM, COLON },
    { "found unexpected ':'", NULL, AT_PROBLEM, COLON },
    { "could not find expected ':'", NULL, AT_CONTEXT,
      "a key and \":\" should stand here, or the line is indented wrongly" },
    { "did not find expected key", NULL, AT_PROBLEM,
      "a key should stand here; the line is indented differently from those above, or "
      "text follows a closing quote" },
    { "did not find expected '-'", NULL, AT_PROBLEM,
      "\"- \" should stand here, as for the other items of the list" },
    { "block sequence entries", NULL, AT_PROBLEM,
      "a list item \"- \" begins on a line of its own" },
    { "mapping keys are not allowed", NULL, AT_PROBLEM,
      "text that begins with \"?\" must stand in quotes" },
    { "did not find expected ',' or ']'", NULL, NAME_CONTEXT,
      "\",\" or \"]\" is missing in the list opened on" },
    { "did not find expected ',' or '}'", NULL, NAME_CONTEXT,
      "\",\" or \"}\" is missing in what was opened on" },
    { "did not find expected node", NULL, AT_PROBLEM, "a value is missing here" },
    { "did not find expected comment", "while scanning a block", AT_PROBLEM,
      "after \"|\" or \">\" the text begins on the next line" },
    { "did not find expected <document", NULL, AT_PROBLEM, ASTRAY },
    { "control characters", NULL, AT_PROBLEM,
      "a control character, which no text should have" },
};

static bool begins(const char *text, const char *start)
{
    return !start || strncmp(text, start, strlen(start)) == 0;
}

static const struct row *find_row(const struct at_yaml_problem *problem)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (begins(problem->what, rows[i].what) &&
            begins(problem->context, rows[i].context))
            return &rows[i];
    return NULL;
}

static struct at_slice line_of(struct at_slice text, int line)
{
    while (line > 1) {
        const char *lf = text.size ? memchr(text.data, '\n', text.size) : NULL;
        if (!lf)
            return at_slice(NULL, 0);
        text = at_slice(lf + 1, text.size - (size_t)(lf + 1 - text.data));
        line--;
    }
    const char *lf = text.size ? memchr(text.data, '\n', text.size) : NULL;
    return lf ? at_slice(text.data, (size_t)(lf - text.data)) : text;
}

/* The column of the first tab among the blanks a line begins with; 0: none. */
static int tab_in_front(struct at_slice line)
{
    for (size_t i = 0; i < line.size; i++) {
        if (line.data[i] == '\t')
            return (int)i + 1;
        if (line.data[i] != ' ')
            break;
    }
    return 0;
}

/* The first byte of the character in a column, NUL when the line has none there. */
static char char_at(struct at_slice line, int column)
{
    for (size_t i = 0; i < line.size; i++)
        if ((line.data[i] & 0xC0) != 0x80 && --column == 0)
            return line.data[i];
    return '\0';
}

enum attune_status at_yaml_problem_tell(const struct at_yaml_problem *problem,
                                        struct at_slice text, const char *file,
                                        struct attune_error *error)
{
    struct at_slice line = line_of(text, problem->line);
    int tab = tab_in_front(line);
    char c = char_at(line, problem->column);
    if (tab || c == '\t')
        return at_error_at(error, ATTUNE_INVALID, file, problem->line,
                           tab ? tab : problem->column,
                           "a tab; YAML is indented with blanks");
    if (begins(problem->what, "found character that cannot start") && c > ' ')
        return at_error_at(error, ATTUNE_INVALID, file, problem->line, problem->column,
                           "text that begins with \"%c\" must stand in quotes", c);
    const struct row *row = find_row(problem);
    if (!row)
        return at_error_at(error, ATTUNE_INVALID, file, problem->line, problem->column,
                           "not YAML: %s", problem->what);
    if (row->place == NAME_CONTEXT)
        return at_error_at(error, ATTUNE_INVALID, file, problem->line, problem->column,
                           "%s line %d", row->words, problem->context_line);
    bool there = row->place == AT_CONTEXT;
    return at_error_at(
        error, ATTUNE_INVALID, file, there ? problem->context_line : problem->line,
        there ? problem->context_column : problem->column, "%s", row->words);
}
