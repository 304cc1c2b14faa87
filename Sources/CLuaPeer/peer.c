#include "CLuaPeer.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdlib.h>

enum { PERIOD = 1000, SLOTS = 256 };

typedef struct {
  const void *name;
  int32_t field;
} slot;

struct clp_peer {
  lua_State *L;
  int32_t technique;
  clp_data data;
  int score;  // reference
  int units;  // reference: the objects, or the tables
  slot slots[SLOTS];
  int64_t work;
  size_t used, limit;
};

static clp_peer *peer_of(lua_State *L) {
  return *(clp_peer **)lua_getextraspace(L);
}

static void *allocate(void *context, void *block, size_t old, size_t size) {
  clp_peer *peer = context;
  size_t held = block == NULL ? 0 : old;
  if (size == 0) {
    free(block);
    peer->used -= held;
    return NULL;
  }
  if (size > held && peer->used + size - held > peer->limit) return NULL;
  void *moved = realloc(block, size);
  if (moved != NULL) peer->used += size - held;
  return moved;
}

static void hook(lua_State *L, lua_Debug *event) {
  (void)event;
  clp_peer *peer = peer_of(L);
  peer->work += PERIOD;
  if (peer->work < 0) luaL_error(L, "too much work");
}

static size_t slot_of(const void *name) {
  return ((uintptr_t)name >> 4 ^ (uintptr_t)name >> 9) % SLOTS;
}

static int read_field(lua_State *L) {
  clp_peer *peer = peer_of(L);
  int64_t handle = *(int64_t *)lua_touserdata(L, 1);
  const void *name = lua_topointer(L, 2);
  for (size_t i = slot_of(name); peer->slots[i].name != NULL;
       i = (i + 1) % SLOTS) {
    if (peer->slots[i].name != name) continue;
    int64_t place = (int64_t)peer->slots[i].field * peer->data.units + handle;
    lua_pushinteger(L, peer->data.values[place]);
    return 1;
  }
  return luaL_error(L, "unknown field");
}

// - Stack: +1 (the metatable of units)
static void push_metatable(lua_State *L, clp_peer *peer) {
  lua_newtable(L);
  lua_newtable(L);  // keeps the names where they are
  for (int32_t field = 0; field < peer->data.fields; field++) {
    lua_pushstring(L, peer->data.names[field]);
    size_t place = slot_of(lua_topointer(L, -1));
    while (peer->slots[place].name != NULL) place = (place + 1) % SLOTS;
    peer->slots[place] = (slot){lua_topointer(L, -1), field};
    lua_rawseti(L, -2, field + 1);
  }
  lua_setfield(L, -2, "names");
  lua_pushcfunction(L, read_field);
  lua_setfield(L, -2, "__index");
}

static void make_objects(lua_State *L, clp_peer *peer) {
  push_metatable(L, peer);
  lua_createtable(L, peer->data.units, 0);
  for (int32_t unit = 0; unit < peer->data.units; unit++) {
    int64_t *handle = lua_newuserdatauv(L, sizeof *handle, 0);
    *handle = unit;
    lua_pushvalue(L, -3);
    lua_setmetatable(L, -2);
    lua_rawseti(L, -2, unit + 1);
  }
  peer->units = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_pop(L, 1);
}

static void make_tables(lua_State *L, clp_peer *peer) {
  lua_createtable(L, peer->data.units, 0);
  for (int32_t unit = 0; unit < peer->data.units; unit++) {
    lua_createtable(L, 0, peer->data.fields);
    for (int32_t field = 0; field < peer->data.fields; field++) {
      int64_t place = (int64_t)field * peer->data.units + unit;
      lua_pushinteger(L, peer->data.values[place]);
      lua_setfield(L, -2, peer->data.names[field]);
    }
    lua_rawseti(L, -2, unit + 1);
  }
  peer->units = luaL_ref(L, LUA_REGISTRYINDEX);
}

static const char loop[] =
    "local score, units = ... return function() local sum = 0 "
    "for i = 1, #units do sum = sum + score(units[i]) end return sum end";

static int prepare(lua_State *L) {
  clp_peer *peer = peer_of(L);
  const char *text = lua_touserdata(L, 1);
  luaL_openlibs(L);
  if (luaL_dostring(L, text) != LUA_OK) lua_error(L);
  peer->score = luaL_ref(L, LUA_REGISTRYINDEX);
  if (peer->technique != CLP_TABLES) {
    make_objects(L, peer);
    return 0;
  }
  make_tables(L, peer);
  if (luaL_loadstring(L, loop) != LUA_OK) lua_error(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, peer->score);
  lua_rawgeti(L, LUA_REGISTRYINDEX, peer->units);
  lua_call(L, 2, 1);
  peer->score = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

clp_peer *clp_create(int32_t technique, const char *text, clp_data data) {
  clp_peer *peer = calloc(1, sizeof *peer);
  if (peer == NULL) return NULL;
  peer->technique = technique;
  peer->data = data;
  peer->limit = SIZE_MAX / 2;
  peer->L = technique == CLP_BOUNDED ? lua_newstate(allocate, peer)
                                     : luaL_newstate();
  if (peer->L == NULL) {
    free(peer);
    return NULL;
  }
  *(clp_peer **)lua_getextraspace(peer->L) = peer;
  lua_pushcfunction(peer->L, prepare);
  lua_pushlightuserdata(peer->L, (void *)text);
  if (lua_pcall(peer->L, 1, 0, 0) != LUA_OK) {
    clp_destroy(peer);
    return NULL;
  }
  if (technique == CLP_BOUNDED) {
    lua_sethook(peer->L, hook, LUA_MASKCOUNT, PERIOD);
  }
  return peer;
}

static double score_in_lua(lua_State *L, clp_peer *peer) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, peer->score);
  double sum = lua_pcall(L, 0, 1, 0) == LUA_OK ? lua_tonumber(L, -1) : -1;
  lua_settop(L, 0);
  return sum;
}

double clp_score(clp_peer *peer) {
  lua_State *L = peer->L;
  if (peer->technique == CLP_TABLES) return score_in_lua(L, peer);
  double sum = 0;
  lua_rawgeti(L, LUA_REGISTRYINDEX, peer->units);
  lua_rawgeti(L, LUA_REGISTRYINDEX, peer->score);
  for (int32_t unit = 1; unit <= peer->data.units; unit++) {
    lua_pushvalue(L, 2);
    lua_rawgeti(L, 1, unit);
    if (lua_pcall(L, 1, 1, 0) != LUA_OK) {
      sum = -1;
      break;
    }
    sum += lua_tonumber(L, -1);
    lua_pop(L, 1);
  }
  lua_settop(L, 0);
  return sum;
}

void clp_destroy(clp_peer *peer) {
  if (peer == NULL) return;
  lua_close(peer->L);
  free(peer);
}

bool clp_make_state(void) {
  lua_State *L = luaL_newstate();
  if (L == NULL) return false;
  luaL_openlibs(L);
  lua_close(L);
  return true;
}
