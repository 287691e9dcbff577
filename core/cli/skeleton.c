/* skeleton.c - as short as a scheme can be that shows a list of words, a question and its
 * answer, a near miss and a margin. */
#include "cli/skeleton.h"

static const char codebook[] =
    "scheme: `\n"
    "version: 0.1.0\n"
    "attune: 1\n"
    "title: What ` is about, in a line\n"
    "language: [en]\n"
    "unit: turn\n"
    "role: patient\n"
    "authors: [Your Name]\n"
    "licence: CC-BY-4.0\n"
    "\n"
    "limits: >\n"
    "  What rules over words cannot see of it.\n"
    "\n"
    "codes:\n"
    "\n"
    "  asks-how:\n"
    "    title: Asking how it was\n"
    "    definition: The therapist asks what something was like for the patient.\n"
    "    role: therapist\n"
    "    exclude:\n"
    "      - questions about facts, such as when and where\n"
    "    examples:\n"
    "      - say: \"How was that for you?\"\n"
    "      - say: \"And what was it like?\"\n"
    "      - not: \"What time was it?\"\n"
    "      - not: \"How long was that?\"\n"
    "\n"
    "  says-how:\n"
    "    title: Saying how it was\n"
    "    definition: The patient answers such a question with a feeling.\n"
    "    examples:\n"
    "      - say: \"I was gutted.\"\n"
    "        after: {therapist: \"What was it like?\"}\n"
    "      - say: \"Sad, I suppose.\"\n"
    "        after: {therapist: \"How was that for you?\"}\n"
    "      - not: \"I was gutted.\"\n"
    "        after: {therapist: \"What time was it?\"}\n"
    "        why: nobody asked how it was\n"
    "      - not: \"It was ten.\"\n"
    "        after: {therapist: \"What was it like?\"}\n";

static const char rules[] =
    "-- Lines that begin with two hyphens are notes to whoever reads this.\n"
    "local words = lexicon \"words\"\n"
    "\n"
    "code \"asks-how\" {\n"
    "  any = phrase \"how was (it|that|this) | what (was|is) (it|that|this) like\",\n"
    "}\n"
    "\n"
    "-- What the therapist said just before is asked with `answers`.\n"
    "code \"says-how\" {\n"
    "  answers = \"asks-how\",\n"
    "  any     = words.feeling,\n"
    "}\n";

static const char words[] = "lexicon: words\n"
                            "title: Words that ` looks for\n"
                            "language: en\n"
                            "version: 0.1.0\n"
                            "licence: CC-BY-4.0\n"
                            "\n"
                            "categories:\n"
                            "  feeling: [sad, gutted, angry, raging, scared, let down, "
                            "happy, relieved]\n";

static const char vignette[] =
    "# session: first\n"
    "# case: invented\n"
    "T: You went to see her. How was that for you?  | asks-how\n"
    "P: I was raging, if I'm honest.                 | says-how\n"
    "T: What time did you leave?                     | -\n"
    "P: About ten.                                   | -\n";

const struct at_skeleton_file at_skeleton_scheme[] = {
    { "codebook.yaml", "what the codes mean; its examples are tests", codebook },
    { "rules.lua", "what in the words speaks for each code", rules },
    { "lexicons/words.yaml", "lists of words", words },
    { "examples/first.txt", "a short session with its codes in the margin", vignette },
    { 0 },
};
