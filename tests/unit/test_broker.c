/* test_broker.c - workers that behave, and many that do not: each is played by a process
 * that is forked for it, and must end in words of its own with nothing half-written. */
#define _DEFAULT_SOURCE /* for MAP_ANONYMOUS */
#include "batch/errand.h"
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "batch/asking.h"
#include "io/file.h"

struct stage {
    char folder[64];
    char in[96], out[96],
        new[96]; /* paths: may be read, may be written, a new folder */
    struct at_arena *arena;
    struct at_rights rights;
};

static void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static int setup(void **state)
{
    struct stage *stage = *state = calloc(1, sizeof *stage);
    if (!stage)
        return -1;
    strcpy(stage->folder, "/tmp/attune-broker-XXXXXX");
    if (!mkdtemp(stage->folder))
        return -1;
    snprintf(stage->in, sizeof stage->in, "%s/in.txt", stage->folder);
    snprintf(stage->out, sizeof stage->out, "%s/out.csv", stage->folder);
    snprintf(stage->new, sizeof stage->new, "%s/new", stage->folder);
    put(stage->in, "T: How was it?\n");
    stage->arena = at_arena_new();
    stage->rights.arena = stage->arena;
    return at_rights_grant(&stage->rights, AT_RIGHT_READ, stage->in) &&
                   at_rights_grant(&stage->rights, AT_RIGHT_WRITE, stage->out) &&
                   at_rights_grant(&stage->rights, AT_RIGHT_WRITE, stage->new)
               ? 0
               : -1;
}

static int teardown(void **state)
{
    struct stage *stage = *state;
    char command[128];
    at_arena_free(stage->arena);
    snprintf(command, sizeof command, "rm -r %s", stage->folder);
    int status = system(command);
    free(stage);
    return status;
}

/* What a worker of these tests has at hand. */
struct part {
    const struct stage *stage;
    int socket;
    struct at_channel channel;
    struct at_buffer out;
    struct at_asking asking;
    struct at_output *output; /* begun, and never closed */
};

typedef void play(struct part *part);

/* What came of it. */
struct shown {
    int status;
    char out[4096], err[4096];
};

static void read_back(FILE *file, char *text, size_t size)
{
    rewind(file);
    text[fread(text, 1, size - 1, file)] = '\0';
    fclose(file);
}

static struct shown perform(struct stage *stage, play *plays)
{
    int sockets[2], words[2];
    struct shown shown;
    FILE *out = tmpfile(), *err = tmpfile();
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets), 0);
    assert_int_equal(pipe(words), 0);
    char *shared = mmap(NULL, AT_SHARED, PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(shared, MAP_FAILED);
    pid_t worker = fork();
    if (worker == 0) {
        struct part part = { .stage = stage, .socket = sockets[1] };
        part.channel = (struct at_channel){ .socket = sockets[1], .most = UINT32_MAX };
        at_asking_init(&part.asking, &part.channel, &part.out, shared);
        close(sockets[0]);
        signal(SIGPIPE, SIG_IGN);
        dup2(words[1], STDERR_FILENO);
        plays(&part);
        for (;;)
            pause();
    }
    close(sockets[1]);
    close(words[1]);
    fcntl(words[0], F_SETFL, O_NONBLOCK);
    const struct at_terms terms = { .rights = &stage->rights,
                                    .silence = 1,
                                    .shared = shared,
                                    .out = fileno(out),
                                    .err = fileno(err) };
    shown.status = at_errand_serve(&terms, worker, sockets[0], words[0]);
    close(sockets[0]);
    close(words[0]);
    munmap(shared, AT_SHARED);
    read_back(out, shown.out, sizeof shown.out);
    read_back(err, shown.err, sizeof shown.err);
    return shown;
}

static void be_ready(struct part *part)
{
    at_frame_begin(&part->out, AT_TELL_READY);
    for (int i = 0; i < AT_LAYERS; i++)
        at_frame_number(&part->out, 0);
    at_asking_tell(&part->asking);
    at_outside_set(&part->asking.outside);
}

