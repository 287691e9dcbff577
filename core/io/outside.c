/* outside.c - the table is the one thing of attune that belongs to a process and not to
 * an engine: who may touch files is a property of processes, and is settled before
 * there is any engine. */
#include "io/outside.h"

#include "io/local.h"

static const struct at_outside *current;

const struct at_outside *at_outside(void)
{
    return current ? current : at_local();
}

void at_outside_set(const struct at_outside *outside)
{
    current = outside;
}

struct at_file_about at_file_about(const char *path)
{
    struct at_file_about about = { 0 };
    at_outside()->about(at_outside(), &about, path);
    return about;
}

enum at_file_kind at_file_kind(const char *path)
{
    return at_file_about(path).kind;
}

struct at_terminal at_terminal(int descriptor)
{
    return at_outside()->terminal(at_outside(), descriptor);
}

void at_outside_alive(void)
{
    at_outside()->alive(at_outside());
}
