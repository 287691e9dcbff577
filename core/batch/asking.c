/* asking.c - a question is a frame, and so is its answer: a status, and what was asked
 * for or what went wrong. */
#include "batch/asking.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ALONE = 3 }; /* exit status; nobody sees it */

void at_asking_tell(const struct at_asking *asking)
{
    if (!at_frame_send(asking->channel->socket, asking->out, -1))
        _exit(ALONE);
}

static const struct at_asking *begin(const struct at_outside *outside,
                                     enum at_frame_kind question)
{
    const struct at_asking *asking = (const struct at_asking *)outside;
    at_frame_begin(asking->out, question);
    return asking;
}

/* The status, and the story of it where it is none to be glad about. */
static enum attune_status take_status(struct at_frame *answer,
                                      struct attune_error *error)
{
    enum attune_status status = (enum attune_status)at_frame_take_number(answer);
    if (status == ATTUNE_OK)
        return status;
    const char *file = at_frame_take_path(answer);
    const char *message = at_frame_take_path(answer);
    return at_error_at(error, status, file, 0, 0, "%s", message);
}

/* Sends the question and waits. */
static enum attune_status ask(const struct at_asking *asking, struct at_frame *answer,
                              int *file, struct attune_error *error)
{
    struct at_channel *channel = asking->channel;
    enum at_heard heard;
    at_asking_tell(asking);
    while ((heard = at_channel_next(channel, answer)) == AT_HEARD_PART)
        if (at_channel_fill(channel, file) <= 0)
            _exit(ALONE);
    if (heard == AT_HEARD_NONSENSE || answer->kind != AT_ANSWER)
        _exit(ALONE);
    return take_status(answer, error);
}

static enum attune_status ask_open(const struct at_outside *outside, int *file,
                                   const char *path, struct attune_error *error)
{
    const struct at_asking *asking = begin(outside, AT_ASK_OPEN);
    struct at_frame answer;
    int opened = -1;
    at_frame_path(asking->out, path);
    enum attune_status status = ask(asking, &answer, &opened, error);
    if (status == ATTUNE_OK && opened < 0)
        return at_error_at(error, ATTUNE_IO, path, 0, 0,
                           "cannot be read: too many files are open");
    *file = opened;
    return status;
}

static void ask_about(const struct at_outside *outside, struct at_file_about *about,
                      const char *path)
{
    const struct at_asking *asking = begin(outside, AT_ASK_ABOUT);
    struct at_frame answer;
    at_frame_path(asking->out, path);
    ask(asking, &answer, NULL, NULL);
    *about = (struct at_file_about){
        .kind = (enum at_file_kind)at_frame_take_number(&answer),
        .size = at_frame_take_number(&answer),
        .changed = at_frame_take_number(&answer),
        .device = at_frame_take_number(&answer),
        .number = at_frame_take_number(&answer),
        .link = at_frame_take_number(&answer) != 0,
    };
}

/* A question with a path, answered by a text. */
static enum attune_status ask_text(const struct at_outside *outside,
                                   enum at_frame_kind question, struct at_buffer *out,
                                   const char *path, struct attune_error *error)
{
    const struct at_asking *asking = begin(outside, question);
    struct at_frame answer;
    at_frame_path(asking->out, path);
    enum attune_status status = ask(asking, &answer, NULL, error);
    if (status == ATTUNE_OK)
        at_buffer_add_slice(out, at_frame_take_text(&answer));
    return out->failed ? at_error_nomem(error) : status;
}

static enum attune_status ask_locate(const struct at_outside *outside,
                                     struct at_buffer *out, const char *path,
                                     struct attune_error *error)
{
    return ask_text(outside, AT_ASK_LOCATE, out, path, error);
}

static enum attune_status ask_list(const struct at_outside *outside,
                                   struct at_buffer *names, const char *path,
                                   struct attune_error *error)
{
    return ask_text(outside, AT_ASK_LIST, names, path, error);
}

