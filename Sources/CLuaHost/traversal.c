// `pairs`, `ipairs` and `next` in one order on every machine: integers, floats,
// strings bytewise, false, true.

#include "host.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { RANK_INTEGER, RANK_FLOAT, RANK_STRING, RANK_BOOLEAN };

typedef struct {
  int rank;
  size_t length;
  union {
    lua_Integer integer;
    lua_Number number;
    const char *text;  // kept alive by the table it is a key of
  } as;
} key;

static bool read_key(lua_State *L, int index, key *to) {
  switch (lua_type(L, index)) {
  case LUA_TNUMBER:
    if (lua_isinteger(L, index)) {
      to->rank = RANK_INTEGER;
      to->as.integer = lua_tointeger(L, index);
    } else {
      to->rank = RANK_FLOAT;
      to->as.number = lua_tonumber(L, index);
    }
    return true;
  case LUA_TSTRING:
    to->rank = RANK_STRING;
    to->as.text = lua_tolstring(L, index, &to->length);
    return true;
  case LUA_TBOOLEAN:
    to->rank = RANK_BOOLEAN;
    to->as.integer = lua_toboolean(L, index);
    return true;
  default:
    return false;
  }
}

static int compare_keys(const void *left, const void *right) {
  const key *a = left, *b = right;
  if (a->rank != b->rank) return a->rank - b->rank;
  if (a->rank == RANK_FLOAT) {
    return (a->as.number > b->as.number) - (a->as.number < b->as.number);
  }
  if (a->rank == RANK_STRING) {
    size_t shared = a->length < b->length ? a->length : b->length;
    int order = memcmp(a->as.text, b->as.text, shared);
    if (order != 0) return order;
    return (a->length > b->length) - (a->length < b->length);
  }
  return (a->as.integer > b->as.integer) - (a->as.integer < b->as.integer);
}

static void push_key(lua_State *L, const key *from) {
  switch (from->rank) {
  case RANK_INTEGER:
    lua_pushinteger(L, from->as.integer);
    break;
  case RANK_FLOAT:
    lua_pushnumber(L, from->as.number);
    break;
  case RANK_STRING:
    lua_pushlstring(L, from->as.text, from->length);
    break;
  default:
    lua_pushboolean(L, (int)from->as.integer);
  }
}

static int refuse_key(lua_State *L, const char *function) {
  return luaL_error(L, "'%s' cannot order a key that is a %s", function,
                    luaL_typename(L, -2));
}

// Only empty slots are passed in no time that is charged: the clock is looked
// at instead.
static void look_up(lua_State *L) { clh_charge(L, 200); }

int clh_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!lua_isnoneornil(L, 2)) {
    return luaL_error(L, "'next' takes a table only: use 'pairs'");
  }
  lua_settop(L, 1);
  if (clh_push_behind_view(L, 1)) lua_replace(L, 1);
  look_up(L);
  key least, other;
  bool found = false;
  uint64_t seen = 0;
  lua_pushnil(L);
  while (lua_next(L, 1) != 0) {
    if (!read_key(L, -2, &other)) return refuse_key(L, "next");
    if (!found || compare_keys(&other, &least) < 0) least = other;
    found = true;
    seen++;
    lua_pop(L, 1);
  }
  clh_charge(L, seen);
  if (!found) {
    lua_pushnil(L);
    return 1;
  }
  push_key(L, &least);
  lua_pushvalue(L, -1);
  lua_rawget(L, 1);
  return 2;
}

// Upvalues: the table, its keys in order, how many were visited.
static int next_of_keys(lua_State *L) {
  lua_Integer visited = lua_tointeger(L, lua_upvalueindex(3));
  for (;;) {
    visited++;
    lua_settop(L, 0);
    if (lua_rawgeti(L, lua_upvalueindex(2), visited) == LUA_TNIL) return 1;
    lua_pushvalue(L, 1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
    clh_charge(L, 1);
  }
  lua_pushinteger(L, visited);
  lua_replace(L, lua_upvalueindex(3));
  return 2;
}

// Upvalues: the table, how many items, how many were visited.
static int next_of_items(lua_State *L) {
  lua_Integer count = lua_tointeger(L, lua_upvalueindex(2));
  lua_Integer visited = lua_tointeger(L, lua_upvalueindex(3));
  lua_settop(L, 0);
  while (++visited <= count) {
    lua_pushinteger(L, visited);
    if (lua_rawgeti(L, lua_upvalueindex(1), visited) != LUA_TNIL) {
      lua_pushinteger(L, visited);
      lua_replace(L, lua_upvalueindex(3));
      return 2;
    }
    lua_settop(L, 0);
    clh_charge(L, 1);
  }
  lua_pushnil(L);
  return 1;
}

static size_t count_keys(lua_State *L, bool *sequence) {
  size_t count = 0;
  lua_Integer largest = 0;
  key each;
  *sequence = true;
  lua_pushnil(L);
  while (lua_next(L, 1) != 0) {
    if (!read_key(L, -2, &each)) refuse_key(L, "pairs");
    count++;
    if (each.rank != RANK_INTEGER || each.as.integer < 1) {
      *sequence = false;
    } else if (each.as.integer > largest) {
      largest = each.as.integer;
    }
    lua_pop(L, 1);
  }
  if (*sequence) *sequence = (size_t)largest == count;
  return count;
}

// - Stack: +1 (the keys in order)
static void push_keys(lua_State *L, size_t count) {
  key *keys = lua_newuserdatauv(L, count * sizeof *keys, 0);
  size_t read = 0, depth = 1;
  lua_pushnil(L);
  while (lua_next(L, 1) != 0) {
    read_key(L, -2, &keys[read++]);
    lua_pop(L, 1);
  }
  while (count >> depth != 0) depth++;
  clh_charge(L, count * depth);
  qsort(keys, count, sizeof *keys, compare_keys);
  lua_createtable(L, (int)count, 0);
  for (size_t i = 0; i < count; i++) {
    push_key(L, &keys[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_remove(L, -2);
}

int clh_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_call(L, 1, 3);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lua_pushvalue(L, 1);  // what is given back: never the table behind a view
  if (clh_push_behind_view(L, 1)) lua_replace(L, 1);
  look_up(L);
  bool sequence;
  size_t count = count_keys(L, &sequence);
  clh_charge(L, count);
  lua_pushvalue(L, 1);
  if (sequence) {
    lua_pushinteger(L, (lua_Integer)count);
  } else {
    push_keys(L, count);
  }
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, sequence ? next_of_items : next_of_keys, 3);
  lua_pushvalue(L, 2);
  lua_pushnil(L);
  return 3;
}

static int next_index(lua_State *L) {
  lua_Integer index = clh_check_integer(L, 2) + 1;
  lua_pushinteger(L, index);
  return lua_geti(L, 1, index) == LUA_TNIL ? 1 : 2;
}

int clh_ipairs(lua_State *L) {
  luaL_argexpected(L,
                   lua_type(L, 1) == LUA_TTABLE ||
                       luaL_getmetafield(L, 1, "__index") != LUA_TNIL,
                   1, "table");
  lua_pushcfunction(L, next_index);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}
