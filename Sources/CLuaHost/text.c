// Growing text in Lua's own memory, and the printed form of values.

#include "host.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void clh_text_begin(lua_State *L, clh_text *text) {
  text->L = L;
  text->bytes = text->small;
  text->count = 0;
  text->capacity = sizeof text->small;
  luaL_checkstack(L, 3, NULL);
  lua_pushnil(L);
  text->slot = lua_gettop(L);
}

char *clh_text_reserve(clh_text *text, size_t extra) {
  if (extra <= text->capacity - text->count) return text->bytes + text->count;
  if (extra > CLH_STRING_LIMIT || text->count + extra > CLH_STRING_LIMIT) {
    luaL_error(text->L, "resulting string too large");
  }
  size_t capacity = text->capacity * 2;
  if (capacity < text->count + extra) capacity = text->count + extra;
  char *bytes = lua_newuserdatauv(text->L, capacity, 0);
  memcpy(bytes, text->bytes, text->count);
  lua_replace(text->L, text->slot);
  text->bytes = bytes;
  text->capacity = capacity;
  return bytes + text->count;
}

void clh_text_add(clh_text *text, const char *bytes, size_t count) {
  if (count == 0) return;
  memcpy(clh_text_reserve(text, count), bytes, count);
  text->count += count;
}

void clh_text_add_char(clh_text *text, char byte) {
  *clh_text_reserve(text, 1) = byte;
  text->count++;
}

void clh_text_push(clh_text *text) {
  clh_charge(text->L, text->count / 16);
  lua_pushlstring(text->L, text->bytes, text->count);
}

int clh_format_number(lua_Number number, char *buffer, size_t capacity) {
  // The sign of a NaN differs between processors.
  if (isnan(number)) return snprintf(buffer, capacity, "nan");
  int length = snprintf(buffer, capacity, "%.14g", number);
  if (buffer[strspn(buffer, "-0123456789")] == 0) {
    buffer[length++] = '.';
    buffer[length++] = '0';
    buffer[length] = 0;
  }
  return length;
}

// - Stack: +1
static void push_plain_text(lua_State *L, int index) {
  char buffer[64];
  switch (lua_type(L, index)) {
  case LUA_TNIL:
    lua_pushliteral(L, "nil");
    break;
  case LUA_TBOOLEAN:
    lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
    break;
  case LUA_TNUMBER:
    if (lua_isinteger(L, index)) {
      lua_pushfstring(L, "%I", (LUAI_UACINT)lua_tointeger(L, index));
    } else {
      clh_format_number(lua_tonumber(L, index), buffer, sizeof buffer);
      lua_pushstring(L, buffer);
    }
    break;
  case LUA_TSTRING:
    lua_pushvalue(L, index);
    break;
  default:
    if (luaL_getmetafield(L, index, "__name") == LUA_TSTRING) return;
    lua_pushstring(L, luaL_typename(L, index));
  }
}

const char *clh_tostring(lua_State *L, int index, size_t *length) {
  index = lua_absindex(L, index);
  luaL_checkstack(L, 4, NULL);
  if (luaL_callmeta(L, index, "__tostring")) {
    if (lua_type(L, -1) == LUA_TNUMBER) {
      push_plain_text(L, -1);
      lua_remove(L, -2);
    } else if (lua_type(L, -1) != LUA_TSTRING) {
      luaL_error(L, "'__tostring' must return a string");
    }
  } else {
    int top = lua_gettop(L);
    push_plain_text(L, index);
    // A `__name` that is no string was pushed and is not wanted.
    if (lua_gettop(L) > top + 1) lua_remove(L, -2);
  }
  return lua_tolstring(L, -1, length);
}

// A text that is to be read as a number: Lua goes over all of it.
static void charge_numeral(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TSTRING) {
    clh_charge(L, lua_rawlen(L, index) / 16);
  }
}

lua_Integer clh_check_integer(lua_State *L, int index) {
  charge_numeral(L, index);
  return luaL_checkinteger(L, index);
}

lua_Integer clh_opt_integer(lua_State *L, int index, lua_Integer otherwise) {
  charge_numeral(L, index);
  return luaL_optinteger(L, index, otherwise);
}

lua_Number clh_check_number(lua_State *L, int index) {
  charge_numeral(L, index);
  return luaL_checknumber(L, index);
}

lua_Number clh_opt_number(lua_State *L, int index, lua_Number otherwise) {
  charge_numeral(L, index);
  return luaL_optnumber(L, index, otherwise);
}

const char *clh_check_string(lua_State *L, int index, size_t *length) {
  if (lua_type(L, index) == LUA_TNUMBER) {
    push_plain_text(L, index);
    lua_replace(L, index);
  }
  size_t count;
  const char *text = luaL_checklstring(L, index, &count);
  clh_charge(L, count / 16);
  if (length != NULL) *length = count;
  return text;
}
