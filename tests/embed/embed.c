/* embed.c - a program on libattune alone: codes a session and prints what it found. */
#include <attune.h>
#include <stdio.h>

static int complain(const struct attune_error *error)
{
    fprintf(stderr, "%s:%d:%d: %s\n", error->file, error->line, error->column,
            error->message);
    return 1;
}

static void print(const attune_codings *codings, size_t i)
{
    struct attune_coding coding = attune_codings_get(codings, i);
    printf("%zu %.*s", coding.first_turn, (int)coding.code.size, coding.code.data);
    for (size_t j = 0; j < coding.evidence; j++) {
        struct attune_span span = attune_codings_evidence(codings, i, j);
        printf(" [%zu-%zu %.*s]", span.start, span.end, (int)span.text.size,
               span.text.data);
    }
    printf("\n");
}

static void print_summary(const attune_codings *codings, size_t i)
{
    struct attune_summary summary = attune_codings_summary(codings, i);
    printf("%.*s %.*s %g of %g: %g%.*s\n", (int)summary.name.size, summary.name.data,
           (int)summary.measure.size, summary.measure.data, summary.count, summary.base,
           summary.value, (int)summary.reason.size, summary.reason.data);
}

int main(int argc, char **argv)
{
    const char *places[] = { argc > 3 ? argv[3] : ".", NULL };
    struct attune_error error = { .message = "embed SCHEME FILE [PLACE]" };
    attune_engine *engine = NULL;
    attune_transcript *transcript = NULL;
    attune_codings *codings = NULL;
    if (argc < 3 || attune_engine_new(&engine, places, &error) ||
        attune_engine_load(engine, argv[1], &error) ||
        attune_transcript_open(&transcript, engine, argv[2], &error) ||
        attune_code(&codings, engine, transcript, &error))
        return complain(&error);
    for (size_t i = 0; i < attune_codings_count(codings); i++)
        print(codings, i);
    for (size_t i = 0; i < attune_codings_summaries(codings); i++)
        print_summary(codings, i);
    attune_transcript_free(transcript);
    attune_engine_free(engine);
    return 0;
}
