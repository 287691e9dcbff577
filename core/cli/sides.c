/* sides.c - one speaker alone, roles that nobody told, a question that stayed open. */
#include "cli/sides.h"

#include "transcript/exchanges.h"

static bool asks_exchanges(const struct at_catalogue *catalogue)
{
    for (size_t i = 0; i < catalogue->code_count; i++)
        if (catalogue->codes[i].unit == AT_UNIT_EXCHANGE)
            return true;
    return false;
}

static bool speaks(const struct at_transcript *transcript, enum at_role role)
{
    for (uint32_t i = 0; i < transcript->turn_count; i++)
        if (at_turn_role(transcript, &transcript->turns[i]) == role)
            return true;
    return false;
}

const char *at_sides_missing(const struct at_catalogue *catalogue,
                             const struct at_transcript *transcript)
{
    if (!asks_exchanges(catalogue))
        return NULL;
    const struct at_exchanges *exchanges = at_exchanges_of(transcript);
    bool therapist = speaks(transcript, AT_ROLE_THERAPIST);
    bool patient = speaks(transcript, AT_ROLE_PATIENT);
    if (!exchanges || exchanges->count > 0)
        return NULL;
    if (!therapist && !patient)
        return "nobody speaks as therapist or patient";
    if (!therapist || !patient)
        return patient ? "nobody speaks as the therapist"
                       : "nobody speaks as the patient";
    return "the patient never answers the therapist";
}
