/* added_examples.c - a list or map of YAML written in lines ends before the first line that
 * stands less far to the right; blank lines and comments at its end belong to what comes
 * next. Where that guess is wrong, reading the new text again tells. */
#include "scheme/added_examples.h"

#include "io/yaml.h"

static const char in_brackets[] =
    "the code or its examples are written in brackets, {} or []; put them on lines of "
    "their own first";

struct placing {
    struct at_arena *arena;
    const struct at_codebook *codebook;
    struct at_slice text;
    const struct at_yaml *codes; /* the value of the key "codes" */
    struct at_added_example *added;
    size_t count;
    struct at_insertion *insertions;
    size_t insertion_count;
    struct at_buffer lines; /* owned: of the code that is written */
};

/* The text from a line on. */
static struct at_slice from_line(struct at_slice text, size_t line)
{
    for (; line > 1 && text.size; line--) {
        const char *end = memchr(text.data, '\n', text.size);
        size_t size = end ? (size_t)(end - text.data) + 1 : text.size;
        text = at_slice(text.data + size, text.size - size);
    }
    return text;
}

static size_t indent_of(struct at_slice line)
{
    size_t indent = 0;
    while (indent < line.size && line.data[indent] == ' ')
        indent++;
    return indent;
}

/* The last line of what begins on `line` and stands at `indent` or further to the right;
 * at `indent` itself only where lists do, `- `. */
static size_t last_line(struct at_slice text, size_t line, size_t indent, bool is_list)
{
    struct at_slice rest = from_line(text, line + 1);
    for (size_t at = line + 1; rest.size; at++) {
        const char *end = memchr(rest.data, '\n', rest.size);
        struct at_slice here =
            at_slice(rest.data, end ? (size_t)(end - rest.data) : rest.size);
        size_t stands = indent_of(here);
        struct at_slice words = at_slice_trim(here);
        bool is_comment = at_slice_starts(words, "#");
        bool is_inside = is_list && stands == indent ? at_slice_starts(words, "-")
                                                     : stands >= indent;
        if (words.size && is_inside)
            line = at;
        else if (words.size && !is_comment)
            break;
        rest = end ? at_slice(end + 1, rest.size - here.size - 1) : at_slice(end, 0);
    }
    return line;
}

/* Is the list or map written in brackets? */
static bool is_bracketed(struct at_slice text, const struct at_yaml *node)
{
    struct at_slice line = from_line(text, (size_t)node->line);
    size_t at = 0;
    for (int column = 1; column < node->column && at < line.size; column++)
        do
            at++;
        while (at < line.size && (line.data[at] & 0xC0) == 0x80);
    return at < line.size && (line.data[at] == '{' || line.data[at] == '[');
}

static void add_turn(struct at_buffer *out, const struct at_line *line)
{
    if (line->role != AT_ROLE_ANY)
        at_buffer_printf(out, "%s: ", at_role_name(line->role));
    at_yaml_add_text(out, line->text);
}

/* "say: "..."", "after: {patient: "..."}", or a list with a turn a line. */
static void add_turns(struct at_buffer *out, const char *key,
                      const struct at_line_list *turns, int indent)
{
    at_buffer_printf(out, "%s:", key);
    if (turns->count == 1) {
        bool has_role = turns->items->role != AT_ROLE_ANY;
        at_buffer_add_text(out, has_role ? " {" : " ");
        add_turn(out, turns->items);
        at_buffer_add_text(out, has_role ? "}\n" : "\n");
        return;
    }
    at_buffer_add_char(out, '\n');
    for (size_t i = 0; i < turns->count; i++) {
        at_buffer_printf(out, "%*s- ", indent + 2, "");
        add_turn(out, &turns->items[i]);
        at_buffer_add_char(out, '\n');
    }
}

static bool is_word(struct at_slice text)
{
    for (size_t i = 0; i < text.size; i++)
        if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-",
                    text.data[i]))
            return false;
    return text.size > 0 && text.data[0] != '-';
}

static void add_example(struct at_buffer *out, const struct at_example *example,
                        int indent)
{
    at_buffer_printf(out, "%*s- ", indent, "");
    add_turns(out, example->given ? "say" : "not", &example->say, indent + 2);
    if (example->after.count) {
        at_buffer_printf(out, "%*s", indent + 2, "");
        add_turns(out, "after", &example->after, indent + 2);
    }
    if (example->value.size) {
        at_buffer_printf(out, "%*svalue: ", indent + 2, "");
        if (is_word(example->value))
            at_buffer_add_slice(out, example->value);
        else
            at_yaml_add_text(out, example->value);
        at_buffer_add_char(out, '\n');
    }
}

/* Behind which line a code's examples go, and how far to the right; false, with the
 * reason in `*refused`, when they have no place. */