static void end_with(struct part *part, uint64_t status)
{
    at_frame_begin(&part->out, AT_TELL_END);
    at_frame_number(&part->out, status);
    at_asking_tell(&part->asking);
}

static void say(struct part *part, uint64_t descriptor, const char *text)
{
    at_frame_begin(&part->out, AT_TELL_PRINT);
    at_frame_number(&part->out, descriptor);
    at_frame_text(&part->out, at_slice_of(text));
    at_asking_tell(&part->asking);
}

static void raw(struct part *part, const void *bytes, size_t size)
{
    if (send(part->socket, bytes, size, MSG_NOSIGNAL) < 0)
        _exit(9);
}

static void head(struct part *part, uint32_t size, uint32_t kind)
{
    const uint32_t bytes[] = { size, kind };
    raw(part, bytes, sizeof bytes);
}

/* Half an output, and a folder. */
static void begin_to_write(struct part *part)
{
    char bytes[100000];
    memset(bytes, 'x', sizeof bytes);
    be_ready(part);
    if (at_folder_make(part->stage->new, NULL) ||
        at_output_open(&part->output, part->stage->out, NULL))
        _exit(8);
    at_buffer_add(at_output_buffer(part->output), bytes, sizeof bytes);
    if (at_output_flush(part->output, NULL))
        _exit(7);
}

static void say_nothing(struct part *part)
{
    (void)part;
    _exit(0);
}

static void end_early(struct part *part)
{
    begin_to_write(part);
    _exit(0);
}

static void end_early_with_a_status(struct part *part)
{
    be_ready(part);
    _exit(5);
}

static void send_half_a_head(struct part *part)
{
    be_ready(part);
    raw(part, "\x08\0\0", 3);
    _exit(0);
}

static void send_half_a_frame(struct part *part)
{
    begin_to_write(part);
    head(part, 100, AT_TELL_PRINT);
    raw(part, "only this", 9);
    _exit(0);
}

static void send_garbage(struct part *part)
{
    char bytes[4096];
    memset(bytes, 0xA5, sizeof bytes);
    begin_to_write(part);
    raw(part, bytes, sizeof bytes);
}

static void send_too_much(struct part *part)
{
    be_ready(part);
    head(part, AT_FRAME_MOST + 1, AT_TELL_PRINT);
}

static void work_before_it_is_ready(struct part *part)
{
    say(part, 1, "hello\n");
}

static void send_a_text_that_is_too_long(struct part *part)
{
    be_ready(part);
    at_frame_begin(&part->out, AT_TELL_PRINT);
    at_frame_number(&part->out, 1);
    at_frame_number(&part->out, UINT64_MAX - 3);
    at_asking_tell(&part->asking);
}

static void send_more_than_was_to_say(struct part *part)
{
    be_ready(part);
    at_frame_begin(&part->out, AT_TELL_END);
    at_frame_number(&part->out, 0);
    at_frame_number(&part->out, 0);
    at_asking_tell(&part->asking);
}

static void send_a_path_with_a_nul(struct part *part)
{
    be_ready(part);
    at_frame_begin(&part->out, AT_ASK_OPEN);
    at_frame_text(&part->out, at_slice("/tmp\0/x", 8));
    at_asking_tell(&part->asking);
}

static void print_elsewhere(struct part *part)
{
    be_ready(part);
    say(part, 3, "hello\n");
}

static void write_to_no_draft(struct part *part)
{
    be_ready(part);
    at_frame_begin(&part->out, AT_ASK_WRITE);
    at_frame_number(&part->out, 63);
    at_frame_number(&part->out, 1);
    at_asking_tell(&part->asking);
}

static void write_more_than_is_shared(struct part *part)
{
    begin_to_write(part);
    at_frame_begin(&part->out, AT_ASK_WRITE);
    at_frame_number(&part->out, 0);
    at_frame_number(&part->out, AT_SHARED + 1);
    at_asking_tell(&part->asking);
}

