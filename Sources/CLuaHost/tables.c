// The table library: the length is read once, every element is charged.

#include "host.h"

static lua_Integer check_length(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TTABLE) luaL_checktype(L, index, LUA_TTABLE);
  return luaL_len(L, index);
}

static int table_insert(lua_State *L) {
  lua_Integer end = (lua_Integer)((lua_Unsigned)check_length(L, 1) + 1);
  lua_Integer place = end;
  switch (lua_gettop(L)) {
  case 2:
    break;
  case 3:
    place = clh_check_integer(L, 2);
    luaL_argcheck(L, (lua_Unsigned)place - 1 < (lua_Unsigned)end, 2,
                  "position out of bounds");
    for (lua_Integer i = end; i > place; i--) {
      clh_charge(L, 1);
      lua_geti(L, 1, i - 1);
      lua_seti(L, 1, i);
    }
    break;
  default:
    return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  lua_seti(L, 1, place);
  return 0;
}

static int table_remove(lua_State *L) {
  lua_Integer length = check_length(L, 1);
  lua_Integer place = clh_opt_integer(L, 2, length);
  if (lua_gettop(L) > 1) {
    bool inside = place >= 1 && place - 1 <= length;
    luaL_argcheck(L, inside || place == length, 2, "position out of bounds");
  }
  lua_geti(L, 1, place);
  for (; place < length; place++) {
    clh_charge(L, 1);
    lua_geti(L, 1, place + 1);
    lua_seti(L, 1, place);
  }
  lua_pushnil(L);
  lua_seti(L, 1, place);
  return 1;
}

static int table_concat(lua_State *L) {
  lua_Integer length = check_length(L, 1);
  size_t between = 0;
  const char *separator =
      lua_isnoneornil(L, 2) ? "" : clh_check_string(L, 2, &between);
  lua_Integer first = clh_opt_integer(L, 3, 1);
  lua_Integer last = clh_opt_integer(L, 4, length);
  lua_settop(L, 2);
  clh_text text;
  clh_text_begin(L, &text);
  for (lua_Integer i = first; i <= last; i++) {
    clh_charge(L, 1);
    int type = lua_geti(L, 1, i);
    if (type != LUA_TSTRING && type != LUA_TNUMBER) {
      return luaL_error(L, "cannot join a %s at index %I of a table",
                        luaL_typename(L, -1), (LUAI_UACINT)i);
    }
    if (i != first) clh_text_add(&text, separator, between);
    size_t count;
    const char *value = clh_tostring(L, -1, &count);
    clh_text_add(&text, value, count);
    lua_pop(L, 2);
    if (i == LUA_MAXINTEGER) break;
  }
  clh_text_push(&text);
  return 1;
}

static int table_pack(lua_State *L) {
  int count = lua_gettop(L);
  clh_charge(L, (uint64_t)count);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

static int table_unpack(lua_State *L) {
  lua_Integer first = clh_opt_integer(L, 2, 1);
  lua_Integer last =
      lua_isnoneornil(L, 3) ? luaL_len(L, 1) : clh_check_integer(L, 3);
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= INT32_MAX || !lua_checkstack(L, (int)count + 1)) {
    return luaL_error(L, "too many results to unpack");
  }
  clh_charge(L, count);
  for (lua_Unsigned i = 0; i <= count; i++) {
    lua_geti(L, 1, (lua_Integer)((lua_Unsigned)first + i));
  }
  return (int)count + 1;
}

static int table_move(lua_State *L) {
  lua_Integer first = clh_check_integer(L, 2), last = clh_check_integer(L, 3);
  lua_Integer to = clh_check_integer(L, 4);
  int target = lua_isnoneornil(L, 5) ? 1 : 5;
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checktype(L, target, LUA_TTABLE);
  if (first <= last) {
    luaL_argcheck(L, first > 0 || last < LUA_MAXINTEGER + first, 3,
                  "too many elements to move");
    lua_Integer count = last - first + 1;
    luaL_argcheck(L, to <= LUA_MAXINTEGER - count + 1, 4,
                  "destination wrap around");
    // Backwards when the target would be read after it was written.
    bool backwards =
        lua_rawequal(L, 1, target) && to > first && to <= last;
    for (lua_Integer n = 0; n < count; n++) {
      lua_Integer i = backwards ? count - 1 - n : n;
      clh_charge(L, 1);
      lua_geti(L, 1, first + i);
      lua_seti(L, target, to + i);
    }
  }
  lua_pushvalue(L, target);
  return 1;
}

const luaL_Reg clh_table_functions[] = {
    {"concat", table_concat}, {"insert", table_insert},
    {"move", table_move},     {"pack", table_pack},
    {"remove", table_remove}, {"sort", clh_table_sort},
    {"unpack", table_unpack}, {NULL, NULL},
};
