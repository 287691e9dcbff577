/* lockdown.c - Linux. The list of calls is what attune and its libraries were seen to
 * need: memory, time, random numbers, the one socket, and reading what was handed to
 * them. Memory is never executable, and no file is mapped. */
#define _GNU_SOURCE /* for close_range, and the system calls by name */
#include "batch/lockdown.h"

#include <errno.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

enum { FILES_MOST = 256 };
#define MEMORY_MOST ((rlim_t)8 << 30) /* bytes of addresses */

static int close_files(void)
{
    if (close_range(3, ~0U, 0) != 0)
        return errno;
    return chdir("/") == 0 ? 0 : errno;
}

static int set_limits(void)
{
    static const struct {
        int what;
        rlim_t most;
    } limits[] = {
        { RLIMIT_CORE, 0 },         { RLIMIT_FSIZE, 0 },
        { RLIMIT_NPROC, 0 },        { RLIMIT_MEMLOCK, 0 },
        { RLIMIT_MSGQUEUE, 0 },     { RLIMIT_NOFILE, FILES_MOST },
#ifndef __SANITIZE_ADDRESS__
        { RLIMIT_AS, MEMORY_MOST },
#endif
    };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        struct rlimit limit;
        if (getrlimit(limits[i].what, &limit) != 0)
            return errno;
        if (limit.rlim_max > limits[i].most)
            limit.rlim_max = limits[i].most;
        limit.rlim_cur = limit.rlim_max;
        if (setrlimit(limits[i].what, &limit) != 0)
            return errno;
    }
    return 0;
}

static int keep_secret(void)
{
    bool kept = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
                prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0;
    return kept ? 0 : errno;
}

static int gain_nothing(void)
{
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? 0 : errno;
}

/* What to refuse depends on how new the kernel is, and may be newer than the header. */
struct refused {
    uint64_t files, networks, scopes;
};

static int refuse_files(void)
{
    struct refused refused = { 0 };
    size_t size = sizeof refused.files;
    long level =
        syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (level < 0)
        return errno;
    unsigned rights = level >= 5 ? 16 : level >= 3 ? 15 : level == 2 ? 14 : 13;
    refused.files = ((uint64_t)1 << rights) - 1;
    if (level >= 4) {
        refused.networks = 3; /* to bind, to connect */
        size += sizeof refused.networks;
    }
    if (level >= 6) {
        refused.scopes = 3; /* abstract sockets, signals */
        size += sizeof refused.scopes;
    }
    long rules = syscall(SYS_landlock_create_ruleset, &refused, size, 0);
    if (rules < 0)
        return errno;
    int failed = syscall(SYS_landlock_restrict_self, rules, 0) == 0 ? 0 : errno;
    close((int)rules);
    return failed;
}

static int allow_descriptors(scmp_filter_ctx filter)
{
    int failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(read), 0);
    const struct {
        int call;
        struct scmp_arg_cmp which;
    } calls[] = {
        /* What it was handed it only reads: the socket is 0, its last words 2. */
        { SCMP_SYS(write), SCMP_A0(SCMP_CMP_LE, 2, 0) },
        { SCMP_SYS(close), SCMP_A0(SCMP_CMP_GE, 3, 0) },
        { SCMP_SYS(sendmsg), SCMP_A0(SCMP_CMP_EQ, 0, 0) },
        { SCMP_SYS(recvmsg), SCMP_A0(SCMP_CMP_EQ, 0, 0) },
        { SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0) },
        { SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0) },
    };
    for (size_t i = 0; !failed && i < sizeof calls / sizeof *calls; i++)
        failed =
            seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i].call, 1, calls[i].which);
    if (!failed)
        failed =
            seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2,
                             SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0),
                             SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS));
    return failed;
}

