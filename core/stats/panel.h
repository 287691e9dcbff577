/* panel.h - any number of coders, with holes: what agreement over all of them is made of.
 *
 * Of a unit that r coders rated, r_k of them k, each ordered pair of ratings (k, l) counts
 *     1 / (r (r - 1))  in `agreed`: a unit weighs 1 (Gwet 2014)
 *     1 / (r - 1)      in `coincidences`: a rating weighs 1 (Krippendorff 2018, ch. 12)
 * and a unit with one rating in neither. Both tables are folded. */
#ifndef AT_STATS_PANEL_H
#define AT_STATS_PANEL_H

#include "base/arena.h"
#include "stats/ratings.h"
#include "stats/table.h"

struct at_agreement {
    struct at_table agreed;       /* total: units with two ratings or more */
    struct at_table coincidences; /* total: the ratings of these units */
    const double *shares; /* of each category: the sum of r_k / r over `rated` */
    double rated;         /* units with one rating or more */
};

struct at_panel;

/* Counts the ratings of `count` coders, whose numbers `coders` lists (NULL: of all). NULL
 * when memory is out. Lives in the arena; the ratings are not needed after it. */
struct at_panel *at_panel_new(struct at_arena *arena, const struct at_ratings *ratings,
                              const size_t *coders, size_t count);

/* The agreement in all groups, each taken as often as `times` says (NULL: once). Lasts
 * until the next call. */
const struct at_agreement *at_panel_agreement(struct at_panel *panel,
                                              const uint32_t *times);

/* Room for an agreement on one code. */
struct at_agreement_room {
    struct at_fourfold agreed, coincidences;
    double shares[2];
};

/* `category` (1) against all others (0), kept in `room`. */
struct at_agreement at_agreement_against_rest(const struct at_agreement *agreement,
                                              size_t category,
                                              struct at_agreement_room *room);

#endif
