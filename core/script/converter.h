/* converter.h - plugins that convert: readers, bytes to turns, and writers, codings to
 * bytes. Each has a Lua state of its own.
 *
 * A plugin is compiled once. For each file it reads, and for each file it writes, it is
 * run anew: no variable of it knows what went before. */
#ifndef AT_SCRIPT_CONVERTER_H
#define AT_SCRIPT_CONVERTER_H

#include "read/read.h"
#include "scheme/plugin.h"
#include "script/script.h"
#include "write/plugin_writer.h"

struct at_converter;

/* Reads and compiles the plugin in `file`, called `name`, and those it uses, which the
 * loader finds; nothing of them runs. NULL after a fault, which is told to `faults`. */
struct at_converter *at_converter_load(struct at_slice name, const char *file,
                                       const struct at_script_loader *loader,
                                       struct at_faults *faults);
void at_converter_free(struct at_converter *converter); /* NULL is fine */

/* Its head; lives as long as it does. */
const struct at_plugin_head *at_converter_head(const struct at_converter *converter);

/* As at_script_hush. */
void at_converter_hush(struct at_converter *converter);

/* Runs it without a file: does it return what one of its kind returns? */
enum attune_status at_converter_try(struct at_converter *converter,
                                    struct attune_error *error);

/* Lets a reader read: its turns go to `reading`. What it says is wrong with the bytes
 * is ATTUNE_INVALID with a place in them; a script that fails is ATTUNE_SCRIPT, a limit
 * ATTUNE_LIMIT, with a place in the plugin and the name of the file read. */
enum attune_status at_converter_read(struct at_converter *converter,
                                     struct at_slice bytes, struct at_reading *reading,
                                     struct attune_error *error);

/* Lets a writer begin a file, write its sessions one by one, and finish. What it makes is
 * appended to `out`. Errors are those of a reader, where what is wrong is the file that
 * is written; after one nothing more is to be asked. */
enum attune_status at_converter_begin(struct at_converter *converter,
                                      const struct at_made_file *file,
                                      struct at_buffer *out,
                                      struct attune_error *error);
/* Codings may be NULL. */
enum attune_status at_converter_write(struct at_converter *converter,
                                      const struct at_transcript *transcript,
                                      const struct at_codings *codings,
                                      struct at_buffer *out,
                                      struct attune_error *error);
enum attune_status at_converter_finish(struct at_converter *converter,
                                       struct at_buffer *out,
                                       struct attune_error *error);

#endif
