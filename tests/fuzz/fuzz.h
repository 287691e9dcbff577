/* fuzz.h - what the fuzz targets share: their entry, and what is asked of every
 * message whatever the input. */
#ifndef AT_FUZZ_H
#define AT_FUZZ_H

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/faults.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What users are told is text, without control characters but for line ends. */
static inline void fuzz_check_told(const struct attune_error *what)
{
    struct at_slice message = at_slice_of(what->message);
    assert(message.size > 0 && message.size < sizeof what->message);
    assert(at_utf8_check(message) == message.size);
    for (size_t i = 0; i < message.size; i++)
        assert(message.data[i] == '\n' || (message.data[i] & 0xE0) != 0);
    assert(what->line >= 0 && what->column >= 0);
}

/* Is there no result exactly when there is an error? Clears the faults. */
static inline void fuzz_check_faults(struct at_faults *faults, const void *result)
{
    assert(!result == (faults->errors > 0));
    assert(faults->count <= faults->errors + faults->warnings);
    for (size_t i = 0; i < faults->count; i++)
        fuzz_check_told(&faults->list[i].error);
    at_faults_clear(faults);
}

#endif
