/* corpus.c - sessions of any size, drawn with a fixed seed from a file of turns.
 *
 *   corpus TURNS MB > sessions.txt
 *
 * TURNS holds lines "T: ..." and "P: ..."; therapist and patient alternate as in a
 * session, 60 to 140 turns each. Drawing with replacement would leave the number of
 * distinct words as it is whatever the size, so one word in 200 becomes one that
 * nobody says, as rare words, names and typing errors do in real transcripts. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct turns {
    char **list;
    size_t count, room;
};

static uint64_t state = 20240601;

/* xorshift64*, Vigna (2016). */
static uint32_t draw(uint32_t below)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (uint32_t)((state * 0x2545F4914F6CDD1Du >> 32) % below);
}

static void keep(struct turns *turns, const char *text)
{
    if (turns->count == turns->room) {
        turns->room = turns->room ? turns->room * 2 : 1024;
        turns->list = realloc(turns->list, turns->room * sizeof *turns->list);
        if (!turns->list)
            exit(3);
    }
    turns->list[turns->count++] = strdup(text);
}

static void read_turns(const char *path, struct turns speakers[2])
{
    static char line[1 << 20];
    FILE *file = fopen(path, "r");
    if (!file) {
        perror(path);
        exit(2);
    }
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "T: ", 3) == 0)
            keep(&speakers[0], line + 3);
        else if (strncmp(line, "P: ", 3) == 0)
            keep(&speakers[1], line + 3);
    }
    fclose(file);
    if (!speakers[0].count || !speakers[1].count) {
        fprintf(stderr, "%s: no turns \"T: ...\" and \"P: ...\"\n", path);
        exit(2);
    }
}

static size_t put_rare_word(void)
{
    static const char *const syllables[] = { "ba", "ko", "li", "mu", "ne", "ro", "sa",
                                             "ti", "vo", "de", "fi", "ga", "hu", "pe" };
    size_t size = 0;
    for (uint32_t i = 2 + draw(3); i > 0; i--) {
        const char *syllable = syllables[draw(14)];
        fputs(syllable, stdout);
        size += strlen(syllable);
    }
    return size;
}

/* A turn with one word in 200 replaced; returns the bytes written. */
static size_t put_turn(const char *text)
{
    size_t size = 0;
    while (*text) {
        size_t word = strcspn(text, " "), gap = strspn(text + word, " ");
        if (word > 0 && draw(200) == 0)
            size += put_rare_word();
        else
            size += fwrite(text, 1, word, stdout);
        size += fwrite(text + word, 1, gap, stdout);
        text += word + gap;
    }
    return size;
}

int main(int argc, char **argv)
{
    struct turns speakers[2] = { { 0 }, { 0 } };
    if (argc != 3) {
        fprintf(stderr, "usage: corpus TURNS MB\n");
        return 2;
    }
    read_turns(argv[1], speakers);
    double goal = atof(argv[2]) * 1e6, size = 0;
    for (unsigned session = 1; size < goal; session++) {
        size += printf("# session: s%07u\n", session);
        for (uint32_t i = 0, count = 60 + draw(81); i < count; i++) {
            const struct turns *turns = &speakers[i % 2];
            fputs(i % 2 ? "Client: " : "Therapist: ", stdout);
            size += (double)put_turn(turns->list[draw((uint32_t)turns->count)]) +
                    (i % 2 ? 9 : 12);
            putchar('\n');
        }
    }
    return ferror(stdout) ? 3 : 0;
}
