/* limits.h - how long a file of Lua may be. */
#ifndef AT_SCHEME_LIMITS_H
#define AT_SCHEME_LIMITS_H

enum {
    AT_SCRIPT_MOST = 64 * 1024, /* bytes of a rules.lua */
    AT_PLUGIN_MOST = 256 * 1024 /* ... and of a plugin's file */
};

#endif
