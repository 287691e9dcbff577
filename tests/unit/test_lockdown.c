/* test_lockdown.c - under the filter itself: what attune and its libraries need goes on
 * working, and what they do not need ends the process. Each case is a process that is
 * forked for it. */
#define _GNU_SOURCE /* for O_TMPFILE and MAP_ANONYMOUS */
#include "batch/lockdown.h"
#include "unit.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "batch/frames.h"
#include "io/hash.h"
#include "io/json.h"
#include "io/xml.h"
#include "io/yaml.h"
#include "io/zip.h"
#include "match/regex.h"
#include "text/fold.h"
#include "text/language.h"

enum { KILLED = 1000 /* and the signal that did it */ };

struct attempt {
    const char *name;
    /* Returns whether all went well. */
    bool (*make)(struct at_arena *arena, int handed);
};

/* Runs it locked up, with a descriptor handed over that could be written to. */
static int outcome(const struct attempt *attempt)
{
    int sockets[2], status;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets), 0);
    pid_t child = fork();
    if (child == 0) {
        struct at_lockdown lockdown;
        struct at_channel channel = { .socket = 0, .most = 1000 };
        struct at_frame frame;
        int handed = -1;
        dup2(sockets[1], 0);
        at_lockdown(&lockdown);
        if (!at_lockdown_holds(&lockdown))
            _exit(99);
        if (at_channel_fill(&channel, &handed) <= 0 ||
            at_channel_next(&channel, &frame) != AT_HEARD_FRAME || handed < 3)
            _exit(98);
        _exit(attempt->make(at_arena_new(), handed) ? 0 : 1);
    }
    struct at_buffer out = { 0 };
    int file = open("/tmp", O_RDWR | O_TMPFILE, 0600);
    assert_int_equal(write(file, "T: Hello.\n", 10), 10);
    lseek(file, 0, SEEK_SET);
    at_frame_begin(&out, AT_ANSWER);
    at_frame_send(sockets[0], &out, file);
    at_buffer_clear(&out);
    close(sockets[1]);
    while (waitpid(child, &status, 0) < 0)
        ;
    close(sockets[0]);
    close(file);
    return WIFSIGNALED(status) ? KILLED + WTERMSIG(status) : WEXITSTATUS(status);
}

static void skip_under_another_program(void)
{
    /* valgrind's own calls would meet the filter. */
    const char *under = getenv("UNDER");
    if (under && *under)
        skip();
}

static bool read_yaml(struct at_arena *arena, int handed)
{
    (void)handed;
    const struct at_yaml *root;
    return at_yaml_parse(&root, arena, at_slice_of("a: [1, 'two', {b: \"\\u00e9\"}]\n"),
                         "a.yaml", NULL) == ATTUNE_OK &&
           at_yaml_parse(&root, arena, at_slice_of("a: [\n"), "a.yaml", NULL) ==
               ATTUNE_INVALID;
}

static bool read_json(struct at_arena *arena, int handed)
{
    (void)handed;
    const struct at_json *root;
    return at_json_parse(&root, arena,
                         at_slice_of("{\"a\": [1.5e3, \"\\u00e9\", null]}"), "a.json",
                         NULL) == ATTUNE_OK;
}

static bool read_xml(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    struct at_xml_piece piece;
    size_t pieces = 0;
    struct at_xml *xml = at_xml_new(
        at_slice_of("<?xml version='1.0' encoding='UTF-8'?><a b='c'>d&amp;<e/></a>"));
    while (xml && at_xml_next(xml, &piece, NULL) == ATTUNE_OK)
        pieces++;
    at_xml_free(xml);
    return pieces >= 4;
}

static bool write_and_read_zip(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    const struct at_zip_file file = { "a/b.txt", at_slice_of("hello") };
    struct at_buffer bytes = { 0 }, text = { 0 };
    struct at_zip *zip = NULL;
    bool good =
        at_zip_write(&bytes, &file, 1, NULL) == ATTUNE_OK &&
        at_zip_open(&zip, at_buffer_slice(&bytes), "a.zip", NULL) == ATTUNE_OK &&
        at_zip_read(&text, zip, 0, NULL) == ATTUNE_OK &&
        strcmp(text.data, "hello") == 0;
    at_zip_close(zip);
    at_buffer_clear(&bytes);
    at_buffer_clear(&text);
    return good;
}

static bool search_a_regex(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    struct at_regex *regex;
    struct at_regex_match match;
    if (at_regex_new(&regex, at_slice_of("(?<=i )f(e+)l\\b"), AT_FOLD_CASE, NULL))
        return false;
    bool good =
        at_regex_next(regex, at_slice_of("i feel it"), 0, &match, NULL) == ATTUNE_OK &&
        match.end == 6;
    at_regex_free(regex);
    return good;
}

