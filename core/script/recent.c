/* recent.c - turn:recent(test, half): how much of late, with what is long ago counting
 * less and less: the window of an exponentially weighted moving average. */
#include "script/lib.h"
#include "script/list.h"

#include <math.h>

/* Half-lives back after which a turn counts for less than a thousandth. */
enum { REACH = 10, HALF_MOST = 1000 };

/* turn:recent(test, half) -> the share of turns, up to this one, of which the test is
 * true; a turn `half` turns earlier weighs half as much. */
int at_turn_recent(lua_State *L)
{
    const struct at_script_view *view = &at_script_of(L)->view;
    uint32_t turn = ((struct at_handle *)at_handle_check(L, 1, AT_KIND_TURN))->number;
    const struct at_code_test *test = at_code_test_check(L);
    at_place_refuse(L, "recent");
    lua_Number half = luaL_checknumber(L, 3);
    luaL_argcheck(L, half >= 1 && half <= HALF_MOST, 3,
                  "a half-life of 1 to 1000 turns");
    double decay = exp2(-1 / half), weight = 1, had = 0, all = 0;
    uint32_t reach = (uint32_t)(half * REACH);
    for (uint32_t back = 0; back <= turn && back <= reach; back++, weight *= decay) {
        at_sandbox_charge(L, 1);
        all += weight;
        if (at_codings_may_have(view->codings, turn - back, at_code_test_set(test)) &&
            at_code_test_holds(test, view->codings, view->transcript, turn - back,
                               NULL))
            had += weight;
    }
    lua_pushnumber(L, had / all);
    return 1;
}
