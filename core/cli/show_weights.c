/* show_weights.c - weights.yaml for people: what each named condition is worth, and on what
 * these weights rest. */
#include "base/path.h"
#include "cli/show.h"
#include "io/file.h"
#include "io/yaml.h"
#include "scheme/weights.h"

enum { WEIGHTS_MOST = 4 * 1024 * 1024 };

static struct at_slice text_of(const struct at_yaml *map, const char *key)
{
    const struct at_yaml *node = at_yaml_find(map, key);
    return node && node->kind == AT_YAML_TEXT ? node->text : at_slice_of("?");
}

/* "ask-* 0.38, tell -0.38" */
static void add_pairs(struct at_buffer *text, const struct at_yaml *codes,
                      const struct at_yaml *numbers)
{
    for (size_t i = 0; codes && numbers && i < codes->count && i < numbers->count; i++)
        at_buffer_printf(text, "%s%.*s %.*s", i ? ", " : "",
                         AT_SLICE_ARGS(codes->items[i]->text),
                         AT_SLICE_ARGS(numbers->items[i]->text));
}

static void show_rule(struct at_page *page, struct at_slice id,
                      const struct at_yaml *rule)
{
    struct at_buffer text = { 0 };
    const struct at_yaml *codes = at_yaml_find(rule, "codes");
    const struct at_yaml *conditions = at_yaml_find(rule, "conditions");
    const struct at_yaml *macro =
        at_yaml_find(at_yaml_find(rule, "scores"), "macro-f1");
    at_page_heading(page, 3, id);
    if (macro)
        at_buffer_printf(&text,
                         "Macro-F1 %.*s on sessions that the weights were not fitted "
                         "to, %.*s as the rules are written.",
                         AT_SLICE_ARGS(text_of(macro, "weighed")),
                         AT_SLICE_ARGS(text_of(macro, "written")));
    at_page_prose(page, at_buffer_slice(&text));
    at_buffer_reset(&text);
    at_buffer_add_text(&text, "threshold: ");
    add_pairs(&text, codes, at_yaml_find(rule, "threshold"));
    at_page_item(page, at_buffer_slice(&text));
    for (size_t i = 0;
         conditions && conditions->kind == AT_YAML_MAP && i < conditions->count; i++) {
        const struct at_yaml *it = conditions->items[i];
        at_buffer_reset(&text);
        at_buffer_printf(&text, "%.*s: ", AT_SLICE_ARGS(conditions->keys[i]->text));
        add_pairs(&text, codes, at_yaml_find(it, "weights"));
        at_buffer_printf(&text, " (holds in %.*s)",
                         AT_SLICE_ARGS(text_of(it, "holds")));
        at_page_item(page, at_buffer_slice(&text));
    }
    at_buffer_clear(&text);
}

static void show_all(struct at_page *page, const struct at_yaml *root)
{
    struct at_buffer text = { 0 };
    const struct at_yaml *data = at_yaml_find(root, "data");
    const struct at_yaml *gold = at_yaml_find(data, "gold");
    const struct at_yaml *rules = at_yaml_find(root, "rules");
    at_page_heading(page, 2, at_slice_of("Weights"));
    at_buffer_add_text(&text,
                       "The weights of the conditions that hold are added up; given "
                       "is what lies furthest above its threshold.");
    if (gold)
        at_buffer_printf(&text, " Fitted to what people coded in %.*s sessions",
                         AT_SLICE_ARGS(text_of(data, "sessions")));
    for (size_t i = 0; gold && i < gold->count; i++)
        at_buffer_printf(&text, "%s%.*s", i ? ", " : " (",
                         AT_SLICE_ARGS(text_of(gold->items[i], "file")));
    at_buffer_add_text(&text, gold ? ")." : "");
    at_page_prose(page, at_buffer_slice(&text));
    at_buffer_clear(&text);
    for (size_t i = 0; rules && rules->kind == AT_YAML_MAP && i < rules->count; i++)
        show_rule(page, rules->keys[i]->text, rules->items[i]);
}

void at_show_weights(struct at_page *page, struct at_slice folder,
                     struct at_faults *faults)
{
    struct attune_error error;
    struct at_buffer text = { 0 };
    const struct at_yaml *root;
    struct at_arena *arena = at_arena_new();
    const char *file = arena ? at_path_join(arena, folder, AT_WEIGHTS_FILE) : NULL;
    if (!file) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
    } else if (at_file_kind(file) != AT_FILE_NONE) {
        if (at_file_read(&text, file, WEIGHTS_MOST, &error) ||
            at_yaml_parse(&root, arena, at_buffer_slice(&text), file, &error))
            at_faults_add(faults, &error);
        else
            show_all(page, root);
    }
    at_buffer_clear(&text);
    at_arena_free(arena);
}
