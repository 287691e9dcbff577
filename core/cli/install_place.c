/* install_place.c - one installation at a time works in a place: who holds a lock on its
 * stage. */
#define _DEFAULT_SOURCE /* for flock */
#include "cli/install_place.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/path.h"
#include "cli/installed.h"
#include "io/file.h"
#include "io/tree.h"

#define STAGE ".attune-install"

static enum attune_status take_lock(struct at_install_place *place,
                                    struct attune_error *error)
{
    place->lock = open(place->stage, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (place->lock >= 0 && flock(place->lock, LOCK_EX | LOCK_NB) == 0)
        return ATTUNE_OK;
    if (place->lock >= 0)
        close(place->lock);
    place->lock = -1;
    return at_error_at(error, ATTUNE_EXISTS, place->stage, 0, 0,
                       "another installation is at work here");
}

static enum attune_status clear_entry(const char *name, void *data,
                                      struct attune_error *error)
{
    const struct at_install_place *place = data;
    const char *path = at_path_join(place->arena, at_slice_of(place->stage), name);
    return path ? at_tree_remove(path, error) : at_error_nomem(error);
}

enum attune_status at_place_open(struct at_install_place *place, struct at_arena *arena,
                                 const char *folder, struct attune_error *error)
{
    *place = (struct at_install_place){ .arena = arena, .folder = folder, .lock = -1 };
    place->stage = at_path_join(arena, at_slice_of(folder), STAGE);
    if (!place->stage)
        return at_error_nomem(error);
    place->is_made = at_file_kind(folder) == AT_FILE_NONE;
    enum attune_status status = at_tree_make(place->stage, error);
    if (!status)
        status = take_lock(place, error);
    return status ? status : at_folder_each(place->stage, clear_entry, place, error);
}

/* An item on its way. */
struct move {
    const char *new, *path,
        *above;              /* in the stage; where it goes, and the folder there */
    const char *old, *aside; /* what has that name now, and where it waits; or NULL */
};

static const char *join(struct at_arena *arena, const char *folder,
                        struct at_slice name)
{
    const char *below = at_arena_text(arena, name);
    return below ? at_path_join(arena, at_slice_of(folder), below) : NULL;
}

static enum attune_status plan(struct move *move, struct at_install_place *place,
                               const struct at_bundle *bundle, size_t index,
                               struct attune_error *error)
{
    struct at_arena *arena = place->arena;
    const struct at_bundle_item *item = &bundle->items[index];
    struct at_buffer aside = { 0 };
    at_buffer_printf(&aside, "%s/old-%zu", place->stage, index);
    move->aside = aside.failed ? NULL : at_arena_text(arena, at_buffer_slice(&aside));
    at_buffer_clear(&aside);
    move->new = join(arena, place->stage, item->path);
    move->path = join(arena, place->folder, item->path);
    move->above = join(arena, place->folder, at_path_folder(item->path));
    if (!move->aside || !move->new || !move->path || !move->above)
        return at_error_nomem(error);
    return at_installed_find(&move->old, arena, place->folder, item, error);
}

/* Puts back what an item took the place of. Should even that fail, it stays in the stage,
 * and the stage stays. */
static void put_back(struct at_install_place *place, const struct move *move)
{
    if (move->old && at_tree_move(move->aside, move->old, NULL))
        place->stage = NULL;
}

static enum attune_status settle_item(struct at_install_place *place,
                                      const struct move *move,
                                      struct attune_error *error)
{
    enum attune_status status = at_tree_make(move->above, error);
    if (!status && move->old)
        status = at_tree_move(move->old, move->aside, error);
    if (status)
        return status;
    status = at_tree_move(move->new, move->path, error);
    if (status)
        put_back(place, move);
    return status;
}

enum attune_status at_place_settle(struct at_install_place *place,
                                   const struct at_bundle *bundle,
                                   struct attune_error *error)
{
    size_t count = bundle->item_count, done = 0;
    struct move *moves = at_arena_alloc(place->arena, count * sizeof *moves);
    enum attune_status status = moves ? ATTUNE_OK : at_error_nomem(error);
    for (size_t i = 0; i < count && !status; i++)
        status = plan(&moves[i], place, bundle, i, error);
    while (!status && done < count)
        if (!(status = settle_item(place, &moves[done], error)))
            done++;
    while (status && done-- > 0)
        if (!at_tree_remove(moves[done].path, NULL))
            put_back(place, &moves[done]);
    return status;
}

void at_place_close(struct at_install_place *place)
{
    if (place->lock < 0)
        return;
    if (place->stage)
        at_tree_remove(place->stage, NULL);
    if (place->is_made)
        rmdir(place->folder); /* stays when something was installed */
    close(place->lock);
    place->lock = -1;
}
