/* broker.c - a frame, a look at whether it may be, an answer. */
#include "batch/broker.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "batch/drafts.h"
#include "batch/frames.h"
#include "batch/interrupt.h"
#include "batch/printed.h"
#include "io/local.h"

enum { LOOK_MS = 100 /* for a signal that waits, between two looks */ };

struct at_broker {
    const struct at_terms *terms; /* borrowed */
    struct at_outcome *outcome;   /* borrowed, while it serves */
    struct at_channel channel;
    struct at_buffer answer;
    struct at_drafts drafts;
    struct at_printed out, err;
    struct at_interrupt interrupt;
    struct timespec heard; /* from the worker, last */
    bool ready, ended;
    bool unprinted; /* standard output took no more */
};

struct at_broker *at_broker_new(const struct at_terms *terms, int socket)
{
    struct at_broker *broker = calloc(1, sizeof *broker);
    /* A worker that takes no answer is as silent as one that asks nothing. */
    const struct timeval patience = { terms->silence, 0 };
    if (!broker)
        return NULL;
    broker->terms = terms;
    broker->channel = (struct at_channel){ .socket = socket, .most = AT_FRAME_MOST };
    broker->drafts.colored = broker->out.colored = terms->out_colored;
    broker->err.colored = terms->err_colored;
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    return broker;
}

static void end(struct at_broker *broker, enum at_fate how)
{
    if (!broker->ended)
        broker->outcome->fate = how;
    broker->ended = true;
}

/* Sends the answer, with a descriptor or -1. */
static void send_answer(struct at_broker *broker, int file)
{
    bool memory = !broker->answer.failed;
    if (!at_frame_send(broker->channel.socket, &broker->answer, file))
        end(broker, !memory                                   ? AT_FATE_OUTSIDE
                    : errno == EAGAIN || errno == EWOULDBLOCK ? AT_FATE_SILENT
                                                              : AT_FATE_CLOSED);
}

/* Begins an answer: with the story, where it went wrong. */
static void begin_answer(struct at_broker *broker, enum attune_status status,
                         const struct attune_error *error)
{
    at_frame_begin(&broker->answer, AT_ANSWER);
    at_frame_number(&broker->answer, (uint64_t)status);
    if (status == ATTUNE_OK)
        return;
    at_frame_path(&broker->answer, error->file);
    at_frame_path(&broker->answer, error->message);
}

static void answer(struct at_broker *broker, enum attune_status status,
                   const struct attune_error *error)
{
    begin_answer(broker, status, error);
    send_answer(broker, -1);
}

static bool may(const struct at_broker *broker, enum at_right right, const char *path)
{
    return at_rights_allow(broker->terms->rights, right, path);
}

static enum attune_status refuse(const char *path, const char *what,
                                 struct attune_error *error)
{
    return at_error_at(error, ATTUNE_IO, path, 0, 0,
                       "may not be %s: the command was given neither this path nor a "
                       "folder above it",
                       what);
}

/* The path that a question consists of; NULL when it is another question. */
static const char *take_only_path(struct at_broker *broker, struct at_frame *frame)
{
    const char *path = at_frame_take_path(frame);
    if (at_frame_is_whole(frame))
        return path;
    end(broker, AT_FATE_NONSENSE);
    return NULL;
}

static void serve_open(struct at_broker *broker, struct at_frame *frame)
{
    struct attune_error error;
    int file = -1;
    const char *path = take_only_path(broker, frame);
    if (!path)
        return;
    enum attune_status status = may(broker, AT_RIGHT_READ, path)
                                    ? at_local()->open(at_local(), &file, path, &error)
                                    : refuse(path, "read", &error);
    if (status == ATTUNE_OK)
        snprintf(broker->outcome->reading, sizeof broker->outcome->reading, "%s", path);
    begin_answer(broker, status, &error);
    send_answer(broker, file);
    if (file >= 0)
        close(file);
}

