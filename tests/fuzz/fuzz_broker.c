/* fuzz_broker.c - any bytes as what a worker sends: the command survives them, reads and
 * writes nothing that it was not given, and ends in one of the ways there are. */
#include "batch/broker.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "batch/frames.h"
#include "fuzz.h"

enum { SIZE_MOST = 16 * 1024 }; /* bytes that a socket takes at once */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    int sockets[2];
    struct at_outcome outcome;
    struct at_rights rights = { .arena = at_arena_new() };
    char *shared = calloc(1, AT_SHARED);
    int nowhere = open("/dev/null", O_WRONLY);
    assert(rights.arena && shared && nowhere >= 0);
    assert(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) == 0);
    const struct at_terms terms = { .rights = &rights,
                                    .silence = 1,
                                    .shared = shared,
                                    .out = nowhere,
                                    .err = nowhere };
    struct at_broker *broker = at_broker_new(&terms, sockets[0]);
    assert(broker);
    assert(send(sockets[1], data, size < SIZE_MOST ? size : SIZE_MOST, 0) >= 0);
    shutdown(sockets[1], SHUT_WR);
    at_broker_serve(broker, &outcome);
    assert(outcome.fate <= AT_FATE_OUTSIDE && outcome.fate != AT_FATE_INTERRUPTED);
    assert(outcome.status >= 0 && outcome.status <= 3);
    assert(!outcome.lost && !outcome.reading[0]);
    at_broker_free(broker);
    close(sockets[0]);
    close(sockets[1]);
    close(nowhere);
    at_arena_free(rights.arena);
    free(shared);
    return 0;
}