static void end_with_another_status(struct part *part)
{
    begin_to_write(part);
    end_with(part, 256);
}

static void crash(struct part *part)
{
    begin_to_write(part);
    signal(SIGSEGV, SIG_DFL);
    raise(SIGSEGV);
}

static void call_what_is_refused(struct part *part)
{
    be_ready(part);
    at_file_kind(part->stage->in);
    signal(SIGSYS, SIG_DFL);
    raise(SIGSYS);
}

static void run_out_of_memory(struct part *part)
{
    be_ready(part);
    raise(SIGKILL);
}

static void run_for_ever(struct part *part)
{
    int file;
    begin_to_write(part);
    if (part->asking.outside.open(&part->asking.outside, &file, part->stage->in, NULL))
        _exit(6);
}

static void never_begin(struct part *part)
{
    (void)part;
}

static void hold_the_line_and_live_on(struct part *part)
{
    begin_to_write(part);
    close(part->socket);
}

/* Fills the socket with questions and takes no answer. */
static void take_no_answer(struct part *part)
{
    be_ready(part);
    for (;;) {
        at_frame_begin(&part->out, AT_ASK_ABOUT);
        at_frame_path(&part->out, part->stage->in);
        at_asking_tell(&part->asking);
    }
}

static void not_be_locked_up(struct part *part)
{
    at_frame_begin(&part->out, AT_TELL_READY);
    for (int i = 0; i < AT_LAYERS; i++)
        at_frame_number(&part->out, i == AT_LAYER_SECCOMP ? EINVAL : 0);
    at_asking_tell(&part->asking);
    say(part, 1, "and yet it works\n");
}

static void leave_last_words(struct part *part)
{
    be_ready(part);
    fputs("malloc(): corrupted \033[7m\n", stderr);
    abort();
}

#define NONSENSE "attune: the worker process sent what makes no sense, and was stopped"

static const struct fault {
    const char *name;
    play *plays;
    int status;
    const char *message; /* %s: the input */
} cases[] = {
    { "nothing", say_nothing, 3,
      "attune: the worker process ended before its work was done (with exit status "
      "0)" },
    { "early", end_early, 3,
      "attune: the worker process ended before its work was done (with exit status "
      "0); nothing is written" },
    { "early with a status", end_early_with_a_status, 3,
      "attune: the worker process ended before its work was done (with exit status "
      "5)" },
    { "half a head", send_half_a_head, 3,
      "attune: the worker process broke off in the middle of a message" },
    { "half a frame", send_half_a_frame, 3,
      "attune: the worker process broke off in the middle of a message; nothing is "
      "written" },
    { "garbage", send_garbage, 3, NONSENSE "; nothing is written" },
    { "too much", send_too_much, 3, NONSENSE },
    { "not ready", work_before_it_is_ready, 3, NONSENSE },
    { "a long text", send_a_text_that_is_too_long, 3, NONSENSE },
    { "more to say", send_more_than_was_to_say, 3, NONSENSE },
    { "a NUL", send_a_path_with_a_nul, 3, NONSENSE },
    { "elsewhere", print_elsewhere, 3, NONSENSE },
    { "no draft", write_to_no_draft, 3, NONSENSE },
    { "beyond", write_more_than_is_shared, 3, NONSENSE "; nothing is written" },
    { "another status", end_with_another_status, 3, NONSENSE "; nothing is written" },
    { "crash", crash, 3,
      "attune: the worker process crashed (signal 11: Segmentation fault). This is "
      "a "
      "mistake in attune or in what it is built on, please report it; nothing is "
      "written" },
    { "refused", call_what_is_refused, 3,
      "attune: the worker process tried what no scheme or transcript needs, and "
      "was "
      "stopped by the system (SIGSYS). If they came from somebody else, do not "
      "trust "
      "them; else this is a mistake in attune, please report it" },
    { "memory", run_out_of_memory, 3,
      "attune: the worker process was killed from outside (SIGKILL), as a system "
      "does when memory runs out" },
    { "time", run_for_ever, 1,
      "attune: at %s: this took longer than 1 second and was stopped (--timeout "
      "gives it more); nothing is written" },
    { "never", never_begin, 1,
      "attune: this took longer than 1 second and was stopped (--timeout gives it "
      "more)" },
    { "lives on", hold_the_line_and_live_on, 3,
      "attune: the worker process was killed from outside (SIGKILL), as a system "
      "does when memory runs out; nothing is written" },
    { "no answer", take_no_answer, 1,
      "attune: this took longer than 1 second and was stopped (--timeout gives it "
      "more)" },
    { "unlocked", not_be_locked_up, 3,
      "attune: the worker process cannot be locked up on this system: seccomp "
      "(Invalid argument). `attune doctor` tells more; --no-sandbox goes on "
      "without, "
      "for schemes and transcripts that are your own" },
    { "last words", leave_last_words, 3,
      "attune: the worker process crashed (signal 6: Aborted). This is a mistake "
      "in "
      "attune or in what it is built on, please report it\nits last words: "
      "malloc(): "
      "corrupted \\x1B[7m" },
};

