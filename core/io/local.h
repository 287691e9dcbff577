/* local.h - the world outside as a process sees it that may touch it. */
#ifndef AT_IO_LOCAL_H
#define AT_IO_LOCAL_H

#include "io/outside.h"

const struct at_outside *at_local(void);

#endif
