/* install_key.c - signed by a key that the user trusts, or takes for trusted now, or not
 * signed and installed all the same. */
#include "cli/install_key.h"

#include <stdio.h>

#include "cli/keys.h"

/* What to do about it is said on lines of their own. */
static enum attune_status refuse_unsigned(const struct at_install_key *it,
                                          struct attune_error *error)
{
    return at_error_at(error, ATTUNE_INVALID, it->path, 0, 0,
                       "it is not signed: nobody can tell who made it, or whether it "
                       "was changed on the way.\n"
                       "If you trust where you have it from: --unsigned installs it");
}

static enum attune_status refuse_key(const struct at_install_key *it, const char *brief,
                                     struct attune_error *error)
{
    return at_error_at(
        error, ATTUNE_INVALID, it->path, 0, 0,
        "it is signed with a key that you do not trust yet.\n"
        "Ask those who sent it, by telephone or face to face, what their "
        "key begins with. If it is\n"
        "  %s\n"
        "then this installs it: --trust %s",
        brief, brief);
}

/* --trust: the user was told what the key begins with. */
static enum attune_status take_trust(const struct at_install_key *it,
                                     const struct at_trusted *trusted, const char *said,
                                     struct attune_error *error)
{
    char brief[AT_KEY_SHORT];
    struct at_buffer whose = { 0 };
    at_key_short(&it->bundle->key, brief);
    if (!at_key_is_short(at_slice_of(said)))
        return at_error_set(error, ATTUNE_INVALID,
                            "--trust takes the first five groups of a key, as "
                            "7n01-fgz8-8e4n-n4nq-1akm, not \"%s\"",
                            said);
    if (!at_key_begins(&it->bundle->key, at_slice_of(said)))
        return at_error_at(error, ATTUNE_INVALID, it->path, 0, 0,
                           "the key that it is signed with begins with %s, not with "
                           "%s: it is from somebody else, or was changed on the way",
                           brief, said);
    at_buffer_printf(&whose, "signed %.*s", AT_SLICE_ARGS(it->bundle->items[0].name));
    enum attune_status status =
        at_trusted_add(trusted, &it->bundle->key, at_buffer_slice(&whose), error);
    if (!status)
        printf("The key %s is trusted from now on: %s\n\n", brief, trusted->path);
    at_buffer_clear(&whose);
    return status;
}

enum attune_status at_install_ask_whose(const struct at_install_key *it,
                                        struct at_arena *arena,
                                        struct attune_error *error)
{
    struct at_slice whose;
    struct at_trusted trusted;
    char brief[AT_KEY_SHORT];
    const char *said = at_args_get(it->args, "trust", NULL);
    bool any = at_args_has(it->args, "unsigned");
    if (!it->bundle->is_signed)
        return any && !said ? ATTUNE_OK : refuse_unsigned(it, error);
    at_key_short(&it->bundle->key, brief);
    enum attune_status status = at_trusted_read(&trusted, arena, error);
    if (status)
        return status;
    if (at_trusted_find(&trusted, &it->bundle->key, &whose)) {
        printf("It is signed with the key %s, which you trust: %.*s\n\n", brief,
               AT_SLICE_ARGS(whose));
        return ATTUNE_OK;
    }
    if (said)
        return take_trust(it, &trusted, said, error);
    return any ? ATTUNE_OK : refuse_key(it, brief, error);
}
