/* install_page.c - the head of a scheme or plugin, on a screen. */
#include "cli/install_page.h"

#include "cli/show.h"

static void show_codes(struct at_page *page, const struct at_codebook *codebook)
{
    struct at_buffer text = { 0 };
    for (size_t i = 0; i < codebook->code_count; i++)
        at_buffer_printf(&text, "%s%.*s", i ? ", " : "",
                         AT_SLICE_ARGS(codebook->codes[i].id));
    at_page_field(page, "Codes", at_buffer_slice(&text));
    at_buffer_clear(&text);
}

static void show_name(struct at_page *page, const struct at_credits *credits)
{
    struct at_buffer text = { 0 };
    at_buffer_printf(&text, "%.*s, version %.*s", AT_SLICE_ARGS(credits->name),
                     AT_SLICE_ARGS(credits->version));
    if (credits->head)
        at_buffer_printf(&text, " (%s)", at_plugin_kind_name(credits->head->kind));
    at_page_field(page, credits->head ? "Plugin" : "Scheme", at_buffer_slice(&text));
    at_buffer_clear(&text);
}

void at_install_show(struct at_page *page, const struct at_credits *credits)
{
    at_page_heading(page, 1, credits->title);
    show_name(page, credits);
    at_show_list(page, "Authors", &credits->authors);
    at_page_field(page, "Licence", credits->licence);
    if (credits->codebook)
        show_codes(page, credits->codebook);
    at_show_uses(page, "Uses", credits->uses, credits->use_count);
    if (credits->codebook)
        at_show_uses(page, "Runs after", credits->codebook->after,
                     credits->codebook->after_count);
    at_show_list(page, "Rests on", &credits->cite);
}
