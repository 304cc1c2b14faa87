// The environment of scripts, by allow-list.
//
//   globals (empty, scripts' own names) → builtins (never written by scripts)
//                                       → unknown name: an error when strict
//
// Library tables and constants are views: empty tables whose `__index` is the
// real one, so that nothing a script does is seen by the next.

#include "host.h"

#include <string.h>

const char clh_key_builtins, clh_key_modules, clh_key_frozen, clh_key_given;

static void take_name(lua_State *L, int index, clh_request *request) {
  request->text = clh_tostring(L, index, &request->length);
}

static int unknown_global(lua_State *L) {
  if (lua_type(L, 2) != LUA_TSTRING) return 0;
  clh_request request = {.kind = CLH_ASK_UNKNOWN_GLOBAL};
  take_name(L, 2, &request);
  return clh_ask(L, &request);
}

static bool called_by_main_chunk(lua_State *L) {
  lua_Debug caller;
  if (!lua_getstack(L, 1, &caller)) return false;
  lua_getinfo(L, "S", &caller);
  return strcmp(caller.what, "main") == 0;
}

static int write_global(lua_State *L) {
  clh_request request = {.kind = CLH_ASK_WRITE_BUILTIN};
  luaL_checkany(L, 3);
  lua_settop(L, 3);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_builtins);
  lua_pushvalue(L, 2);
  bool builtin = lua_rawget(L, -2) != LUA_TNIL;
  if (builtin || (clh_of(L)->strict && !called_by_main_chunk(L))) {
    if (!builtin) request.kind = CLH_ASK_WRITE_GLOBAL;
    take_name(L, 2, &request);
    return clh_ask(L, &request);
  }
  lua_settop(L, 3);
  lua_rawset(L, 1);
  return 0;
}

// Upvalue: the name of the library.
static int unknown_member(lua_State *L) {
  if (lua_type(L, 2) != LUA_TSTRING) return 0;
  clh_request request = {.kind = CLH_ASK_UNKNOWN_MEMBER,
                         .owner = lua_tostring(L, lua_upvalueindex(1))};
  take_name(L, 2, &request);
  return clh_ask(L, &request);
}

static int write_member(lua_State *L) {
  clh_request request = {.kind = CLH_ASK_WRITE_MEMBER,
                         .owner = lua_tostring(L, lua_upvalueindex(1))};
  take_name(L, 2, &request);
  return clh_ask(L, &request);
}

// Upvalue: the table behind the view.
static int view_length(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
  return 1;
}

static void freeze_tables_within(lua_State *L, const char *name) {
  lua_pushnil(L);
  while (lua_next(L, -2) != 0) {
    if (lua_type(L, -1) == LUA_TTABLE) {
      clh_freeze(L, name, false);
      lua_pushvalue(L, -2);
      lua_insert(L, -2);
      lua_rawset(L, -4);  // an existing key: the traversal goes on
    } else {
      lua_pop(L, 1);
    }
  }
}

void clh_freeze(lua_State *L, const char *name, bool strict) {
  luaL_checkstack(L, 10, NULL);
  freeze_tables_within(L, name);
  if (strict) {
    lua_createtable(L, 0, 1);
    lua_pushstring(L, name);
    lua_pushcclosure(L, unknown_member, 1);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
  }
  lua_newtable(L);
  lua_createtable(L, 0, 6);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushvalue(L, -3);
  lua_rawsetp(L, -2, &clh_key_frozen);
  lua_pushvalue(L, -3);
  lua_pushcclosure(L, view_length, 1);
  lua_setfield(L, -2, "__len");
  lua_pushstring(L, name);
  lua_pushcclosure(L, write_member, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
}

// - Stack: ±0; sets a field of the table on top to a view of a new library.
static void add_library(lua_State *L, const char *name,
                        const luaL_Reg *functions) {
  lua_newtable(L);
  luaL_setfuncs(L, functions, 0);
  if (functions == clh_math_functions) {
    clh_add_math_constants(L);
  } else if (functions == clh_utf8_functions) {
    lua_pushlstring(L, "[\0-\x7F\xC2-\xFD][\x80-\xBF]*", 14);
    lua_setfield(L, -2, "charpattern");
  }
  clh_freeze(L, name, true);
  lua_setfield(L, -2, name);
}

// Methods of strings: a table of its own, so that no script reaches it.
static void lock_strings(lua_State *L) {
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 2);
  lua_newtable(L);
  luaL_setfuncs(L, clh_string_functions, 0);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "string");
  lua_pushcclosure(L, unknown_member, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

int clh_build_environment(lua_State *L) {
  clh_host *host = clh_of(L);
  lua_newtable(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_modules);
  lua_newtable(L);
  host->symbols = luaL_ref(L, LUA_REGISTRYINDEX);
  lock_strings(L);

  lua_newtable(L);
  luaL_setfuncs(L, clh_base_functions, 0);
  add_library(L, "string", clh_string_functions);
  add_library(L, "table", clh_table_functions);
  add_library(L, "math", clh_math_functions);
  add_library(L, "utf8", clh_utf8_functions);
  if (host->strict) {
    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, unknown_global);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
  }
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &clh_key_builtins);

  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_setfield(L, -3, "_G");
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, write_global);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  return 0;
}
