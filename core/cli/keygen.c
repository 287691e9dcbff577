/* keygen.c - attune keygen: a key to sign bundles with. */
#include <stdio.h>

#include "cli/keys.h"
#include "cli/session.h"

static void print_key(const struct at_secret *secret)
{
    struct at_key key;
    char text[AT_KEY_TEXT], brief[AT_KEY_SHORT];
    at_secret_key(secret, &key);
    at_key_text(&key, text);
    at_key_short(&key, brief);
    printf("Your public key begins with\n\n"
           "  %s\n\n"
           "Tell this to the labs you send bundles to, by telephone or face to face:\n"
           "they compare it when they install the first one. The whole key is\n\n"
           "  %s\n",
           brief, text);
}

static int make(const char *path)
{
    struct attune_error error;
    struct at_secret secret;
    if (at_secret_file_make(&secret, path, &error))
        return at_cli_error(&error);
    printf("%s  your secret key: keep it, and a copy in a safe place; send it to "
           "nobody\n\n",
           path);
    print_key(&secret);
    return AT_EXIT_OK;
}

static int show(const char *path)
{
    struct attune_error error;
    struct at_secret secret;
    if (at_secret_file_read(&secret, path, &error))
        return at_cli_error(&error);
    print_key(&secret);
    return AT_EXIT_OK;
}

static int run_keygen(const struct at_args *args)
{
    if (args->operand_count != 1) {
        fputs("attune keygen: name one file for the key, as in `attune keygen "
              "dublin.key`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    return at_args_has(args, "show") ? show(args->operands[0])
                                     : make(args->operands[0]);
}

static const struct at_flag flags[] = {
    { "show", 0, NULL, "make nothing; print the public key of a FILE that is there" },
    { 0 },
};

const struct at_command at_command_keygen = {
    .name = "keygen",
    .summary = "make a key to sign bundles with",
    .operands = "FILE",
    .stays_outside = true,
    .flags = flags,
    .example = "attune keygen dublin.key",
    .explains = "writes a new secret key to dublin.key, which only you can read, and "
                "prints the public key that goes with it",
    .about =
        "A lab needs one key. Whoever has its public key can tell that a bundle is "
        "the lab's, and that nobody changed it on the way. A lost key cannot be "
        "made again: make a new one and tell everybody.",
    .run = run_keygen,
};