static void every_bad_end_has_words_of_its_own(void **state)
{
    struct stage *stage = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char expected[1024];
        const char *place = strstr(cases[i].message, "%s");
        snprintf(expected, sizeof expected, "%.*s%s%s\n",
                 (int)(place ? place - cases[i].message
                             : (ptrdiff_t)strlen(cases[i].message)),
                 cases[i].message, place ? stage->in : "", place ? place + 2 : "");
        struct shown shown = perform(stage, cases[i].plays);
        if (strcmp(shown.err, expected) != 0 || shown.status != cases[i].status)
            fail_msg("%s: %d\n  got      %s  expected %s", cases[i].name, shown.status,
                     shown.err, expected);
        assert_string_equal(shown.out, "");
        struct at_buffer left = { 0 };
        assert_int_equal(at_outside()->list(at_outside(), &left, stage->folder, NULL),
                         ATTUNE_OK);
        assert_int_equal(left.size, sizeof "in.txt");
        at_buffer_clear(&left);
    }
}

static void write_and_print(struct part *part)
{
    struct at_output *output;
    struct at_buffer text = { 0 };
    be_ready(part);
    if (at_file_read(&text, part->stage->in, 1000, NULL) ||
        at_folder_make(part->stage->new, NULL) ||
        at_output_open(&output, part->stage->out, NULL))
        _exit(8);
    for (int i = 0; i < 20000; i++)
        at_buffer_add_slice(at_output_buffer(output), at_buffer_slice(&text));
    if (at_output_close(output, NULL) || at_file_kind(part->stage->out) != AT_FILE_NONE)
        _exit(7);
    say(part, 2, "warning\x1B[2J\n");
    say(part, 1, "caf\xC3");
    say(part, 1, "\xA9\n");
    end_with(part, 1);
}

static void a_good_worker_reads_writes_and_prints(void **state)
{
    struct stage *stage = *state;
    struct at_file_about about;
    struct shown shown = perform(stage, write_and_print);
    assert_int_equal(shown.status, 1);
    assert_string_equal(shown.err, "warning\\x1B[2J\n");
    assert_string_equal(shown.out, "caf\xC3\xA9\n");
    about = at_file_about(stage->out);
    assert_int_equal(about.kind, AT_FILE_REGULAR);
    assert_int_equal(about.size, 20000 * strlen("T: How was it?\n"));
    assert_int_equal(at_file_kind(stage->new), AT_FILE_FOLDER);
}

static void write_and_give_up(struct part *part)
{
    begin_to_write(part);
    end_with(part, 0);
}

static void what_was_not_closed_is_dropped(void **state)
{
    struct stage *stage = *state;
    struct shown shown = perform(stage, write_and_give_up);
    assert_int_equal(shown.status, 0);
    assert_string_equal(shown.err, "");
    assert_int_equal(at_file_kind(stage->out), AT_FILE_NONE);
}