static int allow_the_rest(scmp_filter_ctx filter)
{
    static const int allowed[] = {
        SCMP_SYS(brk),          SCMP_SYS(munmap),         SCMP_SYS(mremap),
        SCMP_SYS(madvise),      SCMP_SYS(futex),          SCMP_SYS(clock_gettime),
        SCMP_SYS(getrandom),    SCMP_SYS(exit),           SCMP_SYS(exit_group),
        SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(restart_syscall),
        SCMP_SYS(getpid),       SCMP_SYS(gettid),         SCMP_SYS(sysinfo),
#ifdef __SANITIZE_ADDRESS__
        SCMP_SYS(sigaltstack),  SCMP_SYS(rt_sigaction),   SCMP_SYS(sched_yield),
        SCMP_SYS(getrusage),
#endif
    };
    /* Libraries ask whether these are there, and do without. */
    static const int unknown[] = {
        SCMP_SYS(newfstatat), SCMP_SYS(fstat),           SCMP_SYS(statx),
        SCMP_SYS(rseq),       SCMP_SYS(set_robust_list), SCMP_SYS(prlimit64),
        SCMP_SYS(lseek),      SCMP_SYS(ioctl),           SCMP_SYS(sched_getaffinity),
#ifdef __SANITIZE_ADDRESS__
        SCMP_SYS(openat),     SCMP_SYS(readlink),        SCMP_SYS(clone),
        SCMP_SYS(prctl),      SCMP_SYS(uname),           SCMP_SYS(getppid),
#endif
    };
    int failed = 0;
    for (size_t i = 0; !failed && i < sizeof allowed / sizeof *allowed; i++)
        failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
    for (size_t i = 0; !failed && i < sizeof unknown / sizeof *unknown; i++)
        failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), unknown[i], 0);
    return failed;
}

static int refuse_calls(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter)
        return ENOMEM;
    int failed =
        seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    /* The error of the system itself, not one of the library's own. */
    if (!failed)
        failed = seccomp_attr_set(filter, SCMP_FLTATR_API_SYSRAWRC, 1);
    if (!failed)
        failed = allow_descriptors(filter);
    if (!failed)
        failed = allow_the_rest(filter);
    if (!failed)
        failed = seccomp_load(filter);
    seccomp_release(filter);
    return -failed;
}

void at_lockdown(struct at_lockdown *lockdown)
{
    int (*const layers[AT_LAYERS])(void) = {
        [AT_LAYER_FILES] = close_files,     [AT_LAYER_LIMITS] = set_limits,
        [AT_LAYER_SECRECY] = keep_secret,   [AT_LAYER_RIGHTS] = gain_nothing,
        [AT_LAYER_LANDLOCK] = refuse_files, [AT_LAYER_SECCOMP] = refuse_calls,
    };
    struct utsname system;
    /* The same time of day everywhere; the C library would open a file to know more. */
    setenv("TZ", "UTC0", 1);
    tzset();
    lockdown->system[0] = '\0';
    if (uname(&system) == 0)
        snprintf(lockdown->system, sizeof lockdown->system, "%.20s %.40s",
                 system.sysname, system.release);
    for (int i = 0; i < AT_LAYERS; i++)
        lockdown->failed[i] = layers[i]();
}

bool at_lockdown_holds(const struct at_lockdown *lockdown)
{
    for (int i = 0; i < AT_LAYERS; i++)
        if (i != AT_LAYER_LANDLOCK && lockdown->failed[i])
            return false;
    return true;
}

void at_lockdown_library(at_library_hear *hear, void *data)
{
    const struct scmp_version *version = seccomp_version();
    char text[48];
    snprintf(text, sizeof text, "%u.%u.%u", version->major, version->minor,
             version->micro);
    hear(data, "libseccomp", text);
}

const char *at_layer_name(enum at_layer layer)
{
    static const char *const names[AT_LAYERS] = {
        "descriptors", "limits", "secrecy", "no new rights", "landlock", "seccomp",
    };
    return names[layer];
}

const char *at_layer_does(enum at_layer layer)
{
    static const char *const words[AT_LAYERS] = {
        [AT_LAYER_FILES] = "holds no file but those it was handed",
        [AT_LAYER_LIMITS] = "writes no file, starts no program, bounded memory",
        [AT_LAYER_SECRECY] = "leaves no dump, ends with the command",
        [AT_LAYER_RIGHTS] = "can gain no right that it has not",
        [AT_LAYER_LANDLOCK] = "opens no file and no network",
        [AT_LAYER_SECCOMP] = "makes no system call but those it needs",
    };
    return words[layer];
}
