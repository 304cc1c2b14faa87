// `require`: a module runs once for a state; the host finds its source.

#include "host.h"

// Raises what a module raised, with the place where it was raised.
static int raise_kept(lua_State *L) {
  clh_of(L)->report_kept = true;
  return lua_error(L);
}

static int load_and_run(lua_State *L) {
  size_t length;
  const char *name = lua_tostring(L, 1);
  const char *text = lua_tolstring(L, 2, &length);
  clh_load(L, "", name, text, length);
  lua_pushvalue(L, 3);
  lua_call(L, 1, 1);
  return 1;
}

int clh_require(lua_State *L) {
  clh_host *host = clh_of(L);
  clh_request request = {.kind = CLH_ASK_MODULE};
  request.text = luaL_checklstring(L, 1, &request.length);
  lua_settop(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_modules);  // 2
  lua_pushvalue(L, 1);
  int known = lua_rawget(L, 2);
  if (known == LUA_TLIGHTUSERDATA) {
    request.kind = CLH_ASK_CYCLE;
    return clh_ask(L, &request);
  }
  if (known != LUA_TNIL) return 1;
  lua_settop(L, 2);
  clh_ask(L, &request);  // 3: { chunk name, text }
  lua_pushvalue(L, 1);
  lua_pushlightuserdata(L, (void *)&clh_key_modules);
  lua_rawset(L, 2);

  lua_pushcfunction(L, clh_message_handler);  // 4
  lua_pushcfunction(L, load_and_run);
  lua_rawgeti(L, 3, 1);
  lua_rawgeti(L, 3, 2);
  lua_pushvalue(L, 1);
  int status = lua_pcall(L, 3, 1, 4);
  if (host->stop != CLH_STOP_NONE) return clh_abort_again(L);
  if (status == LUA_ERRMEM) return clh_abort(L, CLH_STOP_MEMORY);
  if (status == LUA_OK && lua_isnil(L, -1)) {
    lua_pop(L, 1);
    lua_pushboolean(L, 1);
  }
  lua_pushvalue(L, 1);
  if (status == LUA_OK) {
    lua_pushvalue(L, -2);
  } else {
    lua_pushnil(L);
  }
  lua_rawset(L, 2);
  return status == LUA_OK ? 1 : raise_kept(L);
}
