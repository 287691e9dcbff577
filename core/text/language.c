/* language.c - answers from the lists of a language; the lists stand in files of
 * their own. Languages of which only the stems are known have no lists. */
#include "text/language.h"

#include <assert.h>
#include <stdlib.h>

#include "text/language_private.h"

static const struct at_language unknown = { .tag = "" };

static const struct at_language stems_only[] = {
    { .tag = "ca", .stemmer = "catalan" },   { .tag = "da", .stemmer = "danish" },
    { .tag = "de", .stemmer = "german" },    { .tag = "es", .stemmer = "spanish" },
    { .tag = "fr", .stemmer = "french" },    { .tag = "hu", .stemmer = "hungarian" },
    { .tag = "it", .stemmer = "italian" },   { .tag = "lt", .stemmer = "lithuanian" },
    { .tag = "nb", .stemmer = "norwegian" }, { .tag = "nl", .stemmer = "dutch" },
    { .tag = "no", .stemmer = "norwegian" }, { .tag = "pt", .stemmer = "portuguese" },
    { .tag = "ro", .stemmer = "romanian" },  { .tag = "ru", .stemmer = "russian" },
    { .tag = "sv", .stemmer = "swedish" },   { .tag = "tr", .stemmer = "turkish" },
};

static bool has_tag(const struct at_language *language, struct at_slice tag)
{
    size_t size = strlen(language->tag);
    if (tag.size < size || (tag.size > size && tag.data[size] != '-'))
        return false;
    for (size_t i = 0; i < size; i++) {
        char c = tag.data[i];
        if (language->tag[i] != (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c))
            return false;
    }
    return true;
}

const struct at_language *at_language_find(struct at_slice tag)
{
    if (has_tag(&at_language_en, tag))
        return &at_language_en;
    if (has_tag(&at_language_fi, tag))
        return &at_language_fi;
    for (size_t i = 0; i < sizeof stems_only / sizeof *stems_only; i++)
        if (has_tag(&stems_only[i], tag))
            return &stems_only[i];
    return NULL;
}

const struct at_language *at_language_unknown(void)
{
    return &unknown;
}

const char *at_language_tag(const struct at_language *language)
{
    return language->tag;
}

/* For lists of words, and for long forms, which begin with the written word. Most
 * comparisons end at the first letter, so no length is taken first. */
static int compare(const void *key, const void *element)
{
    const struct at_slice *word = key;
    const char *listed = *(const char *const *)element;
    size_t i = 0;
    while (i < word->size && word->data[i] == listed[i] && listed[i])
        i++;
    if (i == word->size)
        return listed[i] ? -1 : 0;
    return (unsigned char)word->data[i] < (unsigned char)listed[i] ? -1 : 1;
}

static bool has_word(const struct at_word_list *list, struct at_slice word)
{
    return list->count > 0 &&
           bsearch(&word, list->words, list->count, sizeof *list->words, compare);
}

static const struct at_long_form *find_form(const struct at_long_form_list *list,
                                            struct at_slice word)
{
    if (list->count == 0)
        return NULL;
    return bsearch(&word, list->forms, list->count, sizeof *list->forms, compare);
}

/* The form that `*word` ends in, with something before it, which `*word` becomes. */
static const struct at_long_form *take_end(const struct at_long_form_list *ends,
                                           struct at_slice *word)
{
    if (word->size == 0 || !memchr(word->data, '\'', word->size))
        return NULL;
    for (size_t i = 0; i < ends->count; i++) {
        size_t size = strlen(ends->forms[i].written);
        size_t rest = word->size > size ? word->size - size : 0;
        if (rest > 0 && memcmp(word->data + rest, ends->forms[i].written, size) == 0) {
            word->size = rest;
            return &ends->forms[i];
        }
    }
    return NULL;
}

/* Adds parts as a long form spells them; when they are too many, there are none. */
static void add_parts(struct at_contraction *contraction, const char *parts)
{
    for (const char *p = parts; *p; p += *p == ' ') {
        if (contraction->count == AT_PARTS_MOST) {
            contraction->count = 0;
            return;
        }
        size_t part = contraction->count++, reading = 0;
        do {
            p += *p == '|';
            size_t size = strcspn(p, "| ");
            assert(reading < AT_READINGS_MOST);
            contraction->part[part].reading[reading++] = at_slice(p, size);
            p += size;
        } while (*p == '|');
        contraction->part[part].readings = reading;
    }
}

struct at_contraction at_language_contraction(const struct at_language *language,
                                              struct at_slice word)
{
    struct at_contraction contraction;
    const struct at_long_form *whole, *end, *ends[AT_PARTS_MOST];
    size_t count = 0;

    contraction.count = 0;
    while (!(whole = find_form(&language->contractions, word)) &&
           (end = take_end(&language->contraction_ends, &word))) {
        if (count == AT_PARTS_MOST)
            return contraction;
        ends[count++] = end;
    }
    if (whole) {
        add_parts(&contraction, whole->parts);
    } else if (count > 0) {
        contraction.count = contraction.part[0].readings = 1;
        contraction.part[0].reading[0] = word;
    }
    while (count > 0 && contraction.count > 0)
        add_parts(&contraction, ends[--count]->parts);
    return contraction;
}

bool at_language_is_function_word(const struct at_language *language,
                                  struct at_slice word)
{
    if (has_word(&language->function_words, word))
        return true;
    /* She's and don't are made of nothing else; dunno and mother's are not. */
    struct at_contraction parts = at_language_contraction(language, word);
    for (size_t i = 0; i < parts.count; i++)
        if (!has_word(&language->function_words, parts.part[i].reading[0]))
            return false;
    return parts.count > 0;
}

bool at_language_is_clause_word(const struct at_language *language,
                                struct at_slice word)
{
    if (has_word(&language->clause_words, word))
        return true;
    /* Who's begins a clause as who does. */
    struct at_contraction parts = at_language_contraction(language, word);
    return parts.count > 0 &&
           has_word(&language->clause_words, parts.part[0].reading[0]);
}

bool at_language_is_backchannel(const struct at_language *language,
                                struct at_slice word)
{
    return has_word(&language->backchannels, word);
}

bool at_language_is_abbreviation(const struct at_language *language,
                                 struct at_slice word)
{
    return has_word(&language->abbreviations, word);
}
