/* ending.c - each way has its own words: what happened, at which file, what is left, and
 * what to do. */
#include "batch/ending.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "batch/printed.h"

enum { FAILED = 1, ENVIRONMENT = 3 };

static void add_signal(struct at_buffer *out, int number)
{
    if (number == SIGSYS)
        at_buffer_add_text(
            out, "tried what no scheme or transcript needs, and was stopped "
                 "by the system (SIGSYS). If they came from somebody else, do "
                 "not trust them; else this is a mistake in attune, please "
                 "report it");
    else if (number == SIGKILL)
        at_buffer_add_text(out, "was killed from outside (SIGKILL), as a system does "
                                "when memory runs out");
    else
        at_buffer_printf(out,
                         "crashed (signal %d: %s). This is a mistake in attune or in "
                         "what it is built on, please report it",
                         number, strsignal(number));
}

static void add_gone(struct at_buffer *out, const struct at_ending *ending)
{
    if (WIFSIGNALED(ending->wait))
        add_signal(out, WTERMSIG(ending->wait));
    else if (ending->outcome.fate == AT_FATE_CUT)
        at_buffer_add_text(out, "broke off in the middle of a message");
    else
        at_buffer_printf(out, "ended before its work was done (with exit status %d)",
                         WEXITSTATUS(ending->wait));
}

static void add_unlocked(struct at_buffer *out, const struct at_lockdown *lockdown)
{
    at_buffer_add_text(out, "cannot be locked up on this system:");
    for (int i = 0; i < AT_LAYERS; i++)
        if (lockdown->failed[i] && i != AT_LAYER_LANDLOCK)
            at_buffer_printf(out, " %s (%s)", at_layer_name((enum at_layer)i),
                             strerror(lockdown->failed[i]));
    at_buffer_add_text(out,
                       ". `attune doctor` tells more; --no-sandbox goes on without, "
                       "for schemes and transcripts that are your own");
}

/* "attune: the worker ..."; false where there is nothing to say. */
static bool add_story(struct at_buffer *out, const struct at_ending *ending)
{
    const struct at_outcome *outcome = &ending->outcome;
    at_buffer_add_text(out, "attune: ");
    if (outcome->reading[0])
        at_buffer_printf(out, "at %s: ", outcome->reading);
    switch (outcome->fate) {
    case AT_FATE_WELL:
        return false;
    case AT_FATE_INTERRUPTED:
        at_buffer_reset(out);
        at_buffer_add_text(out, "attune: stopped");
        break;
    case AT_FATE_SILENT:
        at_buffer_printf(out,
                         "this took longer than %d second%s and was stopped (--timeout "
                         "gives it more)",
                         ending->silence, ending->silence == 1 ? "" : "s");
        break;
    case AT_FATE_OUTSIDE:
        at_buffer_add_text(out, "memory is out");
        break;
    case AT_FATE_NONSENSE:
        at_buffer_add_text(out, "the worker process sent what makes no sense, and was "
                                "stopped");
        break;
    case AT_FATE_UNLOCKED:
        at_buffer_reset(out);
        at_buffer_add_text(out, "attune: the worker process ");
        add_unlocked(out, &outcome->lockdown);
        break;
    case AT_FATE_CLOSED:
    case AT_FATE_CUT:
        at_buffer_add_text(out, "the worker process ");
        add_gone(out, ending);
    }
    if (outcome->lost)
        at_buffer_add_text(out, "; nothing is written");
    at_buffer_add_char(out, '\n');
    return true;
}

/* What the C library or a sanitizer wrote before the end. */
static void add_words(struct at_buffer *out, int words)
{
    char bytes[4096];
    ssize_t size = words < 0 ? 0 : read(words, bytes, sizeof bytes);
    if (size <= 0)
        return;
    at_buffer_add_text(out, "its last words: ");
    at_buffer_add(out, bytes, (size_t)size);
    if (bytes[size - 1] != '\n')
        at_buffer_add_char(out, '\n');
}

static void write_all(int to, struct at_slice text)
{
    ssize_t count;
    for (; text.size > 0; text = at_slice(text.data + count, text.size - (size_t)count))
        if ((count = write(to, text.data, text.size)) <= 0)
            return;
}

int at_ending_tell(const struct at_ending *ending, int to)
{
    struct at_buffer story = { 0 }, harmless = { 0 };
    struct at_printed printed = { 0 };
    enum at_fate fate = ending->outcome.fate;
    if (add_story(&story, ending)) {
        if (fate != AT_FATE_INTERRUPTED)
            add_words(&story, ending->words);
        at_printed_add(&printed, &harmless, at_buffer_slice(&story));
        at_printed_end(&printed, &harmless);
        write_all(to, at_buffer_slice(&harmless));
    }
    at_buffer_clear(&story);
    at_buffer_clear(&harmless);
    at_buffer_clear(&printed.rest);
    return fate == AT_FATE_WELL     ? ending->outcome.status
           : fate == AT_FATE_SILENT ? FAILED
                                    : ENVIRONMENT;
}
