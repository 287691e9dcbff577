/* watched.c - runs a command, and adds to a file how long it took and the most memory
 * that a process of it had:
 *
 *   watched FILE PROGRAM ARG...          ("MS MIB", a line each time) */
#define _DEFAULT_SOURCE /* for wait4 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int main(int argc, char **argv)
{
    struct rusage used;
    int status;
    long start = now();
    if (argc < 3)
        return 2;
    pid_t child = fork();
    if (child == 0) {
        execv(argv[2], argv + 2);
        perror(argv[2]);
        _exit(127);
    }
    while (wait4(child, &status, 0, &used) < 0)
        ;
    FILE *file = fopen(argv[1], "a");
    if (!file)
        return 2;
    fprintf(file, "%ld %ld\n", now() - start, used.ru_maxrss / 1024);
    fclose(file);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
