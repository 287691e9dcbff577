/* frames.c - a stream of bytes, cut into frames by the sizes before them. */
#include "batch/frames.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>

enum { HEAD = 8, ROOM = 256 * 1024 }; /* bytes */

void at_frame_begin(struct at_buffer *out, enum at_frame_kind kind)
{
    const uint32_t head[] = { 0, (uint32_t)kind };
    at_buffer_reset(out);
    at_buffer_add(out, (const char *)head, sizeof head);
}

void at_frame_number(struct at_buffer *out, uint64_t number)
{
    at_buffer_add(out, (const char *)&number, sizeof number);
}

void at_frame_text(struct at_buffer *out, struct at_slice text)
{
    at_frame_number(out, text.size);
    at_buffer_add_slice(out, text);
}

void at_frame_path(struct at_buffer *out, const char *path)
{
    at_frame_text(out, at_slice(path, strlen(path) + 1));
}

/* Room for one descriptor beside a message. */
union beside {
    struct cmsghdr head; /* for its alignment */
    char room[CMSG_SPACE(sizeof(int))];
};

static void put_file(struct msghdr *message, union beside *beside, int file)
{
    message->msg_control = beside->room;
    message->msg_controllen = sizeof beside->room;
    struct cmsghdr *head = CMSG_FIRSTHDR(message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof file);
    memcpy(CMSG_DATA(head), &file, sizeof file);
}

bool at_frame_send(int socket, struct at_buffer *out, int file)
{
    if (out->failed || out->size - HEAD > UINT32_MAX)
        return false;
    uint32_t size = (uint32_t)(out->size - HEAD);
    memcpy(out->data, &size, sizeof size);
    struct iovec rest = { out->data, out->size };
    union beside beside = { { 0 } };
    struct msghdr message = { .msg_iov = &rest, .msg_iovlen = 1 };
    if (file >= 0)
        put_file(&message, &beside, file);
    while (rest.iov_len > 0) {
        ssize_t count = sendmsg(socket, &message, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        rest.iov_base = (char *)rest.iov_base + count;
        rest.iov_len -= (size_t)count;
        message.msg_control = NULL;
        message.msg_controllen = 0;
    }
    return true;
}

static bool has(struct at_frame *frame, uint64_t size)
{
    if (size > (size_t)(frame->end - frame->at))
        frame->bad = true;
    return !frame->bad;
}

uint64_t at_frame_take_number(struct at_frame *frame)
{
    uint64_t number = 0;
    if (has(frame, sizeof number)) {
        memcpy(&number, frame->at, sizeof number);
        frame->at += sizeof number;
    }
    return number;
}

struct at_slice at_frame_take_text(struct at_frame *frame)
{
    uint64_t size = at_frame_take_number(frame);
    if (!has(frame, size))
        return at_slice("", 0);
    frame->at += size;
    return at_slice(frame->at - size, size);
}

const char *at_frame_take_path(struct at_frame *frame)
{
    struct at_slice text = at_frame_take_text(frame);
    if (text.size > 0 &&
        memchr(text.data, '\0', text.size) == text.data + text.size - 1)
        return text.data;
    frame->bad = true;
    return "";
}

bool at_frame_is_whole(const struct at_frame *frame)
{
    return !frame->bad && frame->at == frame->end;
}

enum at_heard at_channel_next(struct at_channel *channel, struct at_frame *frame)
{
    struct at_buffer *in = &channel->in;
    uint32_t head[2];
    at_buffer_drop_front(in, channel->read);
    channel->read = 0;
    if (in->size < HEAD)
        return AT_HEARD_PART;
    memcpy(head, in->data, sizeof head);
    if (head[0] > channel->most || head[1] < AT_ANSWER || head[1] > AT_TELL_END)
        return AT_HEARD_NONSENSE;
    if (in->size - HEAD < head[0])
        return AT_HEARD_PART;
    channel->read = HEAD + (size_t)head[0];
    *frame = (struct at_frame){
        .kind = head[1],
        .at = in->data + HEAD,
        .end = in->data + channel->read,
    };
    return AT_HEARD_FRAME;
}

static void take_file(struct msghdr *message, int *file)
{
    struct cmsghdr *head = CMSG_FIRSTHDR(message);
    if (head && head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_RIGHTS &&
        head->cmsg_len == CMSG_LEN(sizeof *file))
        memcpy(file, CMSG_DATA(head), sizeof *file);
}

ssize_t at_channel_fill(struct at_channel *channel, int *file)
{
    struct at_buffer *in = &channel->in;
    if (!at_buffer_reserve(in, ROOM)) {
        errno = ENOMEM;
        return -1;
    }
    union beside beside;
    struct iovec room = { in->data + in->size, ROOM };
    struct msghdr message = { .msg_iov = &room, .msg_iovlen = 1 };
    if (file) {
        message.msg_control = beside.room;
        message.msg_controllen = sizeof beside.room;
    }
    ssize_t count;
    do
        count = recvmsg(channel->socket, &message, 0);
    while (count < 0 && errno == EINTR);
    if (count > 0) {
        in->size += (size_t)count;
        in->data[in->size] = '\0';
        if (file)
            take_file(&message, file);
    }
    return count;
}

bool at_channel_is_cut(const struct at_channel *channel)
{
    return channel->in.size > channel->read;
}

void at_channel_clear(struct at_channel *channel)
{
    at_buffer_clear(&channel->in);
}
