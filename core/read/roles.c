/* roles.c - the words that people put in front of turns, in seven languages.
 *
 * Single letters are the habit of hand-written transcripts: T and P, or C for the
 * client. A number, a letter or a name may follow the word: "CLIENT 1", "Patient B",
 * "Therapist (Dr. Lee)". */
#include "read/roles.h"

#include <string.h>

#include "text/fold.h"

/* Folded, so without accents. English, German, Finnish, French, Spanish, Dutch and
 * Swedish. */
static const char *const therapists[] = {
    "analyst",
    "analyste",
    "analytiker",
    "analytikerin",
    "behandelaar",
    "behandler",
    "behandlerin",
    "clinician",
    "clinicien",
    "clinicienne",
    "co therapist",
    "co-therapist",
    "consejera",
    "consejero",
    "cotherapist",
    "counsellor",
    "counselor",
    "doctor",
    "dr",
    "dra",
    "helper",
    "practitioner",
    "psychiater",
    "psychiatre",
    "psychiatrist",
    "psycholog",
    "psychologe",
    "psychologin",
    "psychologist",
    "psychologue",
    "psycholoog",
    "psychotherapeut",
    "psychotherapeute",
    "psychotherapeutin",
    "psychotherapist",
    "psicologa",
    "psicologo",
    "psicoterapeuta",
    "psiquiatra",
    "psykiater",
    "psykiatri",
    "psykolog",
    "psykologi",
    "psykoterapeut",
    "psykoterapeutti",
    "t",
    "terapeut",
    "terapeuta",
    "terapeutti",
    "th",
    "ther",
    "therapeut",
    "therapeute",
    "therapeutin",
    "therapist",
};

static const char *const patients[] = {
    "asiakas",  "c",         "cl",      "client",   "cliente", "clienta",
    "klient",   "klientin",  "p",       "paciente", "pat",     "patient",
    "patiente", "patientin", "potilas", "pt",
};

/* Known to be neither: nothing to ask the user about. */
static const char *const others[] = {
    "all",         "alle",          "both",        "chorus",
    "dolmetscher", "dolmetscherin", "i",           "int",
    "interprete",  "interpreter",   "interviewer", "interviewerin",
    "moderator",   "narrator",      "observer",    "other",
    "supervisor",  "tolk",          "tulkki",      "unbekannt",
    "unclear",     "unidentified",  "unknown",
};

bool at_label_fold(struct at_buffer *out, struct at_slice label)
{
    label = at_slice_trim(label);
    while (label.size && label.data[label.size - 1] == ':')
        label = at_slice_trim(at_slice(label.data, label.size - 1));
    return at_fold_add(out, label, AT_FOLD_ACCENTS);
}

static bool is_in(struct at_slice word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count && word.size > 0; i++)
        if (words[i][0] == word.data[0] && at_slice_is(word, words[i]))
            return true;
    return false;
}

#define IS_IN(word, words) is_in(word, words, sizeof(words) / sizeof *(words))

static bool role_of_word(struct at_slice word, enum at_role *role)
{
    if (IS_IN(word, therapists))
        *role = AT_ROLE_THERAPIST;
    else if (IS_IN(word, patients))
        *role = AT_ROLE_PATIENT;
    else if (IS_IN(word, others))
        *role = AT_ROLE_OTHER;
    else
        return false;
    return true;
}

static bool is_joint(char c)
{
    return c == ' ' || c == '_' || c == '-' || c == '.' || c == '#' || c == '(';
}

/* Without a number at the end and what joins it: "client 1", "spk_t-02". */
static struct at_slice without_number(struct at_slice label)
{
    size_t size = label.size;
    while (size && label.data[size - 1] >= '0' && label.data[size - 1] <= '9')
        size--;
    while (size && is_joint(label.data[size - 1]))
        size--;
    return at_slice(label.data, size);
}

/* May this follow the word of a role? A letter that tells several apart, something
 * in brackets, or, behind a title, a name. */
static bool may_follow(struct at_slice rest, struct at_slice word)
{
    bool title = at_slice_is(word, "dr") || at_slice_is(word, "dra") ||
                 at_slice_is(word, "doctor");
    return title || rest.size == 1 || rest.data[0] == '(';
}

bool at_label_role(struct at_slice folded, enum at_role *role)
{
    struct at_slice label = without_number(folded);
    if (role_of_word(label, role))
        return true;
    size_t end = 0;
    while (end < label.size && !is_joint(label.data[end]))
        end++;
    struct at_slice word = at_slice(label.data, end);
    while (end < label.size && is_joint(label.data[end]) && label.data[end] != '(')
        end++;
    struct at_slice rest = at_slice(label.data + end, label.size - end);
    return word.size >= 2 && rest.size && may_follow(rest, word) &&
           role_of_word(word, role);
}
