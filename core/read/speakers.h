/* speakers.h - who speaks in a session, and in which role.
 *
 * A role is what --role says, else what the file says, else what the label itself
 * tells ("Therapist", "CLIENT 1"); a label that tells nothing is `other`, and the
 * user hears of it. */
#ifndef AT_READ_SPEAKERS_H
#define AT_READ_SPEAKERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/map.h"
#include "transcript/transcript.h"

struct at_reading;

struct at_said_role; /* a label whose role somebody said; private */
struct at_speaking;  /* a speaker of this session; private */

struct at_recent {
    struct at_slice name;
    uint32_t speaker;
};

struct at_speakers {
    struct at_recent recent[2]; /* the two met last in the session that is open: most
                                   are dialogues; empty between sessions */
    struct at_arena *arena;     /* owned: of this session */
    struct at_map by_name;
    struct at_speaking *list;
    uint32_t count, room;
    bool has_side; /* one of them is a therapist or a patient */
    /* of the whole file */
    struct at_said_role *said;
    size_t said_count;
    size_t asked_count;  /* of them: those of --role, which stand first */
    struct at_map noted; /* labels the user heard of */
    struct at_buffer folded;
    bool failed; /* memory was out where a role was looked up */
};

/* Takes the roles of the options, which must be names of roles. */
enum attune_status at_speakers_open(struct at_reading *reading,
                                    struct attune_error *error);
void at_speakers_close(struct at_speakers *speakers);

/* Forgets the speakers of the session that ends. */
void at_speakers_end(struct at_reading *reading);

/* Notes what is odd about the roles of the whole file. */
void at_speakers_finish(struct at_reading *reading);

/* The file itself says the role of a label. */
enum attune_status at_speakers_say(struct at_reading *reading, struct at_slice label,
                                   enum at_role role, struct attune_error *error);

/* The number of a speaker of this session, added when new. `role` is what the
 * record says of the role, in its words; empty for nothing. A speaker whose role
 * changes within a session is ATTUNE_INVALID. */
enum attune_status at_speakers_get(struct at_reading *reading, struct at_slice name,
                                   struct at_slice role, uint32_t line,
                                   uint32_t *speaker, struct attune_error *error);

/* True when somebody said the role of this label. Sets `failed`, which stays, when
 * memory is out, as does the next. */
bool at_speakers_said(struct at_reading *reading, struct at_slice label);

/* True when somebody said it, or the label tells it itself. */
bool at_speakers_knows(struct at_reading *reading, struct at_slice label);

/* Has this session a speaker of that name? */
bool at_speakers_has(const struct at_speakers *speakers, struct at_slice name);

#endif
