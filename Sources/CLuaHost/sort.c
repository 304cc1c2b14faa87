// table.sort: a merge sort, so that equal elements keep their order and no
// order depends on a clock. The table is written when all is compared: an error
// in a comparison leaves it as it was.

#include "host.h"

enum { TABLE = 1, COMPARISON, ELEMENTS };

static bool is_less(lua_State *L, int32_t one, int32_t other) {
  bool less;
  clh_charge(L, 2);
  if (lua_isnil(L, COMPARISON)) {
    lua_rawgeti(L, ELEMENTS, one);
    lua_rawgeti(L, ELEMENTS, other);
    if (lua_type(L, -1) == LUA_TSTRING) clh_charge(L, lua_rawlen(L, -1) / 16);
    less = lua_compare(L, -2, -1, LUA_OPLT);
    lua_pop(L, 2);
  } else {
    lua_pushvalue(L, COMPARISON);
    lua_rawgeti(L, ELEMENTS, one);
    lua_rawgeti(L, ELEMENTS, other);
    lua_call(L, 2, 1);
    less = lua_toboolean(L, -1);
    lua_pop(L, 1);
  }
  return less;
}

static void merge(lua_State *L, const int32_t *from, int32_t *to, size_t left,
                  size_t middle, size_t right) {
  size_t i = left, j = middle;
  for (size_t k = left; k < right; k++) {
    bool takes_right =
        i == middle || (j < right && is_less(L, from[j], from[i]));
    to[k] = takes_right ? from[j++] : from[i++];
  }
}

// Runs of 1, 2, 4 … are merged from one half of `orders` into the other.
static int32_t *sorted(lua_State *L, int32_t *orders, size_t count) {
  int32_t *from = orders, *to = orders + count;
  for (size_t width = 1; width < count; width *= 2) {
    for (size_t left = 0; left < count; left += 2 * width) {
      size_t middle = left + width < count ? left + width : count;
      size_t right = left + 2 * width < count ? left + 2 * width : count;
      merge(L, from, to, left, middle, right);
    }
    int32_t *other = from;
    from = to;
    to = other;
  }
  return from;
}

int clh_table_sort(lua_State *L) {
  luaL_checktype(L, TABLE, LUA_TTABLE);
  lua_Integer length = luaL_len(L, TABLE);
  luaL_argcheck(L, length < INT32_MAX, TABLE, "array too big");
  if (!lua_isnoneornil(L, COMPARISON)) {
    luaL_checktype(L, COMPARISON, LUA_TFUNCTION);
  }
  lua_settop(L, COMPARISON);
  if (length < 2) return 0;
  lua_newtable(L);
  for (lua_Integer i = 1; i <= length; i++) {
    clh_charge(L, 1);
    lua_geti(L, TABLE, i);
    lua_rawseti(L, ELEMENTS, i);
  }
  size_t count = (size_t)length;
  int32_t *orders = lua_newuserdatauv(L, 2 * count * sizeof *orders, 0);
  for (size_t i = 0; i < count; i++) orders[i] = (int32_t)i + 1;
  const int32_t *order = sorted(L, orders, count);
  for (size_t i = 0; i < count; i++) {
    clh_charge(L, 1);
    lua_rawgeti(L, ELEMENTS, order[i]);
    lua_seti(L, TABLE, (lua_Integer)i + 1);
  }
  return 0;
}
