// Metatables are copied when they are set: an allow-list of fields, without
// finalisers and weak tables, whose moment would show the collector at work.
// What a script writes into its table afterwards has no effect on the copy.

#include "host.h"

#include <string.h>

static const char *const allowed[] = {
    "__index", "__newindex", "__call", "__tostring", "__name", "__metatable",
    "__len",   "__eq",       "__lt",   "__le",       "__concat", "__add",
    "__sub",   "__mul",      "__div",  "__mod",      "__pow",  "__unm",
    "__idiv",  "__band",     "__bor",  "__bxor",     "__shl",  "__shr",
    "__bnot",  "__close",    "__pairs",
};

static void refuse_field(lua_State *L, const char *name) {
  lua_pushstring(L, name);
  if (lua_rawget(L, 2) != LUA_TNIL) {
    luaL_error(L, "a metatable cannot have '%s'", name);
  }
  lua_pop(L, 1);
}

int clh_setmetatable(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  int type = lua_type(L, 2);
  luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2,
                   "nil or table");
  lua_settop(L, 2);
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) {
    return luaL_error(L, "cannot change a protected metatable");
  }
  if (type == LUA_TTABLE) {
    refuse_field(L, "__gc");
    refuse_field(L, "__mode");
    lua_newtable(L);
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
      lua_pushstring(L, allowed[i]);
      lua_pushvalue(L, -1);
      if (lua_rawget(L, 2) == LUA_TNIL) {
        lua_pop(L, 2);
      } else {
        lua_rawset(L, 3);
      }
    }
    lua_pushvalue(L, 2);
    lua_rawsetp(L, 3, &clh_key_given);
    clh_charge(L, 30);
  }
  lua_setmetatable(L, 1);
  lua_settop(L, 1);
  return 1;
}

int clh_getmetatable(lua_State *L) {
  luaL_checkany(L, 1);
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return 1;
  if (!lua_getmetatable(L, 1)) {
    lua_pushnil(L);
    return 1;
  }
  if (lua_rawgetp(L, -1, &clh_key_given) == LUA_TNIL) lua_pushboolean(L, 0);
  return 1;
}