static void serve_about(struct at_broker *broker, struct at_frame *frame)
{
    struct at_file_about about = { .kind = AT_FILE_NONE };
    const char *path = take_only_path(broker, frame);
    if (!path)
        return;
    if (may(broker, AT_RIGHT_LOOK, path))
        about = at_file_about(path);
    begin_answer(broker, ATTUNE_OK, NULL);
    at_frame_number(&broker->answer, about.kind);
    at_frame_number(&broker->answer, about.size);
    at_frame_number(&broker->answer, about.changed);
    at_frame_number(&broker->answer, about.device);
    at_frame_number(&broker->answer, about.number);
    at_frame_number(&broker->answer, about.link);
    send_answer(broker, -1);
}

/* A question whose answer is a text. */
static void serve_text(
    struct at_broker *broker, struct at_frame *frame, enum at_right right,
    enum attune_status (*find)(const struct at_outside *outside, struct at_buffer *out,
                               const char *path, struct attune_error *error))
{
    struct attune_error error;
    struct at_buffer text = { 0 };
    const char *path = take_only_path(broker, frame);
    if (!path)
        return;
    enum attune_status status = may(broker, right, path)
                                    ? find(at_local(), &text, path, &error)
                                    : refuse(path, "read", &error);
    begin_answer(broker, status, &error);
    if (status == ATTUNE_OK)
        at_frame_text(&broker->answer, at_buffer_slice(&text));
    send_answer(broker, -1);
    at_buffer_clear(&text);
}

static void serve_locate(struct at_broker *broker, struct at_frame *frame)
{
    serve_text(broker, frame, AT_RIGHT_LOOK, at_local()->locate);
}

static void serve_list(struct at_broker *broker, struct at_frame *frame)
{
    serve_text(broker, frame, AT_RIGHT_READ, at_local()->list);
}

static void serve_make(struct at_broker *broker, struct at_frame *frame)
{
    struct attune_error error;
    const char *path = take_only_path(broker, frame);
    if (!path)
        return;
    if (!broker->interrupt.held)
        at_interrupt_hold(&broker->interrupt);
    enum attune_status status = may(broker, AT_RIGHT_WRITE, path)
                                    ? at_drafts_make(&broker->drafts, path, &error)
                                    : refuse(path, "made", &error);
    answer(broker, status, &error);
}

static void serve_unmake(struct at_broker *broker, struct at_frame *frame)
{
    const char *path = take_only_path(broker, frame);
    if (!path)
        return;
    at_drafts_unmake(&broker->drafts, path);
    answer(broker, ATTUNE_OK, NULL);
}

static void serve_terminal(struct at_broker *broker, struct at_frame *frame)
{
    uint64_t descriptor = at_frame_take_number(frame);
    if (!at_frame_is_whole(frame) || descriptor > STDERR_FILENO) {
        end(broker, AT_FATE_NONSENSE);
        return;
    }
    struct at_terminal terminal = at_terminal((int)descriptor);
    begin_answer(broker, ATTUNE_OK, NULL);
    at_frame_number(&broker->answer, terminal.is);
    at_frame_number(&broker->answer, (uint64_t)terminal.columns);
    send_answer(broker, -1);
}

static void serve_create(struct at_broker *broker, struct at_frame *frame)
{
    struct attune_error error;
    size_t number = 0;
    bool in_place = false;
    const char *path = take_only_path(broker, frame);
    if (!path)
        return;
    bool printed = strcmp(path, "-") == 0;
    if (!printed && !broker->interrupt.held)
        at_interrupt_hold(&broker->interrupt);
    enum attune_status status =
        printed || may(broker, AT_RIGHT_WRITE, path)
            ? at_drafts_create(&broker->drafts, &number, &in_place, path, &error)
            : refuse(path, "written", &error);
    begin_answer(broker, status, &error);
    if (status == ATTUNE_OK) {
        at_frame_number(&broker->answer, number);
        at_frame_number(&broker->answer, in_place);
    }
    send_answer(broker, -1);
}

static void serve_write(struct at_broker *broker, struct at_frame *frame)
{
    struct attune_error error;
    uint64_t number = at_frame_take_number(frame);
    uint64_t size = at_frame_take_number(frame);
    struct at_slice bytes = at_slice(broker->terms->shared, size);
    if (!at_frame_is_whole(frame) || size > AT_SHARED ||
        !at_drafts_has(&broker->drafts, number))
        end(broker, AT_FATE_NONSENSE);
    else
        answer(broker, at_drafts_write(&broker->drafts, number, bytes, &error), &error);
}

