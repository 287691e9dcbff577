/* libraries.h - the libraries that read and write containers. */
#ifndef AT_IO_LIBRARIES_H
#define AT_IO_LIBRARIES_H

#include "base/library.h"

/* Calls `hear` with each, as it is in this process. */
void at_io_libraries(at_library_hear *hear, void *data);

#endif
