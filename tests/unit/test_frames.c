#include "batch/frames.h"
#include "unit.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct pair {
    int ends[2];
    struct at_channel channel; /* of the second end */
};

static int setup(void **state)
{
    struct pair *pair = *state = calloc(1, sizeof *pair);
    if (!pair || socketpair(AF_UNIX, SOCK_STREAM, 0, pair->ends) != 0)
        return -1;
    pair->channel = (struct at_channel){ .socket = pair->ends[1], .most = 1000 };
    return 0;
}

static int teardown(void **state)
{
    struct pair *pair = *state;
    close(pair->ends[0]);
    close(pair->ends[1]);
    at_channel_clear(&pair->channel);
    free(pair);
    return 0;
}

static void send_bytes(struct pair *pair, const void *bytes, size_t size)
{
    assert_int_equal(send(pair->ends[0], bytes, size, 0), size);
}

static void what_is_sent_is_what_comes(void **state)
{
    struct pair *pair = *state;
    struct at_buffer out = { 0 };
    struct at_frame frame;
    for (uint64_t i = 0; i < 3; i++) {
        at_frame_begin(&out, AT_ASK_WRITE);
        at_frame_number(&out, UINT64_MAX - i);
        at_frame_text(&out, at_slice("a\0b", 3));
        at_frame_path(&out, "data/lab");
        assert_true(at_frame_send(pair->ends[0], &out, -1));
    }
    assert_int_equal(at_channel_next(&pair->channel, &frame), AT_HEARD_PART);
    assert_true(at_channel_fill(&pair->channel, NULL) > 0);
    for (uint64_t i = 0; i < 3; i++) {
        assert_int_equal(at_channel_next(&pair->channel, &frame), AT_HEARD_FRAME);
        assert_int_equal(frame.kind, AT_ASK_WRITE);
        assert_true(at_frame_take_number(&frame) == UINT64_MAX - i);
        assert_memory_equal(at_frame_take_text(&frame).data, "a\0b", 3);
        assert_false(at_frame_is_whole(&frame));
        assert_string_equal(at_frame_take_path(&frame), "data/lab");
        assert_true(at_frame_is_whole(&frame));
    }
    assert_int_equal(at_channel_next(&pair->channel, &frame), AT_HEARD_PART);
    assert_false(at_channel_is_cut(&pair->channel));
    at_buffer_clear(&out);
}

static void a_frame_may_come_byte_by_byte(void **state)
{
    struct pair *pair = *state;
    struct at_buffer out = { 0 };
    struct at_frame frame;
    at_frame_begin(&out, AT_TELL_END);
    at_frame_number(&out, 1);
    assert_true(at_frame_send(pair->ends[0], &out, -1));
    char bytes[64];
    ssize_t size = recv(pair->ends[1], bytes, sizeof bytes, 0);
    for (ssize_t i = 0; i < size; i++) {
        assert_int_equal(at_channel_next(&pair->channel, &frame), AT_HEARD_PART);
        assert_int_equal(at_channel_is_cut(&pair->channel), i > 0);
        send_bytes(pair, bytes + i, 1);
        assert_int_equal(at_channel_fill(&pair->channel, NULL), 1);
    }
    assert_int_equal(at_channel_next(&pair->channel, &frame), AT_HEARD_FRAME);
    assert_int_equal(at_frame_take_number(&frame), 1);
    at_buffer_clear(&out);
}

static void what_is_no_frame_is_nonsense(void **state)
{
    const uint32_t heads[][2] = {
        { 1001, AT_ASK_OPEN },
        { 0, 0 },
        { 0, AT_TELL_END + 1 },
        { UINT32_MAX, 2 },
    };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        struct pair *pair = *state;
        struct at_frame frame;
        send_bytes(pair, heads[i], sizeof heads[i]);
        assert_true(at_channel_fill(&pair->channel, NULL) > 0);
        assert_int_equal(at_channel_next(&pair->channel, &frame), AT_HEARD_NONSENSE);
        at_channel_clear(&pair->channel);
    }
}

static struct at_frame over(const char *bytes, size_t size)
{
    return (struct at_frame){ .kind = AT_ASK_OPEN, .at = bytes, .end = bytes + size };
}

static void what_does_not_fit_is_bad(void **state)
{
    (void)state;
    const uint64_t beyond[] = { 9, 0 }, endless[] = { UINT64_MAX, 0 };
    struct at_frame frame = over((const char *)beyond, sizeof beyond);
    assert_int_equal(at_frame_take_text(&frame).size, 0);
    assert_true(frame.bad);
    frame = over((const char *)endless, sizeof endless);
    assert_int_equal(at_frame_take_text(&frame).size, 0);
    assert_false(at_frame_is_whole(&frame));
    frame = over((const char *)beyond, 7);
    assert_int_equal(at_frame_take_number(&frame), 0);
    assert_true(frame.bad);
    assert_int_equal(at_frame_take_number(&frame), 0);
}

static void a_path_ends_in_its_only_nul(void **state)
{
    (void)state;
    static const struct at_slice texts[] = { { "a\0b", 4 }, { "ab", 2 }, { "", 0 } };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct at_buffer out = { 0 };
        at_frame_begin(&out, AT_ASK_OPEN);
        at_frame_text(&out, texts[i]);
        struct at_frame frame = over(out.data + 8, out.size - 8);
        assert_string_equal(at_frame_take_path(&frame), "");
        assert_true(frame.bad);
        at_buffer_clear(&out);
    }
}

static void a_descriptor_comes_along_only_where_it_may(void **state)
{
    struct pair *pair = *state;
    struct at_buffer out = { 0 };
    int file = open("/dev/null", O_RDONLY), got = -1;
    struct at_frame frame;
    at_frame_begin(&out, AT_ANSWER);
    assert_true(at_frame_send(pair->ends[0], &out, file));
    assert_true(at_channel_fill(&pair->channel, &got) > 0);
    assert_int_equal(at_channel_next(&pair->channel, &frame), AT_HEARD_FRAME);
    assert_true(got > file);
    close(got);
    assert_true(at_frame_send(pair->ends[0], &out, file));
    assert_true(at_channel_fill(&pair->channel, NULL) > 0);
    assert_int_equal(fcntl(got, F_GETFD), -1);
    close(file);
    at_buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_sent_is_what_comes, setup, teardown),
        cmocka_unit_test_setup_teardown(a_frame_may_come_byte_by_byte, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_no_frame_is_nonsense, setup, teardown),
        cmocka_unit_test(what_does_not_fit_is_bad),
        cmocka_unit_test(a_path_ends_in_its_only_nul),
        cmocka_unit_test_setup_teardown(a_descriptor_comes_along_only_where_it_may,
                                        setup, teardown),
    };
    return cmocka_run_group_tests_name("batch/frames", tests, NULL, NULL);
}
