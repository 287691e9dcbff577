/* transcript_jsonl.h - a transcript as JSON, an object a turn and line. */
#ifndef AT_WRITE_TRANSCRIPT_JSONL_H
#define AT_WRITE_TRANSCRIPT_JSONL_H

#include "base/buffer.h"
#include "transcript/transcript.h"

/* Appends {"session":...,"case":...,"number":...,"turn":1,"speaker":...,"role":...,
 * "start_ms":...,"end_ms":...,"text":...,"annotations":[...]} and LF for each turn;
 * keys without anything to tell are left out. The JSONL reader reads it back. */
void at_transcript_add_jsonl(struct at_buffer *out,
                             const struct at_transcript *transcript);

#endif
