/* threads.c - two engines in two threads at once: nothing is shared, so each finds what it
 * would find alone. `make TSAN=1 embed` runs it under ThreadSanitizer. */
#include <attune.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { THREADS = 2, ENGINES = 4, ROUNDS = 20 };

struct job {
    char **argv;
    char found[4096];
    struct attune_error error;
};

static enum attune_status code(struct job *job, attune_engine *engine)
{
    attune_transcript *transcript;
    attune_codings *codings;
    enum attune_status status =
        attune_transcript_open(&transcript, engine, job->argv[2], &job->error);
    if (status)
        return status;
    status = attune_code(&codings, engine, transcript, &job->error);
    size_t used = 0;
    for (size_t i = 0; !status && i < attune_codings_count(codings); i++) {
        struct attune_coding coding = attune_codings_get(codings, i);
        used += (size_t)snprintf(job->found + used, sizeof job->found - used,
                                 "%zu %.*s\n", coding.first_turn, (int)coding.code.size,
                                 coding.code.data);
    }
    attune_transcript_free(transcript);
    return status;
}

/* Engines come and go, too. */
static void *work(void *data)
{
    struct job *job = data;
    const char *places[] = { ".", NULL };
    enum attune_status status = ATTUNE_OK;
    for (int i = 0; i < ENGINES && !status; i++) {
        attune_engine *engine;
        status = attune_engine_new(&engine, places, &job->error);
        if (status)
            break;
        status = attune_engine_load(engine, job->argv[1], &job->error);
        for (int j = 0; j < ROUNDS && !status; j++)
            status = code(job, engine);
        attune_engine_free(engine);
    }
    return status ? job : NULL;
}

int main(int argc, char **argv)
{
    static struct job jobs[THREADS];
    pthread_t threads[THREADS];
    void *failed;
    int status = argc < 3;
    for (int i = 0; i < THREADS; i++) {
        jobs[i].argv = argv;
        if (pthread_create(&threads[i], NULL, work, &jobs[i]))
            return 1;
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], &failed);
        if (failed)
            fprintf(stderr, "%s\n", jobs[i].error.message);
        status |= failed != NULL;
    }
    printf("%s%s\n", jobs[0].found,
           strcmp(jobs[0].found, jobs[1].found) ? "they differ" : "in both threads");
    return status;
}