static void expect(struct part *part, enum attune_status status,
                   const struct attune_error *error, const char *message)
{
    char text[sizeof error->message + sizeof error->file + 32];
    if (status == ATTUNE_OK ||
        !strstr(at_error_text(error, text, sizeof text), message))
        say(part, 2, status == ATTUNE_OK ? "it was allowed\n" : text);
}

static void ask_for_what_is_not_given(struct part *part)
{
    struct attune_error error;
    struct at_buffer text = { 0 };
    struct at_output *output;
    char path[128];
    be_ready(part);
    expect(
        part, at_file_read(&text, "/etc/passwd", 100000, &error), &error,
        "/etc/passwd: may not be read: the command was given neither this path nor a "
        "folder above it");
    expect(part, at_file_read(&text, "-", 100000, &error), &error, "may not be read");
    snprintf(path, sizeof path, "%s/../../../etc/passwd", part->stage->out);
    expect(part, at_output_open(&output, path, &error), &error, "may not be written");
    expect(part, at_output_open(&output, part->stage->in, &error), &error,
           "may not be written");
    expect(part, at_folder_make("/tmp/attune-not-this", &error), &error,
           "may not be made");
    expect(part, at_folder_each("/etc", NULL, NULL, &error), &error, "may not be read");
    if (at_file_kind("/etc/passwd") != AT_FILE_NONE)
        say(part, 2, "it was looked at\n");
    at_folder_unmake(part->stage->folder);
    end_with(part, 0);
}

static void what_was_not_given_is_refused(void **state)
{
    struct shown shown = perform(*state, ask_for_what_is_not_given);
    assert_string_equal(shown.err, "");
    assert_int_equal(shown.status, 0);
}

static void send_a_descriptor(struct part *part)
{
    be_ready(part);
    at_frame_begin(&part->out, AT_TELL_PRINT);
    at_frame_number(&part->out, 1);
    at_frame_text(&part->out, at_slice_of("fine\n"));
    at_frame_send(part->socket, &part->out, open("/dev/null", O_RDONLY));
    at_terminal(STDOUT_FILENO);
    end_with(part, 0);
}

static void a_descriptor_from_a_worker_is_not_taken(void **state)
{
    int before = dup(0), after;
    close(before);
    struct shown shown = perform(*state, send_a_descriptor);
    assert_string_equal(shown.out, "fine\n");
    after = dup(0);
    close(after);
    assert_int_equal(before, after);
}

static void interrupt(struct part *part)
{
    begin_to_write(part);
    kill(getppid(), SIGTERM);
}

static void nothing_half_written_is_left_after_an_interrupt(void **state)
{
    struct stage *stage = *state;
    sigset_t held, before;
    sigemptyset(&held);
    sigaddset(&held, SIGTERM);
    sigprocmask(SIG_BLOCK, &held, &before);
    struct shown shown = perform(stage, interrupt);
    int number;
    assert_int_equal(sigwait(&held, &number), 0);
    sigprocmask(SIG_SETMASK, &before, NULL);
    assert_string_equal(shown.err, "attune: stopped; nothing is written\n");
    assert_int_equal(at_file_kind(stage->out), AT_FILE_NONE);
    assert_int_equal(at_file_kind(stage->new), AT_FILE_NONE);
}

#define ON_STAGE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STAGE(every_bad_end_has_words_of_its_own),
        ON_STAGE(a_good_worker_reads_writes_and_prints),
        ON_STAGE(what_was_not_closed_is_dropped),
        ON_STAGE(what_was_not_given_is_refused),
        ON_STAGE(a_descriptor_from_a_worker_is_not_taken),
        ON_STAGE(nothing_half_written_is_left_after_an_interrupt),
    };
    return cmocka_run_group_tests_name("batch/broker", tests, NULL, NULL);
}
