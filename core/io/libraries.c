/* libraries.c - each knows its own version. */
#include "io/libraries.h"

#include <expat.h>
#include <jansson.h>
#include <sodium.h>
#include <sqlite3.h>
#include <yaml.h>
#include <zip.h>

void at_io_libraries(at_library_hear *hear, void *data)
{
    const char *expat = XML_ExpatVersion();
    hear(data, "libyaml", yaml_get_version_string());
    hear(data, "jansson", JANSSON_VERSION);
    hear(data, "expat", expat + (sizeof "expat_" - 1));
    hear(data, "libzip", zip_libzip_version());
    hear(data, "SQLite", sqlite3_libversion());
    hear(data, "libsodium", sodium_version_string());
}
