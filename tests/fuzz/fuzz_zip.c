/* fuzz_zip.c - any bytes as a zip archive: what it says of itself must be so. */
#include "fuzz.h"
#include "io/zip.h"

static void read_entry(struct at_zip *zip, size_t index, size_t size)
{
    struct at_buffer out = { 0 };
    struct attune_error error = { 0 };
    if (at_zip_read(&out, zip, index, &error))
        fuzz_check_told(&error);
    else
        assert(out.size == size);
    at_buffer_clear(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct attune_error error = { 0 };
    struct at_zip *zip;
    if (at_zip_open(&zip, at_slice((const char *)data, size), "f.zip", &error)) {
        fuzz_check_told(&error);
        return 0;
    }
    size_t count;
    const struct at_zip_entry *entries = at_zip_entries(zip, &count);
    for (size_t i = 0; i < count; i++) {
        assert(!at_zip_name_fault(at_slice_of(entries[i].name)));
        if (entries[i].size <= 1 << 20)
            read_entry(zip, i, entries[i].size);
    }
    at_zip_close(zip);
    return 0;
}