static void serve_close(struct at_broker *broker, struct at_frame *frame)
{
    struct attune_error error;
    uint64_t number = at_frame_take_number(frame), keep = at_frame_take_number(frame);
    if (!at_frame_is_whole(frame) || keep > 1 ||
        !at_drafts_has(&broker->drafts, number))
        end(broker, AT_FATE_NONSENSE);
    else
        answer(broker, at_drafts_close(&broker->drafts, number, keep == 1, &error),
               &error);
}

static void hear_ready(struct at_broker *broker, struct at_frame *frame)
{
    struct at_lockdown *lockdown = &broker->outcome->lockdown;
    for (int i = 0; i < AT_LAYERS; i++)
        lockdown->failed[i] = (int)at_frame_take_number(frame);
    if (!at_frame_is_whole(frame))
        end(broker, AT_FATE_NONSENSE);
    else if (!at_lockdown_holds(lockdown) && !broker->terms->trusting)
        end(broker, AT_FATE_UNLOCKED);
}

/* Writes to a descriptor of the command; false when it takes no more. */
static bool write_all(int descriptor, struct at_slice bytes)
{
    while (bytes.size > 0) {
        ssize_t count = write(descriptor, bytes.data, bytes.size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        bytes = at_slice(bytes.data + count, bytes.size - (size_t)count);
    }
    return true;
}

/* Prints the text, or, at the end, what was kept back of one. */
static void print(struct at_broker *broker, bool is_out, const struct at_slice *text)
{
    struct at_printed *printed = is_out ? &broker->out : &broker->err;
    struct at_buffer harmless = { 0 };
    if (text)
        at_printed_add(printed, &harmless, *text);
    else
        at_printed_end(printed, &harmless);
    bool done = write_all(is_out ? broker->terms->out : broker->terms->err,
                          at_buffer_slice(&harmless));
    if (is_out && (!done || harmless.failed))
        broker->unprinted = true;
    at_buffer_clear(&harmless);
}

static void hear_print(struct at_broker *broker, struct at_frame *frame)
{
    uint64_t descriptor = at_frame_take_number(frame);
    struct at_slice text = at_frame_take_text(frame);
    if (at_frame_is_whole(frame) &&
        (descriptor == STDOUT_FILENO || descriptor == STDERR_FILENO))
        print(broker, descriptor == STDOUT_FILENO, &text);
    else
        end(broker, AT_FATE_NONSENSE);
}

static void complain(struct at_broker *broker, const char *message)
{
    struct at_slice text = at_slice_of(message), newline = at_slice_of("\n");
    print(broker, false, &text);
    print(broker, false, &newline);
}

static void hear_end(struct at_broker *broker, struct at_frame *frame)
{
    enum { ENVIRONMENT = 3 };
    struct attune_error error;
    char text[sizeof error.message + sizeof error.file + 32];
    uint64_t status = at_frame_take_number(frame);
    if (!at_frame_is_whole(frame) || status > ENVIRONMENT) {
        end(broker, AT_FATE_NONSENSE);
        return;
    }
    broker->outcome->status = (int)status;
    print(broker, true, NULL);
    print(broker, false, NULL);
    if (at_drafts_name(&broker->drafts, &error) != ATTUNE_OK) {
        complain(broker, at_error_text(&error, text, sizeof text));
        broker->outcome->status = ENVIRONMENT;
    }
    if (broker->unprinted && broker->outcome->status == 0) {
        complain(broker, "attune: the output could not be written");
        broker->outcome->status = ENVIRONMENT;
    }
    end(broker, AT_FATE_WELL);
}

static void hear_alive(struct at_broker *broker, struct at_frame *frame)
{
    if (!at_frame_is_whole(frame))
        end(broker, AT_FATE_NONSENSE);
}

static void serve(struct at_broker *broker, struct at_frame *frame)
{
    static void (*const kinds[])(struct at_broker *, struct at_frame *) = {
        [AT_ASK_OPEN] = serve_open,         [AT_ASK_ABOUT] = serve_about,
        [AT_ASK_LOCATE] = serve_locate,     [AT_ASK_LIST] = serve_list,
        [AT_ASK_MAKE] = serve_make,         [AT_ASK_UNMAKE] = serve_unmake,
        [AT_ASK_TERMINAL] = serve_terminal, [AT_ASK_CREATE] = serve_create,
        [AT_ASK_WRITE] = serve_write,       [AT_ASK_CLOSE] = serve_close,
        [AT_TELL_READY] = hear_ready,       [AT_TELL_PRINT] = hear_print,
        [AT_TELL_ALIVE] = hear_alive,       [AT_TELL_END] = hear_end,
    };
    bool begins = frame->kind == AT_TELL_READY;
    if (begins == broker->ready || !kinds[frame->kind])
        end(broker, AT_FATE_NONSENSE);
    else
        kinds[frame->kind](broker, frame);
    broker->ready = true;
}

/* Milliseconds that the worker may still be silent; -1: for ever. */
static int patience(const struct at_broker *broker)
{
    struct timespec now;
    if (broker->terms->silence == 0)
        return -1;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long long ms = (long long)broker->terms->silence * 1000 -
                   ((long long)now.tv_sec - broker->heard.tv_sec) * 1000 -
                   (now.tv_nsec - broker->heard.tv_nsec) / 1000000;
    return ms < 0 ? 0 : ms > INT_MAX ? INT_MAX : (int)ms;
}

/* Waits until the worker sends something; false when nothing more is worth it. */
static bool await(struct at_broker *broker)
{
    struct pollfd fd = { .fd = broker->channel.socket, .events = POLLIN };
    for (;;) {
        int left = patience(broker);
        bool short_look = broker->interrupt.held && (left < 0 || left > LOOK_MS);
        int count = poll(&fd, 1, short_look ? LOOK_MS : left);
        if (count < 0 && errno == EINTR) /* the user had stopped us both for a while */
            clock_gettime(CLOCK_MONOTONIC, &broker->heard);
        else if (count < 0)
            end(broker, AT_FATE_OUTSIDE);
        else if (at_interrupt_waits(&broker->interrupt))
            end(broker, AT_FATE_INTERRUPTED);
        else if (count > 0)
            return true;
        else if (left == 0)
            end(broker, AT_FATE_SILENT);
        if (broker->ended)
            return false;
    }
}

static void receive(struct at_broker *broker)
{
    if (!await(broker))
        return;
    ssize_t count = at_channel_fill(&broker->channel, NULL);
    if (count > 0)
        clock_gettime(CLOCK_MONOTONIC, &broker->heard);
    else if (count < 0 && errno == ENOMEM)
        end(broker, AT_FATE_OUTSIDE);
    else
        end(broker, at_channel_is_cut(&broker->channel) ? AT_FATE_CUT : AT_FATE_CLOSED);
}

void at_broker_serve(struct at_broker *broker, struct at_outcome *outcome)
{
    *outcome = (struct at_outcome){ 0 };
    broker->outcome = outcome;
    clock_gettime(CLOCK_MONOTONIC, &broker->heard);
    while (!broker->ended) {
        struct at_frame frame;
        enum at_heard heard = at_channel_next(&broker->channel, &frame);
        if (heard == AT_HEARD_FRAME)
            serve(broker, &frame);
        else if (heard == AT_HEARD_NONSENSE)
            end(broker, AT_FATE_NONSENSE);
        else
            receive(broker);
    }
    outcome->lost = at_drafts_drop(&broker->drafts) && outcome->fate != AT_FATE_WELL;
}

void at_broker_free(struct at_broker *broker)
{
    if (!broker)
        return;
    at_drafts_drop(&broker->drafts);
    at_channel_clear(&broker->channel);
    at_buffer_clear(&broker->answer);
    at_buffer_clear(&broker->out.rest);
    at_buffer_clear(&broker->err.rest);
    struct at_interrupt interrupt = broker->interrupt;
    free(broker);
    at_interrupt_release(&interrupt);
}
