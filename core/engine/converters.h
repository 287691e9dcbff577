/* converters.h - the readers and writers among the plugins that are found. Of each only
 * the head is read, until a file is for it. */
#ifndef AT_ENGINE_CONVERTERS_H
#define AT_ENGINE_CONVERTERS_H

#include "base/faults.h"
#include "read/read.h"
#include "scheme/find.h"
#include "scheme/plugin.h"
#include "write/plugin_writer.h"

struct at_converters;

/* Reads the heads of all plugins of `search`, which is borrowed. One that is faulty, or
 * shadowed by another, is passed over: `attune check` tells of it. */
enum attune_status at_converters_find(struct at_converters **converters,
                                      struct at_search *search,
                                      struct attune_error *error);
/* The same with one plugin alone, wherever its file is. A fault in its head is an
 * error. */
enum attune_status at_converters_open(struct at_converters **converters,
                                      struct at_search *search, struct at_slice name,
                                      struct at_slice path, struct attune_error *error);
/* Loads a reader or writer and runs it, without a file; what is wrong goes to
 * `faults`. */
void at_converters_try(struct at_search *search, const struct at_plugin_head *head,
                       struct at_slice path, struct at_faults *faults);
void at_converters_free(struct at_converters *converters); /* NULL is fine */

/* From here on no message of a reader quotes what it says: it may be words of a
 * transcript. A writer that may write no words is given none. */
void at_converters_hush(struct at_converters *converters);

/* The readers, in the order they were found, for at_read_options. */
const struct at_plugin_reader *
at_converters_readers(const struct at_converters *converters, size_t *count);

/* The writers likewise, for at_write_options. */
struct at_plugin_writers at_converters_writers(const struct at_converters *converters);

/* Trusts a writer by its name. Only one that came with attune, or is trusted, may make
 * files that another program runs, such as HTML. ATTUNE_NOT_FOUND when no writer is called
 * so. */
enum attune_status at_converters_trust(struct at_converters *converters,
                                       const char *name, struct attune_error *error);

#endif
