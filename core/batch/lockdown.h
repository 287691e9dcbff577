/* lockdown.h - a process gives up every right it has, before it receives a byte that
 * somebody else wrote. Everything about this that is the operating system's is here. */
#ifndef AT_BATCH_LOCKDOWN_H
#define AT_BATCH_LOCKDOWN_H

#include <stdbool.h>

#include "base/library.h"

/* In the order they are put on. */
enum at_layer {
    AT_LAYER_FILES,    /* nothing open but what descriptors 0, 1 and 2 are */
    AT_LAYER_LIMITS,   /* no core, no file, no process, bounded memory */
    AT_LAYER_SECRECY,  /* no other process of the user looks in; ends with its parent */
    AT_LAYER_RIGHTS,   /* no program gives new ones */
    AT_LAYER_LANDLOCK, /* the kernel refuses files and networks */
    AT_LAYER_SECCOMP,  /* the kernel ends it for any call not on a short list */
    AT_LAYERS
};

/* What is on. */
struct at_lockdown {
    int failed[AT_LAYERS]; /* why not, as errno has it; 0: it is on */
    char system[64];       /* and its version */
};

/* Gives up this process's rights, as far as the system lets it. Descriptor 0 is the
 * socket it may talk over; 1 and 2 may be written to. */
void at_lockdown(struct at_lockdown *lockdown);

/* Does it hold without the rest? Landlock is a second wall behind seccomp. */
bool at_lockdown_holds(const struct at_lockdown *lockdown);

/* Tells the version of libseccomp. */
void at_lockdown_library(at_library_hear *hear, void *data);

/* The name of a layer, and what it does, for a person. */
const char *at_layer_name(enum at_layer layer);
const char *at_layer_does(enum at_layer layer);

#endif
