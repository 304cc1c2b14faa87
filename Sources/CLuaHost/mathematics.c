// The math library without randomness.

#include "host.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void push_whole(lua_State *L, lua_Number number) {
  lua_Integer whole;
  if (lua_numbertointeger(number, &whole)) {
    lua_pushinteger(L, whole);
  } else {
    lua_pushnumber(L, number);
  }
}

static int math_abs(lua_State *L) {
  if (lua_isinteger(L, 1)) {
    lua_Integer number = lua_tointeger(L, 1);
    if (number < 0) number = (lua_Integer)(0u - (lua_Unsigned)number);
    lua_pushinteger(L, number);
  } else {
    lua_pushnumber(L, fabs(clh_check_number(L, 1)));
  }
  return 1;
}

static int math_floor(lua_State *L) {
  if (lua_isinteger(L, 1)) {
    lua_settop(L, 1);
  } else {
    push_whole(L, floor(clh_check_number(L, 1)));
  }
  return 1;
}

static int math_ceil(lua_State *L) {
  if (lua_isinteger(L, 1)) {
    lua_settop(L, 1);
  } else {
    push_whole(L, ceil(clh_check_number(L, 1)));
  }
  return 1;
}

static int math_fmod(lua_State *L) {
  if (lua_isinteger(L, 1) && lua_isinteger(L, 2)) {
    lua_Integer one = lua_tointeger(L, 1), other = lua_tointeger(L, 2);
    luaL_argcheck(L, other != 0, 2, "zero");
    lua_pushinteger(L, other == -1 ? 0 : one % other);
  } else {
    lua_pushnumber(L, fmod(clh_check_number(L, 1), clh_check_number(L, 2)));
  }
  return 1;
}

static int math_modf(lua_State *L) {
  if (lua_isinteger(L, 1)) {
    lua_settop(L, 1);
    lua_pushnumber(L, 0);
    return 2;
  }
  lua_Number number = clh_check_number(L, 1);
  lua_Number whole = number < 0 ? ceil(number) : floor(number);
  push_whole(L, whole);
  lua_pushnumber(L, isinf(number) ? 0 : number - whole);
  return 2;
}

static int math_log(lua_State *L) {
  lua_Number number = clh_check_number(L, 1);
  if (lua_isnoneornil(L, 2)) {
    lua_pushnumber(L, log(number));
    return 1;
  }
  lua_Number base = clh_check_number(L, 2);
  lua_pushnumber(L, base == 2    ? log2(number)
                    : base == 10 ? log10(number)
                                 : log(number) / log(base));
  return 1;
}

static int math_atan(lua_State *L) {
  lua_pushnumber(L, atan2(clh_check_number(L, 1), clh_opt_number(L, 2, 1)));
  return 1;
}

static int math_tointeger(lua_State *L) {
  int exact = 0;
  luaL_checkany(L, 1);
  lua_Integer number =
      lua_type(L, 1) == LUA_TNUMBER ? lua_tointegerx(L, 1, &exact) : 0;
  if (exact) {
    lua_pushinteger(L, number);
  } else {
    luaL_pushfail(L);
  }
  return 1;
}

static int math_type(lua_State *L) {
  luaL_checkany(L, 1);
  if (lua_type(L, 1) != LUA_TNUMBER) {
    luaL_pushfail(L);
  } else {
    lua_pushstring(L, lua_isinteger(L, 1) ? "integer" : "float");
  }
  return 1;
}

static int math_ult(lua_State *L) {
  lua_pushboolean(L, (lua_Unsigned)clh_check_integer(L, 1) <
                         (lua_Unsigned)clh_check_integer(L, 2));
  return 1;
}

static int choose(lua_State *L, bool largest) {
  int count = lua_gettop(L), best = 1;
  clh_charge(L, (uint64_t)count);
  clh_check_number(L, 1);
  for (int i = 2; i <= count; i++) {
    clh_check_number(L, i);
    if (largest ? lua_compare(L, best, i, LUA_OPLT)
                : lua_compare(L, i, best, LUA_OPLT)) {
      best = i;
    }
  }
  lua_pushvalue(L, best);
  return 1;
}

static int math_max(lua_State *L) { return choose(L, true); }

static int math_min(lua_State *L) { return choose(L, false); }

static const lua_Number pi = 3.141592653589793238462643383279502884;

// One function of one number for each row.
#define FUNCTION(name, expression)               \
  static int math_##name(lua_State *L) {         \
    lua_Number number = clh_check_number(L, 1);  \
    lua_pushnumber(L, expression);               \
    return 1;                                    \
  }
FUNCTION(sqrt, sqrt(number))
FUNCTION(exp, exp(number))
FUNCTION(sin, sin(number))
FUNCTION(cos, cos(number))
FUNCTION(tan, tan(number))
FUNCTION(asin, asin(number))
FUNCTION(acos, acos(number))
FUNCTION(deg, number * (180.0 / pi))
FUNCTION(rad, number * (pi / 180.0))
#undef FUNCTION

void clh_add_math_constants(lua_State *L) {
  lua_pushnumber(L, pi);
  lua_setfield(L, -2, "pi");
  lua_pushnumber(L, (lua_Number)HUGE_VAL);
  lua_setfield(L, -2, "huge");
  lua_pushinteger(L, LUA_MAXINTEGER);
  lua_setfield(L, -2, "maxinteger");
  lua_pushinteger(L, LUA_MININTEGER);
  lua_setfield(L, -2, "mininteger");
}

const luaL_Reg clh_math_functions[] = {
    {"abs", math_abs},
    {"acos", math_acos},
    {"asin", math_asin},
    {"atan", math_atan},
    {"ceil", math_ceil},
    {"cos", math_cos},
    {"deg", math_deg},
    {"exp", math_exp},
    {"floor", math_floor},
    {"fmod", math_fmod},
    {"log", math_log},
    {"max", math_max},
    {"min", math_min},
    {"modf", math_modf},
    {"rad", math_rad},
    {"sin", math_sin},
    {"sqrt", math_sqrt},
    {"tan", math_tan},
    {"tointeger", math_tointeger},
    {"type", math_type},
    {"ult", math_ult},
    {NULL, NULL},
};
