/* packing.h - what goes into a bundle: files as they are, and papers that are made of what
 * codebooks and heads say. */
#ifndef AT_CLI_PACKING_H
#define AT_CLI_PACKING_H

#include "cli/args.h"
#include "cli/subject.h"
#include "scheme/credits.h"
#include "scheme/folder_files.h"

struct at_packing {
    const struct at_args *args;
    struct at_search *search;
    struct at_arena *arena;
    struct at_subject *subjects; /* one an operand */
    struct at_folder_files list;
    const struct at_bundle_item *items;
    size_t item_count;
    const struct at_credits *credits; /* one an item; inside a worker */
    const char *name;                 /* of the bundle, where nobody says another */
    struct at_secret secret;
    bool is_signed;
};

/* What the operands are. */
enum attune_status at_packing_find(struct at_packing *it, struct attune_error *error);
/* Their files. */
enum attune_status at_packing_gather(struct at_packing *it, struct attune_error *error);

/* Adds the papers, CITATION.cff and LICENCE, and finds the bundle's name; returns an exit
 * status. Codebooks and heads may be a stranger's: a worker reads them, which `pack`
 * begins with at_packing_work_inside. */
int at_packing_add_papers(struct at_packing *it);
int at_packing_work_inside(const struct at_args *args);

#endif
