// Raw reads of the stack: no metamethod, no allocation, no error.

#include "host.h"

#include <string.h>

clh_object *clh_to_object(lua_State *L, int index) {
  return lua_type(L, index) == LUA_TUSERDATA ? lua_touserdata(L, index) : NULL;
}

int32_t clh_kind(clh_host *host, int32_t index) {
  switch (lua_type(host->L, index)) {
  case LUA_TNONE:
  case LUA_TNIL:
    return CLH_IS_NOTHING;
  case LUA_TBOOLEAN:
    return CLH_IS_BOOLEAN;
  case LUA_TNUMBER:
    return lua_isinteger(host->L, index) ? CLH_IS_INTEGER : CLH_IS_NUMBER;
  case LUA_TSTRING:
    return CLH_IS_STRING;
  case LUA_TTABLE:
    return CLH_IS_TABLE;
  case LUA_TFUNCTION:
    return CLH_IS_FUNCTION;
  case LUA_TUSERDATA:
    return CLH_IS_OBJECT;
  default:
    return CLH_IS_OTHER;
  }
}

bool clh_boolean(clh_host *host, int32_t index) {
  return lua_toboolean(host->L, index);
}

int64_t clh_integer(clh_host *host, int32_t index) {
  return lua_tointeger(host->L, index);
}

double clh_number(clh_host *host, int32_t index) {
  return lua_tonumber(host->L, index);
}

const char *clh_string(clh_host *host, int32_t index, size_t *length) {
  if (lua_type(host->L, index) != LUA_TSTRING) return NULL;
  return lua_tolstring(host->L, index, length);
}

int32_t clh_symbol(clh_host *host, int32_t index) {
  lua_State *L = host->L;
  int32_t symbol =
      clh_find_member(&host->symbol_members, lua_topointer(L, index)) - 1;
  if (symbol >= 0) return symbol;
  // A name too long to be interned has any address.
  if (lua_type(L, index) != LUA_TSTRING || lua_rawlen(L, index) <= 40 ||
      !lua_checkstack(L, 3)) {
    return -1;
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, host->symbols);
  lua_pushvalue(L, index);
  if (lua_rawget(L, -2) == LUA_TNUMBER) symbol = (int32_t)lua_tointeger(L, -1);
  lua_pop(L, 2);
  return symbol;
}

int32_t clh_object_type(clh_host *host, int32_t index) {
  clh_object *object = clh_to_object(host->L, index);
  return object == NULL ? -1 : object->type;
}

int64_t clh_object_handle(clh_host *host, int32_t index) {
  clh_object *object = clh_to_object(host->L, index);
  return object == NULL ? -1 : object->handle;
}

const void *clh_identity(clh_host *host, int32_t index) {
  return lua_topointer(host->L, index);
}

bool clh_push_behind_view(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return false;
  if (lua_rawgetp(L, -1, &clh_key_frozen) != LUA_TTABLE) {
    lua_pop(L, 2);
    return false;
  }
  lua_remove(L, -2);
  return true;
}

bool clh_push_table(clh_host *host, int32_t index) {
  lua_State *L = host->L;
  if (!lua_checkstack(L, 6) || lua_type(L, index) != LUA_TTABLE) return false;
  if (!clh_push_behind_view(L, index)) lua_pushvalue(L, index);
  return true;
}

bool clh_push_item(clh_host *host, int32_t table, int64_t item) {
  if (!lua_checkstack(host->L, 3)) return false;
  lua_rawgeti(host->L, table, item);
  return true;
}

bool clh_begin_fields(clh_host *host) {
  if (!lua_checkstack(host->L, 3)) return false;
  lua_pushnil(host->L);
  return true;
}

bool clh_next_field(clh_host *host, int32_t table) {
  return lua_next(host->L, table) != 0;
}

int32_t clh_top(clh_host *host) { return lua_gettop(host->L); }

static int make_reference(lua_State *L) {
  int reference = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_pushinteger(L, reference);
  return 1;
}

int32_t clh_reference(clh_host *host, int32_t index) {
  lua_State *L = host->L;
  if (!lua_checkstack(L, 4)) return -1;
  index = lua_absindex(L, index);
  lua_pushcfunction(L, make_reference);
  lua_pushvalue(L, index);
  int status = lua_pcall(L, 1, 1, 0);
  int32_t reference = status == LUA_OK ? (int32_t)lua_tointeger(L, -1) : -1;
  lua_pop(L, 1);
  return reference;
}

void clh_release(clh_host *host, int32_t reference) {
  // Sets keys that exist already: allocates nothing.
  if (lua_checkstack(host->L, 4)) {
    luaL_unref(host->L, LUA_REGISTRYINDEX, reference);
  }
}

bool clh_definition(clh_host *host, int32_t index, clh_frame *frame) {
  lua_State *L = host->L;
  if (!lua_checkstack(L, 2) || lua_type(L, index) != LUA_TFUNCTION) {
    return false;
  }
  lua_Debug function;
  lua_pushvalue(L, index);
  lua_getinfo(L, ">S", &function);
  if (function.source[0] != '@') return false;
  size_t length = strlen(function.source + 1);
  if (length >= CLH_NAME) length = CLH_NAME - 1;
  memcpy(frame->chunk, function.source + 1, length);
  frame->chunk[length] = 0;
  frame->line = function.linedefined;
  return true;
}

bool clh_push_globals(clh_host *host) {
  if (!lua_checkstack(host->L, 4)) return false;
  lua_pushglobaltable(host->L);
  return true;
}
