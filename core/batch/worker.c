/* worker.c - standard output and error are streams of ours, whose bytes become frames,
 * so that what is printed comes out in the order it was printed in. */
#define _GNU_SOURCE /* for fopencookie */
#include "batch/worker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "batch/asking.h"

enum { SOCKET = 0 };

/* Of one of the two streams. */
struct printing {
    const struct at_asking *asking;
    int descriptor;
};

bool at_worker_is(int argc, char **argv)
{
    int type;
    socklen_t size = sizeof type;
    return argc > 1 && strcmp(argv[1], AT_WORKER_WORD) == 0 &&
           getsockopt(SOCKET, SOL_SOCKET, SO_TYPE, &type, &size) == 0;
}

static ssize_t print(void *cookie, const char *bytes, size_t size)
{
    const struct printing *printing = cookie;
    struct at_buffer *out = printing->asking->out;
    at_frame_begin(out, AT_TELL_PRINT);
    at_frame_number(out, (uint64_t)printing->descriptor);
    at_frame_text(out, at_slice(bytes, size));
    at_asking_tell(printing->asking);
    return (ssize_t)size;
}

static FILE *open_stream(struct printing *printing, int how)
{
    FILE *stream =
        fopencookie(printing, "w", (cookie_io_functions_t){ .write = print });
    if (!stream)
        abort();
    setvbuf(stream, NULL, how, BUFSIZ);
    return stream;
}

static void tell_ready(const struct at_asking *asking,
                       const struct at_lockdown *lockdown)
{
    at_frame_begin(asking->out, AT_TELL_READY);
    for (int i = 0; i < AT_LAYERS; i++)
        at_frame_number(asking->out, (uint64_t)lockdown->failed[i]);
    at_asking_tell(asking);
}

/* Who converts times, as the reader of zip archives does, asks the C library, which would
 * look for the time zone's file each time. Results know no zone. */
static void settle_zone(void)
{
    setenv("TZ", "UTC0", 1);
    tzset();
}

_Noreturn void at_worker_live(int argc, char **argv, at_worker_command *command)
{
    struct at_lockdown lockdown;
    struct at_channel channel = { .socket = SOCKET, .most = UINT32_MAX };
    struct at_buffer buffer = { 0 };
    struct at_asking asking;
    struct printing out = { &asking, STDOUT_FILENO }, err = { &asking, STDERR_FILENO };
    char *shared =
        mmap(NULL, AT_SHARED, PROT_READ | PROT_WRITE, MAP_SHARED, AT_WORKER_SHARED, 0);
    if (shared == MAP_FAILED)
        abort();
    settle_zone();
    at_lockdown(&lockdown);
    at_asking_init(&asking, &channel, &buffer, shared);
    tell_ready(&asking, &lockdown);
    at_outside_set(&asking.outside);
    stdout = open_stream(&out, at_terminal(STDOUT_FILENO).is ? _IOLBF : _IOFBF);
    stderr = open_stream(&err, _IONBF);
    int status = command(argc - 2, argv + 2, &lockdown);
    fflush(stdout);
    at_frame_begin(&buffer, AT_TELL_END);
    at_frame_number(&buffer, (uint64_t)status);
    at_asking_tell(&asking);
    _exit(0);
}
