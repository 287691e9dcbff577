/* peak.c - runs a command and prints the most memory it had: the proportional set
 * size, in KiB, sampled every few milliseconds.
 *
 *   peak COMMAND ARG...          (prints "KiB" on standard error) */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* KiB now; 0 when the process is gone. */
static long set_size(pid_t process)
{
    char path[64], line[256];
    long size = 0;
    snprintf(path, sizeof path, "/proc/%ld/smaps_rollup", (long)process);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "Pss: %ld kB", &size) == 1)
            break;
    if (file)
        fclose(file);
    return size;
}

int main(int argc, char **argv)
{
    const struct timespec pause = { 0, 5000000 };
    long most = 0;
    int status;
    if (argc < 2)
        return 2;
    pid_t child = fork();
    if (child == 0) {
        execvp(argv[1], argv + 1);
        perror(argv[1]);
        _exit(127);
    }
    while (waitpid(child, &status, WNOHANG) == 0) {
        long now = set_size(child);
        if (now > most)
            most = now;
        nanosleep(&pause, NULL);
    }
    fprintf(stderr, "%ld\n", most);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
