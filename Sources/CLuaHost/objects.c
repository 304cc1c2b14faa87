// Objects of the host as userdata. One object is one userdata until all are
// forgotten, so that it can be a key of a table and is made once for all calls
// of a run: tables of 256 handles each, since the keys of a table are limited.

#include "host.h"

enum { BITS = 8, MASK = (1 << BITS) - 1 };

bool clh_push_made_object(lua_State *L, int32_t type, int64_t handle) {
  int top = lua_gettop(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clh_of(L)->kinds[type].objects);
  if (lua_rawgeti(L, -1, handle >> BITS) == LUA_TTABLE &&
      lua_rawgeti(L, -1, handle & MASK) != LUA_TNIL) {
    lua_copy(L, -1, top + 1);
    lua_settop(L, top + 1);
    return true;
  }
  lua_settop(L, top);
  return false;
}

// - Stack: +1 (the table for the handle)
static void push_neighbours(lua_State *L, int32_t type, int64_t handle) {
  lua_Integer bucket = handle >> BITS;
  lua_rawgeti(L, LUA_REGISTRYINDEX, clh_of(L)->kinds[type].objects);
  if (lua_rawgeti(L, -1, bucket) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, bucket);
  }
  lua_remove(L, -2);
}

void clh_push_object(lua_State *L, int32_t type, int64_t handle) {
  if (clh_push_made_object(L, type, handle)) return;
  const clh_kind_of_object *kind = &clh_of(L)->kinds[type];
  push_neighbours(L, type, handle);
  clh_object *object = lua_newuserdatauv(L, sizeof *object, kind->links);
  object->type = type;
  object->handle = handle;
  object->members = kind->members;
  lua_rawgeti(L, LUA_REGISTRYINDEX, kind->metatable);
  lua_setmetatable(L, -2);
  lua_pushvalue(L, -1);
  lua_rawseti(L, -3, handle & MASK);
  lua_remove(L, -2);
}

static int forget_objects(lua_State *L) {
  clh_host *host = clh_of(L);
  for (int32_t type = 0; type < host->kind_count; type++) {
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, host->kinds[type].objects);
  }
  return 0;
}

void clh_forget_objects(clh_host *host) {
  // Where memory ran out they are kept: equal, and of no harm.
  if (host->depth > 0 || !lua_checkstack(host->L, LUA_MINSTACK)) return;
  lua_pushcfunction(host->L, forget_objects);
  if (lua_pcall(host->L, 0, 0, 0) != LUA_OK) lua_pop(host->L, 1);
}
