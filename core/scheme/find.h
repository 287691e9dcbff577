/* find.h - where schemes and plugins are looked for.
 *
 * A place is a folder that holds `schemes/` and `plugins/`, both optional. Places
 * are searched in order; the first that has a name wins and shadows the rest. */
#ifndef AT_SCHEME_FIND_H
#define AT_SCHEME_FIND_H

#include "base/error.h"
#include "base/slice.h"

struct at_search;

struct at_search *at_search_new(void); /* NULL when memory is out */
void at_search_free(struct at_search *search);

/* Adds a place behind those there; false when memory is out. One that does not
 * exist, or is there already, is passed over. */
bool at_search_add(struct at_search *search, const char *place);

/* The same for the place of what came with attune. */
bool at_search_add_shipped(struct at_search *search, const char *place);

/* The folder of a scheme: `name` itself when it is a path to a folder with a
 * codebook.yaml, else schemes/name in the first place that has it. The answer
 * lives as long as the search. ATTUNE_NOT_FOUND tells the nearest name. */
enum attune_status at_search_scheme(struct at_search *search, struct at_slice name,
                                    struct at_slice *folder,
                                    struct attune_error *error);

/* The file of a plugin: plugins/name.lua or plugins/name/init.lua. */
enum attune_status at_search_plugin(struct at_search *search, struct at_slice name,
                                    struct at_slice *file, struct attune_error *error);

/* Everything found, in the order of places, names sorted in each. */
struct at_found {
    struct at_slice name, path; /* of the folder, or the plugin's file */
    bool plugin;
    bool shadowed; /* an earlier place has the same name */
    bool shipped;  /* it came with attune */
};
enum attune_status at_search_all(struct at_search *search,
                                 const struct at_found **found, size_t *count,
                                 struct attune_error *error);

#endif
