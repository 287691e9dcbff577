/* order.h - which scheme runs first. */
#ifndef AT_ENGINE_ORDER_H
#define AT_ENGINE_ORDER_H

#include "base/faults.h"
#include "scheme/codebook.h"
#include "scheme/rules.h"

/* Sorts schemes so that each stands behind those its codebook names in `after`; of
 * several that could be next, the first by name is. A circle is a fault at the
 * line of the `after` that closes it, naming the whole of it. */
void at_order_schemes(struct at_scheme **schemes, size_t count,
                      struct at_faults *faults);

#endif
