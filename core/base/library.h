/* library.h - a room tells which versions it has of the libraries that it alone knows. */
#ifndef AT_BASE_LIBRARY_H
#define AT_BASE_LIBRARY_H

/* Hears of one. */
typedef void at_library_hear(void *data, const char *name, const char *version);

#endif
