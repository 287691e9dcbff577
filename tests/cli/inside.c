/* inside.c - attune without its worker: the command's work in the process that was
 * called, where valgrind and the leak finder of a sanitizer can see it. */
#include "cli/dispatch.h"

int main(int argc, char **argv)
{
    return at_dispatch(argc - 1, argv + 1, NULL, at_dispatch_work);
}
