/* path.h - paths as texts: put together and taken apart. */
#ifndef AT_BASE_PATH_H
#define AT_BASE_PATH_H

#include "base/arena.h"

/* "folder/name", NUL-terminated, in `arena`; below "." it is "name" alone. NULL when
 * memory is out. */
const char *at_path_join(struct at_arena *arena, struct at_slice folder,
                         const char *name);

/* "c" of "a/b/c", and of "c". */
struct at_slice at_path_last(struct at_slice path);

/* "a/b" of "a/b/c"; empty when there is no slash. */
struct at_slice at_path_folder(struct at_slice path);

/* Without slashes at its end; "/" stays. */
struct at_slice at_path_trim(struct at_slice path);

/* The language of a file that is one of several, before its ending: "fi" of
 * "words.fi.yaml", "pt-BR" of "a.pt-BR.txt"; empty where there is none. */
struct at_slice at_path_language(struct at_slice path);

/* Are these its last bytes, as in ".lua"? */
bool at_path_ends(struct at_slice path, const char *ending);

#endif
