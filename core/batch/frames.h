/* frames.h - messages between a command and its worker, over one socket:
 *
 *      size of the body | kind    | body
 *      4 bytes          | 4 bytes | numbers of 8 bytes; texts: a number, then bytes
 *
 * The worker asks and waits for the answer, or tells and goes on. Numbers are in the
 * machine's own order: both ends are one program. Whoever reads checks every length,
 * for what a worker sends may be a stranger's. */
#ifndef AT_BATCH_FRAMES_H
#define AT_BATCH_FRAMES_H

#include <stdint.h>
#include <sys/types.h>

#include "base/buffer.h"

enum at_frame_kind {
    AT_ANSWER = 1, /* from the command; everything else is from the worker */
    AT_ASK_OPEN,
    AT_ASK_ABOUT,
    AT_ASK_LOCATE,
    AT_ASK_LIST,
    AT_ASK_MAKE,
    AT_ASK_UNMAKE,
    AT_ASK_TERMINAL,
    AT_ASK_CREATE,
    AT_ASK_WRITE,
    AT_ASK_CLOSE,
    AT_TELL_READY, /* locked up; the first frame */
    AT_TELL_PRINT,
    AT_TELL_ALIVE,
    AT_TELL_END /* and with which exit status; the last frame */
};

/* Memory that both ends see, for what a worker writes: in a socket it would be copied
 * twice more. The worker fills it and says how much, and the command, which only reads it,
 * writes that out before it answers. */
enum { AT_SHARED = 256 * 1024 };

/* The most a frame of a worker may hold. A command may answer with more. */
enum { AT_FRAME_MOST = 1024 * 1024 };

/* Begins a frame in `out`, in place of what it held. */
void at_frame_begin(struct at_buffer *out, enum at_frame_kind kind);
void at_frame_number(struct at_buffer *out, uint64_t number);
void at_frame_text(struct at_buffer *out, struct at_slice text);
void at_frame_path(struct at_buffer *out, const char *path); /* a text with its NUL */

/* Sends the frame begun in `out`, and with it a descriptor (-1: none). False when it
 * did not go out whole: memory is out, nobody is there or nobody takes it. */
bool at_frame_send(int socket, struct at_buffer *out, int file);

/* A frame received, being read from its first byte to its last. */
struct at_frame {
    uint32_t kind;
    const char *at, *end; /* borrowed from the channel, until the next frame */
    bool bad;             /* more was taken than there is, or what is no path */
};

/* What comes next in it; zero and empty once it is bad. */
uint64_t at_frame_take_number(struct at_frame *frame);
struct at_slice at_frame_take_text(struct at_frame *frame);
const char *at_frame_take_path(struct at_frame *frame);
/* Was it read to its end, and nothing wrong? */
bool at_frame_is_whole(const struct at_frame *frame);

/* The receiving end of a socket. Zero it, then set what is borrowed; clear it. */
struct at_channel {
    int socket;    /* borrowed */
    uint32_t most; /* a frame may hold */
    struct at_buffer in;
    size_t read; /* of `in`, by the frame handed out last */
};

enum at_heard { AT_HEARD_FRAME, AT_HEARD_PART, AT_HEARD_NONSENSE };

/* Hands out the next frame of what was received. */
enum at_heard at_channel_next(struct at_channel *channel, struct at_frame *frame);

/* Waits for more to be received: the number of bytes, 0 when the other end closed, -1
 * with errno. `file` gets a descriptor that came along; NULL: none may. */
ssize_t at_channel_fill(struct at_channel *channel, int *file);

/* Is there a begun frame that nothing follows? */
bool at_channel_is_cut(const struct at_channel *channel);
void at_channel_clear(struct at_channel *channel);

#endif