static bool fold_and_hash(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    char digits[AT_SHA256_TEXT];
    struct at_buffer out = { 0 };
    bool good = at_fold_add(&out, at_slice_of("\xC3\x89T\xC3\x89"), AT_FOLD_ACCENTS) &&
                strcmp(out.data, "ete") == 0;
    at_sha256(at_buffer_slice(&out), digits);
    at_buffer_clear(&out);
    return good && strlen(digits) == 64;
}

static int by_number(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

/* Much memory, a sort that wants to know how much there is, the time of day. */
static bool use_the_c_library(struct at_arena *arena, int handed)
{
    enum { COUNT = 4 * 1024 * 1024 };
    (void)arena;
    (void)handed;
    char text[64];
    time_t now = time(NULL);
    struct tm *told = localtime(&now);
    int *numbers = calloc(COUNT, sizeof *numbers);
    for (int i = 0; numbers && i < COUNT; i++)
        numbers[i] = COUNT - i;
    if (!numbers || !told)
        return false;
    qsort(numbers, COUNT, sizeof *numbers, by_number);
    numbers = realloc(numbers, sizeof *numbers * 2 * COUNT);
    snprintf(text, sizeof text, "%.17g %d", 0.1, numbers[0]);
    free(numbers);
    return strcmp(text, "0.10000000000000001 1") == 0;
}

static bool read_what_was_handed(struct at_arena *arena, int handed)
{
    (void)arena;
    char bytes[16];
    return read(handed, bytes, sizeof bytes) == 10 && close(handed) == 0;
}

static void what_attune_needs_works(void **state)
{
    (void)state;
    static const struct attempt attempts[] = {
        { "libyaml", read_yaml },      { "jansson", read_json },
        { "expat", read_xml },         { "libzip", write_and_read_zip },
        { "PCRE2", search_a_regex },   { "utf8proc, libsodium", fold_and_hash },
        { "libc", use_the_c_library }, { "reading", read_what_was_handed },
    };
    skip_under_another_program();
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
        int got = outcome(&attempts[i]);
        if (got != 0)
            fail_msg("%s: %d", attempts[i].name, got);
    }
}

static bool open_a_file(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    return open("/etc/passwd", O_RDONLY) >= 0;
}

static bool use_the_network(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

static bool start_a_process(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    return fork() >= 0;
}

static bool start_a_program(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    char *argv[] = { NULL };
    return execv("/bin/true", argv) == 0;
}

static bool make_a_program(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static bool make_memory_a_program(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    void *memory =
        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return mprotect(memory, 4096, PROT_READ | PROT_EXEC) == 0;
}

static bool map_what_was_handed(struct at_arena *arena, int handed)
{
    (void)arena;
    return mmap(NULL, 10, PROT_READ, MAP_SHARED, handed, 0) != MAP_FAILED;
}

static bool write_to_what_was_handed(struct at_arena *arena, int handed)
{
    (void)arena;
    return write(handed, "x", 1) == 1;
}

static bool close_the_socket(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    return close(0) == 0;
}

static bool copy_a_descriptor(struct at_arena *arena, int handed)
{
    (void)arena;
    return dup2(handed, 1) == 1;
}

static bool kill_its_parent(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    return kill(1, 0) == 0;
}

static bool catch_signals(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    return signal(SIGSEGV, SIG_IGN) != SIG_ERR;
}

static bool look_around(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    return access("/etc/passwd", F_OK) == 0;
}

static void what_it_does_not_need_ends_it(void **state)
{
    (void)state;
    static const struct attempt attempts[] = {
        { "open", open_a_file },
        { "socket", use_the_network },
        { "fork", start_a_process },
        { "exec", start_a_program },
        { "executable memory", make_a_program },
        { "memory made executable", make_memory_a_program },
        { "mapping", map_what_was_handed },
        { "writing", write_to_what_was_handed },
        { "closing the socket", close_the_socket },
        { "dup2", copy_a_descriptor },
        { "kill", kill_its_parent },
        { "signals", catch_signals },
        { "access", look_around },
    };
    skip_under_another_program();
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
        int got = outcome(&attempts[i]);
#ifdef __SANITIZE_ADDRESS__
        /* What a sanitizer would do with some of them, fails instead. */
        bool refused =
            got == KILLED + SIGSYS || got == 1 || attempts[i].make == catch_signals;
#else
        bool refused = got == KILLED + SIGSYS;
#endif
        if (!refused)
            fail_msg("%s: %d", attempts[i].name, got);
    }
}

static bool break_a_promise(struct at_arena *arena, int handed)
{
    (void)arena;
    (void)handed;
    abort();
}

static void a_broken_promise_is_told_from_an_attack(void **state)
{
    (void)state;
    static const struct attempt attempt = { "abort", break_a_promise };
    skip_under_another_program();
    assert_int_equal(outcome(&attempt), KILLED + SIGABRT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_attune_needs_works),
        cmocka_unit_test(what_it_does_not_need_ends_it),
        cmocka_unit_test(a_broken_promise_is_told_from_an_attack),
    };
    return cmocka_run_group_tests_name("batch/lockdown", tests, NULL, NULL);
}