static bool find_place(const struct placing *it, uint32_t code, size_t *line,
                       int *indent, bool *has_key, const char **refused)
{
    struct at_slice id = it->codebook->codes[code].id;
    size_t nth = 0;
    while (!at_slice_equal(it->codes->keys[nth]->text, id))
        nth++;
    const struct at_yaml *map = it->codes->items[nth];
    const struct at_yaml *list = at_yaml_find(map, "examples");
    *refused = in_brackets;
    if (is_bracketed(it->text, it->codes) || is_bracketed(it->text, map) ||
        (list && is_bracketed(it->text, list)))
        return false;
    *refused = NULL;
    *has_key = list != NULL;
    if (list) {
        *indent = list->column - 1;
        *line = last_line(it->text, (size_t)list->line, (size_t)*indent, true);
    } else {
        *indent = map->column + 1;
        *line = last_line(it->text, (size_t)map->line, (size_t)map->column - 1, false);
    }
    return true;
}

/* All that is new for a code, as one insertion. */
static bool place_code(struct placing *it, uint32_t code)
{
    const char *refused = NULL;
    size_t line = 0, wanted = 0;
    int indent = 0;
    bool has_key = true;
    for (size_t i = 0; i < it->count; i++)
        wanted += it->added[i].code == code;
    if (wanted == 0)
        return true;
    at_buffer_reset(&it->lines);
    if (find_place(it, code, &line, &indent, &has_key, &refused) && !has_key)
        at_buffer_printf(&it->lines, "%*sexamples:\n", indent - 2, "");
    for (size_t i = 0; i < it->count; i++) {
        if (it->added[i].code != code)
            continue;
        it->added[i].refused = refused;
        if (!refused)
            add_example(&it->lines, &it->added[i].example, indent);
    }
    if (refused)
        return true;
    char *lines = at_arena_text(it->arena, at_buffer_slice(&it->lines));
    size_t at = it->insertion_count++;
    for (; at > 0 && it->insertions[at - 1].line > line; at--)
        it->insertions[at] = it->insertions[at - 1];
    it->insertions[at] = (struct at_insertion){ line, at_slice(lines, it->lines.size) };
    return lines && !it->lines.failed;
}

static bool is_same_turns(const struct at_line_list *a, const struct at_line_list *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->items[i].role != b->items[i].role ||
            !at_slice_equal(at_slice_trim(a->items[i].text),
                            at_slice_trim(b->items[i].text)))
            return false;
    return true;
}

bool at_example_is_same(const struct at_example *a, const struct at_example *b)
{
    return is_same_turns(&a->say, &b->say) && is_same_turns(&a->after, &b->after) &&
           is_same_turns(&a->then, &b->then);
}

/* Does the code have them now, behind those it had? */
static bool has_them(const struct placing *it, const struct at_codebook *now,
                     uint32_t code)
{
    const struct at_code *was = &it->codebook->codes[code], *is = &now->codes[code];
    size_t next = was->example_count;
    for (size_t i = 0; i < it->count; i++) {
        const struct at_added_example *added = &it->added[i];
        if (added->code != code || added->refused)
            continue;
        if (next == is->example_count)
            return false;
        const struct at_example *there = &is->examples[next++];
        if (!at_example_is_same(there, &added->example) ||
            there->given != added->example.given ||
            !at_slice_equal(there->value, added->example.value))
            return false;
    }
    return next == is->example_count && at_slice_equal(was->id, is->id);
}

static enum attune_status read_again(const struct placing *it,
                                     struct attune_error *error)
{
    struct at_faults faults = { 0 };
    struct at_buffer text = { 0 };
    at_patch_apply(&text, it->text, it->insertions, it->insertion_count);
    const struct at_codebook *now =
        text.failed
            ? NULL
            : at_codebook_read(it->arena, at_buffer_slice(&text),
                               it->codebook->file.data, at_slice(NULL, 0), &faults);
    enum attune_status status =
        text.failed ? at_error_nomem(error) : at_faults_status(&faults, error);
    bool whole = now && now->code_count == it->codebook->code_count;
    for (uint32_t i = 0; whole && i < now->code_count; i++)
        whole = has_them(it, now, i);
    if (!status && !whole)
        status = at_error_at(error, ATTUNE_INVALID, it->codebook->file.data, 0, 0,
                             "examples could not be put into this layout");
    at_faults_clear(&faults);
    at_buffer_clear(&text);
    return status;
}

enum attune_status
at_added_examples_place(struct at_insertion **insertions, size_t *insertion_count,
                        struct at_arena *arena, const struct at_codebook *codebook,
                        struct at_slice text, struct at_added_example *added,
                        size_t count, struct attune_error *error)
{
    const struct at_yaml *root;
    struct placing it = { .arena = arena,
                          .codebook = codebook,
                          .text = text,
                          .added = added,
                          .count = count };
    enum attune_status status =
        at_yaml_parse(&root, arena, text, codebook->file.data, error);
    if (status)
        return status;
    it.codes = at_yaml_find(root, "codes");
    it.insertions = at_arena_alloc(arena, (count + 1) * sizeof *it.insertions);
    bool placed = it.insertions != NULL;
    for (uint32_t code = 0; placed && code < codebook->code_count; code++)
        placed = place_code(&it, code);
    at_buffer_clear(&it.lines);
    status = placed ? read_again(&it, error) : at_error_nomem(error);
    *insertions = it.insertions;
    *insertion_count = it.insertion_count;
    return status;
}
