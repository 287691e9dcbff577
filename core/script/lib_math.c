/* lib_math.c - Lua's mathematics, with random numbers that follow from the
 * transcript and the unit asked about, so that they are the same in every run. */
#include <lualib.h>

#include "script/lib.h"

/* A key into the 256 bits of state: splitmix64. */
static void seed(struct at_sandbox *sandbox)
{
    uint64_t key =
        sandbox->find_key ? sandbox->find_key(sandbox->owner) : sandbox->random_key;
    for (size_t i = 0; i < 4; i++) {
        key += UINT64_C(0x9E3779B97F4A7C15);
        uint64_t mixed = key;
        mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
        mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94D049BB133111EB);
        sandbox->random[i] = mixed ^ (mixed >> 31);
    }
    sandbox->seeded = true;
}

static uint64_t rotate(uint64_t x, int bits)
{
    return (x << bits) | (x >> (64 - bits));
}

/* The next 64 bits: xoshiro256** by Blackman and Vigna. */
static uint64_t draw(struct at_sandbox *sandbox)
{
    if (!sandbox->seeded)
        seed(sandbox);
    uint64_t *s = sandbox->random;
    uint64_t result = rotate(s[1] * 5, 7) * 9, shifted = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 45);
    return result;
}

/* A number from 0 to `most`, each as likely: draws over a power of two again while
 * they are too large. */
static uint64_t draw_upto(struct at_sandbox *sandbox, uint64_t most)
{
    uint64_t mask = most, drawn;
    for (int shift = 1; shift < 64; shift *= 2)
        mask |= mask >> shift;
    do
        drawn = draw(sandbox) & mask;
    while (drawn > most);
    return drawn;
}

/* math.random() -> [0,1); math.random(m) -> 1 to m; math.random(m, n) -> m to n */
static int math_random(lua_State *L)
{
    struct at_sandbox *sandbox = at_sandbox_of(L);
    if (lua_gettop(L) == 0) {
        lua_pushnumber(L, (lua_Number)(draw(sandbox) >> 11) * 0x1p-53);
        return 1;
    }
    lua_Integer low = 1, high = luaL_checkinteger(L, 1);
    if (lua_gettop(L) > 1) {
        low = high;
        high = luaL_checkinteger(L, 2);
    }
    luaL_argcheck(L, low <= high, lua_gettop(L) > 1 ? 2 : 1, "nothing to choose from");
    uint64_t width = (uint64_t)high - (uint64_t)low;
    lua_pushinteger(L, (lua_Integer)((uint64_t)low + draw_upto(sandbox, width)));
    return 1;
}

void at_lib_add_math(lua_State *L)
{
    static const char *const kept[] = {
        "abs", "acos",       "asin", "atan", "ceil", "cos", "deg",
        "exp", "floor",      "fmod", "huge", "log",  "max", "maxinteger",
        "min", "mininteger", "modf", "pi",   "rad",  "sin", "sqrt",
        "tan", "tointeger",  "type", "ult",
    };
    lua_pushcfunction(L, luaopen_math);
    lua_call(L, 0, 1); /* to from */
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        lua_getfield(L, -1, kept[i]);
        lua_setfield(L, -3, kept[i]);
    }
    lua_pop(L, 1);
    lua_pushcfunction(L, math_random);
    lua_setfield(L, -2, "random");
}
