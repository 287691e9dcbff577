/* fuzz_bundle.c - any bytes as a bundle, and as the manifest and signature of one: what is
 * opened must be what its manifest says. */
#include "fuzz.h"
#include "io/hash.h"
#include "scheme/bundle.h"

/* Every file that was handed out is vouched for, and belongs to what the bundle holds. */
static void check_bundle(const struct at_bundle *bundle)
{
    assert(bundle->item_count > 0);
    for (size_t i = 0; i < bundle->count; i++) {
        assert(!at_zip_name_fault(at_slice_of(bundle->files[i].name)));
        assert(strcmp(bundle->files[i].name, "MANIFEST") != 0);
    }
    for (size_t i = 0; i < bundle->item_count; i++) {
        const struct at_bundle_item *item = &bundle->items[i];
        assert(item->head && item->name.size > 0);
        assert(memcmp(item->head->name, item->path.data, item->path.size) == 0);
    }
}

static void open_bytes(struct at_slice bytes)
{
    struct attune_error error = { 0 };
    struct at_bundle bundle;
    struct at_arena *arena = at_arena_new();
    if (at_bundle_open(&bundle, arena, bytes, "f.attune", &error))
        fuzz_check_told(&error);
    else
        check_bundle(&bundle);
    at_arena_free(arena);
}

/* An archive that is sound, whose texts are what the fuzzer likes: up to the first NUL
 * the manifest's lines, then the signature. */
static void open_texts(struct at_slice texts)
{
    static const char plugin[] = "plugin {}";
    char digits[AT_SHA256_TEXT];
    const char *cut = texts.size ? memchr(texts.data, '\0', texts.size) : NULL;
    size_t size = cut ? (size_t)(cut - texts.data) : texts.size, behind = size + !!cut;
    struct at_buffer manifest = { 0 }, out = { 0 };
    at_sha256(at_slice_of(plugin), digits);
    at_buffer_printf(&manifest, "# attune bundle 1\n%s  plugins/a.lua\n", digits);
    at_buffer_add(&manifest, texts.data, size);
    const struct at_zip_file files[] = {
        { "plugins/a.lua", at_slice_of(plugin) },
        { "MANIFEST", at_buffer_slice(&manifest) },
        { "SIGNATURE", at_slice(texts.data + behind, texts.size - behind) },
    };
    assert(!at_zip_write(&out, files, cut ? 3 : 2, NULL));
    open_bytes(at_buffer_slice(&out));
    at_buffer_clear(&manifest);
    at_buffer_clear(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct at_slice bytes = at_slice((const char *)data, size);
    open_bytes(bytes);
    open_texts(bytes);
    return 0;
}
