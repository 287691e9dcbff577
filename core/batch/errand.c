/* errand.c - the worker is this program again, so both ends speak the same frames. */
#define _GNU_SOURCE /* for pipe2 and memfd_create */
#include "batch/errand.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "batch/ending.h"
#include "batch/frames.h"
#include "batch/worker.h"

enum { ENVIRONMENT = 3, VARIABLES_MOST = 16 };

/* Where a command was started without one of its three descriptors, nothing else may
 * take its number; to read or write there fails as before. */
static void settle_descriptors(void)
{
    for (int i = 0; i <= STDERR_FILENO; i++)
        if (fcntl(i, F_GETFD) < 0)
            open("/dev/null", i == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* The program itself; its name may have been given to another one since. */
static const char *own_path(char *room, size_t size)
{
    ssize_t length = readlink("/proc/self/exe", room, size - 1);
    if (length <= 0)
        return "/proc/self/exe";
    room[length] = '\0';
    return access(room, X_OK) == 0 ? room : "/proc/self/exe";
}

/* "NAME=value" of each variable that is set, into `list`, which ends in NULL. */
static void keep_variables(char **list, const char *const *names)
{
    extern char **environ;
    size_t count = 0;
    for (; *names; names++)
        for (char **entry = environ; *entry; entry++) {
            size_t size = strlen(*names);
            if (count + 1 < VARIABLES_MOST && strncmp(*entry, *names, size) == 0 &&
                (*entry)[size] == '=')
                list[count++] = *entry;
        }
    list[count] = NULL;
}

/* Signals for the command reach its worker too, when a terminal sends them to all: it
 * leaves them to the command. */
static void set_signals(posix_spawnattr_t *how)
{
    sigset_t held, usual;
    sigemptyset(&held);
    sigaddset(&held, SIGINT);
    sigaddset(&held, SIGTERM);
    sigaddset(&held, SIGHUP);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigmask(how, &held);
    posix_spawnattr_setsigdefault(how, &usual);
    posix_spawnattr_setflags(how, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

/* What a worker gets: see worker.h. */
struct handed {
    int socket, words, shared;
};

static int spawn(pid_t *worker, const struct at_errand *errand,
                 const struct handed *handed)
{
    char room[PATH_MAX], *variables[VARIABLES_MOST];
    char word[] = AT_WORKER_WORD, name[] = "attune";
    char **argv = calloc((size_t)errand->argc + 3, sizeof *argv);
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    if (!argv)
        return ENOMEM;
    argv[0] = name;
    argv[1] = word;
    memcpy(argv + 2, errand->argv, (size_t)errand->argc * sizeof *argv);
    keep_variables(variables, errand->variables);
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, handed->socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, handed->words, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, handed->words, STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&files, handed->shared, AT_WORKER_SHARED);
    posix_spawnattr_init(&how);
    set_signals(&how);
    int failed =
        posix_spawn(worker, own_path(room, sizeof room), &files, &how, argv, variables);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&how);
    free(argv);
    return failed;
}

static int cannot_begin(int reason)
{
    fprintf(stderr, "attune: the work could not begin: %s\n", strerror(reason));
    return ENVIRONMENT;
}

/* A worker that closed its socket is about to end by itself, and how is worth knowing.
 * The pipe of its last words is closed with it; it gets a second. */
static void let_die(int words)
{
    enum { SECOND = 1000 };
    struct pollfd pipe = { .fd = words };
    poll(&pipe, 1, SECOND);
}

int at_errand_serve(const struct at_terms *terms, pid_t worker, int socket, int words)
{
    struct at_ending ending = { .silence = terms->silence, .words = words };
    struct at_broker *broker = at_broker_new(terms, socket);
    if (broker)
        at_broker_serve(broker, &ending.outcome);
    else
        ending.outcome.fate = AT_FATE_OUTSIDE;
    if (ending.outcome.fate == AT_FATE_CLOSED || ending.outcome.fate == AT_FATE_CUT)
        let_die(words);
    kill(worker, SIGKILL);
    while (waitpid(worker, &ending.wait, 0) < 0 && errno == EINTR)
        ;
    int status = at_ending_tell(&ending, terms->err);
    at_broker_free(broker);
    return status;
}

/* Memory that a worker can write to and this process only reads; its size is sealed, or
 * to read it could end in a signal. Returns errno. */
static int share(const char **shared, int *file)
{
    *file = memfd_create("attune", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (*file < 0 || ftruncate(*file, AT_SHARED) != 0 ||
        fcntl(*file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return errno;
    void *memory = mmap(NULL, AT_SHARED, PROT_READ, MAP_SHARED, *file, 0);
    if (memory == MAP_FAILED)
        return errno;
    *shared = memory;
    return 0;
}

static void close_all(const int *files, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (files[i] >= 0)
            close(files[i]);
}

int at_errand_run(const struct at_errand *errand)
{
    enum { OURS, THEIRS };
    int sockets[2] = { -1, -1 }, words[2] = { -1, -1 }, shared = -1, failed;
    struct at_terms terms = errand->terms;
    pid_t worker;
    settle_descriptors();
    failed = share(&terms.shared, &shared);
    if (!failed && (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0 ||
                    pipe2(words, O_CLOEXEC | O_NONBLOCK) != 0))
        failed = errno;
    const struct handed handed = { sockets[THEIRS], words[THEIRS], shared };
    if (!failed)
        failed = spawn(&worker, errand, &handed);
    close_all((const int[]){ sockets[THEIRS], words[THEIRS], shared }, 3);
    int status = failed ? cannot_begin(failed)
                        : at_errand_serve(&terms, worker, sockets[OURS], words[OURS]);
    close_all((const int[]){ sockets[OURS], words[OURS] }, 2);
    if (terms.shared)
        munmap((void *)terms.shared, AT_SHARED);
    return status;
}
