// Objects of the host as userdata. One object is one userdata as long as any
// script holds it, so that it can be a key of a table: weak tables of 256
// handles each, since a table has a limited number of keys.

#include "host.h"

enum { BITS = 8, MASK = (1 << BITS) - 1 };

// - Stack: +1 (the weak table for the handle)
static void push_neighbours(lua_State *L, int32_t type, int64_t handle) {
  clh_host *host = clh_of(L);
  lua_Integer bucket = handle >> BITS;
  lua_rawgeti(L, LUA_REGISTRYINDEX, host->objects);
  lua_rawgeti(L, -1, type + 1);
  if (lua_rawgeti(L, -1, bucket) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_createtable(L, 0, 1);
    lua_pushliteral(L, "v");
    lua_setfield(L, -2, "__mode");
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, bucket);
  }
  lua_replace(L, -3);
  lua_pop(L, 1);
}

void clh_push_object(lua_State *L, int32_t type, int64_t handle) {
  lua_Integer place = (handle & MASK) + 1;
  push_neighbours(L, type, handle);
  if (lua_rawgeti(L, -1, place) == LUA_TNIL) {
    lua_pop(L, 1);
    clh_object *object = lua_newuserdatauv(L, sizeof *object, 0);
    object->type = type;
    object->handle = handle;
    lua_rawgeti(L, LUA_REGISTRYINDEX, clh_of(L)->types);
    lua_rawgeti(L, -1, type + 1);
    lua_setmetatable(L, -3);
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, place);
  }
  lua_remove(L, -2);
}
