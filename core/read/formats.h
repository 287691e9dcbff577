/* formats.h - the readers, for their table. Each says how sure it is of a file from
 * its first bytes and its path, and reads it. */
#ifndef AT_READ_FORMATS_H
#define AT_READ_FORMATS_H

#include "read/read.h"

/* Cues with voice tags or labels. */
int at_webvtt_sniff(struct at_slice head, const char *path);
enum attune_status at_webvtt_read(struct at_reading *reading,
                                  struct attune_error *error);

/* Cues with labels. */
int at_srt_sniff(struct at_slice head, const char *path);
enum attune_status at_srt_read(struct at_reading *reading, struct attune_error *error);

/* Tables with a turn, or what a coder said of one, a row. */
int at_csv_sniff(struct at_slice head, const char *path);
enum attune_status at_csv_read(struct at_reading *reading, struct attune_error *error);

/* Objects with a turn each, our own or ConvoKit's. */
int at_jsonl_sniff(struct at_slice head, const char *path);
enum attune_status at_jsonl_read(struct at_reading *reading,
                                 struct attune_error *error);

/* Lines with labels in front. */
int at_plain_text_sniff(struct at_slice head, const char *path);
enum attune_status at_plain_text_read(struct at_reading *reading,
                                      struct attune_error *error);

#endif
