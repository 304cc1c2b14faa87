// The string library, bytewise; patterns and formats are apart.

#include "host.h"

#include <string.h>

static int string_len(lua_State *L) {
  size_t length;
  if (lua_type(L, 1) == LUA_TSTRING) {
    length = lua_rawlen(L, 1);
  } else {
    clh_check_string(L, 1, &length);
  }
  lua_pushinteger(L, (lua_Integer)length);
  return 1;
}

// The bytes from `first` to `last`, from 1, both counted from the end if
// negative; an empty range gives 0.
static size_t slice(size_t length, lua_Integer first, lua_Integer last,
                    size_t *start) {
  lua_Integer count = (lua_Integer)length;
  if (first < 0) first = first < -count ? 1 : count + first + 1;
  if (first == 0) first = 1;
  if (last < 0) last = last < -count ? 0 : count + last + 1;
  if (last > count) last = count;
  if (first > last) return 0;
  *start = (size_t)first - 1;
  return (size_t)(last - first) + 1;
}

static int string_sub(lua_State *L) {
  size_t length, start = 0;
  const char *text = clh_check_string(L, 1, &length);
  size_t count = slice(length, clh_check_integer(L, 2),
                       clh_opt_integer(L, 3, -1), &start);
  lua_pushlstring(L, text + start, count);
  return 1;
}

static int string_byte(lua_State *L) {
  size_t length, start = 0;
  const char *text = clh_check_string(L, 1, &length);
  lua_Integer first = clh_opt_integer(L, 2, 1);
  size_t count = slice(length, first, clh_opt_integer(L, 3, first), &start);
  clh_charge(L, count);
  if (count > INT32_MAX) return luaL_error(L, "string slice too long");
  luaL_checkstack(L, (int)count, "string slice too long");
  for (size_t i = 0; i < count; i++) {
    lua_pushinteger(L, (unsigned char)text[start + i]);
  }
  return (int)count;
}

static int string_char(lua_State *L) {
  int count = lua_gettop(L);
  clh_text text;
  clh_charge(L, (uint64_t)count);
  clh_text_begin(L, &text);
  for (int i = 1; i <= count; i++) {
    lua_Integer byte = clh_check_integer(L, i);
    luaL_argcheck(L, byte >= 0 && byte <= 255, i, "value out of range");
    clh_text_add_char(&text, (char)byte);
  }
  clh_text_push(&text);
  return 1;
}

static int map_bytes(lua_State *L, char (*change)(char), bool backwards) {
  size_t length;
  const char *from = clh_check_string(L, 1, &length);
  clh_text text;
  clh_text_begin(L, &text);
  char *to = clh_text_reserve(&text, length);
  for (size_t i = 0; i < length; i++) {
    to[i] = change(from[backwards ? length - 1 - i : i]);
  }
  text.count = length;
  clh_text_push(&text);
  return 1;
}

static char to_upper(char byte) {
  return byte >= 'a' && byte <= 'z' ? (char)(byte - 32) : byte;
}

static char to_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

static char same(char byte) { return byte; }

static int string_upper(lua_State *L) { return map_bytes(L, to_upper, false); }

static int string_lower(lua_State *L) { return map_bytes(L, to_lower, false); }

static int string_reverse(lua_State *L) { return map_bytes(L, same, true); }

static int string_rep(lua_State *L) {
  size_t length, between;
  const char *unit = clh_check_string(L, 1, &length);
  lua_Integer times = clh_check_integer(L, 2);
  if (lua_isnoneornil(L, 3)) {
    lua_settop(L, 2);
    lua_pushliteral(L, "");
  }
  const char *separator = clh_check_string(L, 3, &between);
  if (times <= 0 || length + between == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if (length + between > CLH_STRING_LIMIT ||
      (lua_Unsigned)times > CLH_STRING_LIMIT / (length + between) + 1) {
    return luaL_error(L, "resulting string too large");
  }
  size_t count = (size_t)times * length + ((size_t)times - 1) * between;
  clh_charge(L, (uint64_t)times);
  clh_text text;
  clh_text_begin(L, &text);
  clh_text_reserve(&text, count);
  for (lua_Integer i = 0; i < times; i++) {
    if (i > 0) clh_text_add(&text, separator, between);
    clh_text_add(&text, unit, length);
  }
  clh_text_push(&text);
  return 1;
}

const luaL_Reg clh_string_functions[] = {
    {"byte", string_byte},
    {"char", string_char},
    {"find", clh_string_find},
    {"format", clh_string_format},
    {"gmatch", clh_string_gmatch},
    {"gsub", clh_string_gsub},
    {"len", string_len},
    {"lower", string_lower},
    {"match", clh_string_match},
    {"rep", string_rep},
    {"reverse", string_reverse},
    {"sub", string_sub},
    {"upper", string_upper},
    {NULL, NULL},
};