static enum attune_status ask_make(const struct at_outside *outside, const char *path,
                                   struct attune_error *error)
{
    const struct at_asking *asking = begin(outside, AT_ASK_MAKE);
    struct at_frame answer;
    at_frame_path(asking->out, path);
    return ask(asking, &answer, NULL, error);
}

static void ask_unmake(const struct at_outside *outside, const char *path)
{
    const struct at_asking *asking = begin(outside, AT_ASK_UNMAKE);
    struct at_frame answer;
    at_frame_path(asking->out, path);
    ask(asking, &answer, NULL, NULL);
}

static struct at_terminal ask_terminal(const struct at_outside *outside, int descriptor)
{
    const struct at_asking *asking = begin(outside, AT_ASK_TERMINAL);
    struct at_frame answer;
    at_frame_number(asking->out, (uint64_t)descriptor);
    ask(asking, &answer, NULL, NULL);
    bool is = at_frame_take_number(&answer) != 0;
    return (struct at_terminal){ is, (int)at_frame_take_number(&answer) };
}

/* A draft is known by its number here, from 1 on: NULL is none. */
static enum attune_status ask_create(const struct at_outside *outside, void **draft,
                                     bool *in_place, const char *path,
                                     struct attune_error *error)
{
    const struct at_asking *asking = begin(outside, AT_ASK_CREATE);
    struct at_frame answer;
    at_frame_path(asking->out, path);
    enum attune_status status = ask(asking, &answer, NULL, error);
    if (status != ATTUNE_OK)
        return status;
    *draft = (void *)(uintptr_t)(at_frame_take_number(&answer) + 1);
    *in_place = at_frame_take_number(&answer) != 0;
    return ATTUNE_OK;
}

static enum attune_status ask_write(const struct at_outside *outside, void *draft,
                                    struct at_slice bytes, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    while (status == ATTUNE_OK && bytes.size > 0) {
        const struct at_asking *asking = begin(outside, AT_ASK_WRITE);
        struct at_slice piece =
            at_slice(bytes.data, bytes.size < AT_SHARED ? bytes.size : AT_SHARED);
        struct at_frame answer;
        at_frame_number(asking->out, (uintptr_t)draft - 1);
        at_frame_number(asking->out, piece.size);
        memcpy(asking->shared, piece.data, piece.size);
        status = ask(asking, &answer, NULL, error);
        bytes = at_slice(bytes.data + piece.size, bytes.size - piece.size);
    }
    return status;
}

static enum attune_status ask_close(const struct at_outside *outside, void *draft,
                                    bool keep, struct attune_error *error)
{
    const struct at_asking *asking = begin(outside, AT_ASK_CLOSE);
    struct at_frame answer;
    at_frame_number(asking->out, (uintptr_t)draft - 1);
    at_frame_number(asking->out, keep);
    return ask(asking, &answer, NULL, error);
}

/* Sessions may end by the thousand in a second: once in a tenth of one is enough. */
static void tell_alive(const struct at_outside *outside)
{
    struct at_asking *asking = (struct at_asking *)outside;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    uint64_t tenth = (uint64_t)now.tv_sec * 10 + (uint64_t)now.tv_nsec / 100000000;
    if (tenth == asking->told)
        return;
    asking->told = tenth;
    at_asking_tell(begin(outside, AT_TELL_ALIVE));
}

void at_asking_init(struct at_asking *asking, struct at_channel *channel,
                    struct at_buffer *out, char *shared)
{
    *asking = (struct at_asking){
        .outside = {
            .open = ask_open,
            .about = ask_about,
            .locate = ask_locate,
            .list = ask_list,
            .make = ask_make,
            .unmake = ask_unmake,
            .terminal = ask_terminal,
            .create = ask_create,
            .write = ask_write,
            .close = ask_close,
            .alive = tell_alive,
        },
        .channel = channel,
        .out = out,
        .shared = shared,
    };
}
