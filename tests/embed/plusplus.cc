// plusplus.cc - the same library from C++: reads every session of a file, and is told what
// goes wrong.
#include <attune.h>

#include <cmath>
#include <iostream>
#include <string>

static std::string text(attune_text part)
{
    return std::string(part.data ? part.data : "", part.size);
}

static attune_engine *engine;

static attune_status each_session(void *data, attune_transcript *transcript)
{
    attune_error error;
    attune_codings *codings = nullptr;
    attune_status status = attune_code(&codings, engine, transcript, &error);
    for (size_t i = 0; !status && i < attune_codings_count(codings); i++) {
        attune_coding coding = attune_codings_get(codings, i);
        attune_turn turn = attune_transcript_turn(transcript, coding.first_turn);
        std::cout << text(turn.speaker) << ": " << text(coding.code) << "\n";
    }
    for (size_t i = 0; !status && i < attune_codings_summaries(codings); i++)
        if (std::isnan(attune_codings_summary(codings, i).value))
            std::cout << text(attune_codings_summary(codings, i).reason) << "\n";
    *static_cast<size_t *>(data) += attune_transcript_turns(transcript);
    attune_transcript_free(transcript);
    return status;
}

int main(int, char **argv)
{
    const char *places[] = { ".", nullptr };
    attune_error error;
    size_t turns = 0;
    if (attune_engine_new(&engine, places, &error) ||
        attune_engine_load(engine, argv[1], &error) ||
        attune_read(engine, argv[2], each_session, &turns, &error)) {
        std::cerr << error.message << "\n";
        return 1;
    }
    std::cout << turns << " turns\n";
    attune_status status = attune_read(engine, "no/such.txt", each_session, &turns, &error);
    std::cout << error.file << ": " << error.message << "\n";
    attune_engine_free(engine);
    return status == ATTUNE_NOT_FOUND ? 0 : 1;
}
