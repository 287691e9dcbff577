/* watch.c - looks again and again, as that works on every disk and share. */
#include "cli/watch.h"

#include <time.h>

#include "base/map.h"
#include "io/file.h"

enum { DEPTH_MOST = 8, PAUSE_MS = 300 };

struct watch {
    struct at_slice folder;
    int depth;
    uint64_t state;
};

static uint64_t state_of(struct at_slice path, int depth);

static enum attune_status add_name(const char *name, void *data,
                                   struct attune_error *error)
{
    struct watch *watch = data;
    struct at_buffer path = { 0 };
    (void)error;
    at_buffer_printf(&path, "%.*s/%s", AT_SLICE_ARGS(watch->folder), name);
    if (!path.failed && *name != '.')
        watch->state += state_of(at_buffer_slice(&path), watch->depth + 1);
    at_buffer_clear(&path);
    return ATTUNE_OK;
}

static uint64_t state_of_file(struct at_slice path)
{
    struct at_file_about about = at_file_about(path.data);
    if (about.kind == AT_FILE_NONE)
        return 0;
    const uint64_t parts[] = { at_hash(path.data, path.size), about.size,
                               about.changed };
    return at_hash((const char *)parts, sizeof parts);
}

static uint64_t state_of(struct at_slice path, int depth)
{
    struct watch watch = { path, depth, 0 };
    struct attune_error error;
    if (at_file_kind(path.data) != AT_FILE_FOLDER)
        return state_of_file(path);
    if (depth < DEPTH_MOST)
        at_folder_each(path.data, add_name, &watch, &error);
    return watch.state;
}

uint64_t at_watch_state(struct at_slice path)
{
    return state_of(path, 0);
}

void at_watch_pause(void)
{
    const struct timespec pause = { 0, PAUSE_MS * 1000000L };
    nanosleep(&pause, NULL);
}
