/* margin.h - codes in the margin of plain text: "P: I was hurt.   | aff-3-named". */
#ifndef AT_READ_MARGIN_H
#define AT_READ_MARGIN_H

#include "base/buffer.h"
#include "transcript/builder.h"

/* The text left of the margin. What stands in the margin, parted by commas, is
 * appended to `margin`, a line each. */
struct at_slice at_margin_take(struct at_buffer *margin, struct at_slice text);

/* Annotates the turn added last with these codes; "code=value" has a value. */
enum attune_status at_margin_annotate(struct at_builder *builder,
                                      const struct at_buffer *margin,
                                      struct attune_error *error);

#endif
