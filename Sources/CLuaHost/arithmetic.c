// Functions of the host that are mostly called with two plain numbers, which need
// no call into Swift: all else, and what is to be noted, the host answers.

#include "host.h"

static bool are_finite(lua_State *L) {
  for (int index = 1; index <= 2; index++) {
    if (lua_type(L, index) != LUA_TNUMBER) return false;
    double number = lua_tonumber(L, index);
    if (number - number != 0) return false;
  }
  return true;
}

static int quotient(lua_State *L) {
  if (!are_finite(L) || lua_tonumber(L, 2) == 0) return clh_host_function(L);
  clh_of(L)->work += CLH_ASK_WORK;
  lua_pushnumber(L, lua_tonumber(L, 1) / lua_tonumber(L, 2));
  return 1;
}

static int smaller(lua_State *L) {
  if (!are_finite(L)) return clh_host_function(L);
  clh_of(L)->work += CLH_ASK_WORK;
  if (lua_tonumber(L, 1) <= lua_tonumber(L, 2)) {
    lua_pushvalue(L, 1);
  } else {
    lua_pushnumber(L, lua_tonumber(L, 2));
  }
  return 1;
}

void clh_push_arithmetic(lua_State *L, int32_t id, int32_t arithmetic) {
  lua_CFunction function = arithmetic == CLH_QUOTIENT  ? quotient
                           : arithmetic == CLH_SMALLER ? smaller
                                                       : clh_host_function;
  lua_pushinteger(L, id);
  lua_pushcclosure(L, function, 1);
}
