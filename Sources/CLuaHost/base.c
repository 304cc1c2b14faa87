// The functions without a library.

#include "host.h"

#include <stdlib.h>
#include <string.h>

static int base_assert(lua_State *L) {
  luaL_checkany(L, 1);
  if (lua_toboolean(L, 1)) return lua_gettop(L);
  if (lua_gettop(L) > 1) {
    lua_settop(L, 2);
    return lua_error(L);
  }
  clh_push_where(L);
  lua_pushliteral(L, "assertion failed!");
  lua_concat(L, 2);
  return lua_error(L);
}

// Work of going over so many open calls: to find a level, to unwind an error.
static uint64_t work_of_calls(int count) { return (uint64_t)count / 4; }

// At least the number of open calls, less than twice as many.
static int open_calls(lua_State *L) {
  lua_Debug level;
  int count = 16;
  while (lua_getstack(L, count, &level)) count *= 2;
  return count;
}

static int base_error(lua_State *L) {
  int level = (int)clh_opt_integer(L, 2, 1);
  lua_settop(L, 1);
  if (lua_type(L, 1) == LUA_TSTRING && level > 0) {
    if (level > 16) clh_charge(L, work_of_calls(open_calls(L)));
    luaL_where(L, level);
    lua_pushvalue(L, 1);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int base_pcall(lua_State *L) {
  clh_host *host = clh_of(L);
  luaL_checkany(L, 1);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
  if (host->stop != CLH_STOP_NONE) return clh_abort_again(L);
  if (status == LUA_ERRMEM) return clh_abort(L, CLH_STOP_MEMORY);
  if (status == LUA_OK) return lua_gettop(L);
  host->report_kept = false;
  // Unwinding costs more than the instruction it is.
  clh_charge(L, 100 + work_of_calls(open_calls(L)));
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

static void append_output(lua_State *L, const char *bytes, size_t count) {
  clh_host *host = clh_of(L);
  // More may be spent than this account has, inside one that ended before.
  size_t limit = (size_t)host->limits.output;
  size_t left = limit < host->output_spent ? 0 : limit - host->output_spent;
  size_t kept = count < left ? count : left;
  if (kept > host->output_capacity - host->output_length) {
    size_t capacity = host->output_capacity * 2 + kept;
    char *grown = realloc(host->output, capacity);
    if (grown == NULL) clh_abort(L, CLH_STOP_OUTPUT);
    host->output = grown;
    host->output_capacity = capacity;
  }
  if (kept != 0) memcpy(host->output + host->output_length, bytes, kept);
  host->output_length += kept;
  host->output_spent += kept;
  if (kept < count) clh_abort(L, CLH_STOP_OUTPUT);
  clh_charge(L, count);
}

static int base_print(lua_State *L) {
  int count = lua_gettop(L);
  for (int i = 1; i <= count; i++) {
    size_t length;
    const char *text = clh_tostring(L, i, &length);
    if (i > 1) append_output(L, "\t", 1);
    append_output(L, text, length);
    lua_pop(L, 1);
  }
  append_output(L, "\n", 1);
  return 0;
}

static int base_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  clh_tostring(L, 1, NULL);
  return 1;
}

static int digit_value(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'z') return byte - 'a' + 10;
  if (byte >= 'A' && byte <= 'Z') return byte - 'A' + 10;
  return 36;
}

static bool is_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static int number_in_base(lua_State *L, lua_Integer base) {
  size_t length;
  luaL_checktype(L, 1, LUA_TSTRING);
  luaL_argcheck(L, base >= 2 && base <= 36, 2, "base out of range");
  const char *at = clh_check_string(L, 1, &length), *end = at + length;
  lua_Unsigned number = 0;
  while (at < end && is_space(*at)) at++;
  bool negative = at < end && *at == '-';
  if (at < end && (*at == '-' || *at == '+')) at++;
  const char *first = at;
  for (; at < end && digit_value(*at) < (int)base; at++) {
    number = number * (lua_Unsigned)base + (lua_Unsigned)digit_value(*at);
  }
  bool digits = at > first;
  while (at < end && is_space(*at)) at++;
  if (!digits || at != end) {
    luaL_pushfail(L);
  } else {
    lua_pushinteger(L, (lua_Integer)(negative ? 0 - number : number));
  }
  return 1;
}

static int base_tonumber(lua_State *L) {
  if (!lua_isnoneornil(L, 2)) {
    return number_in_base(L, clh_check_integer(L, 2));
  }
  luaL_checkany(L, 1);
  if (lua_type(L, 1) == LUA_TNUMBER) {
    lua_settop(L, 1);
    return 1;
  }
  if (lua_type(L, 1) == LUA_TSTRING) {
    size_t length;
    const char *text = clh_check_string(L, 1, &length);
    if (lua_stringtonumber(L, text) == length + 1) return 1;
  }
  luaL_pushfail(L);
  return 1;
}

static int base_type(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushstring(L, luaL_typename(L, 1));
  return 1;
}

// Of texts that are equal, every byte is compared.
static void charge_text(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TSTRING) {
    clh_charge(L, lua_rawlen(L, index) / 16);
  }
}

static int base_rawget(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  lua_settop(L, 2);
  charge_text(L, 2);
  lua_rawget(L, 1);
  return 1;
}

static int base_rawlen(lua_State *L) {
  int type = lua_type(L, 1);
  luaL_argexpected(L, type == LUA_TTABLE || type == LUA_TSTRING, 1,
                   "table or string");
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 1));
  return 1;
}

static int base_rawequal(lua_State *L) {
  luaL_checkany(L, 1);
  luaL_checkany(L, 2);
  charge_text(L, 2);
  lua_pushboolean(L, lua_rawequal(L, 1, 2));
  return 1;
}

static int base_select(lua_State *L) {
  int count = lua_gettop(L);
  clh_charge(L, (uint64_t)count);
  if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0) {
    lua_pushinteger(L, count - 1);
    return 1;
  }
  lua_Integer from = clh_check_integer(L, 1);
  if (from < 0) from = count + from;
  luaL_argcheck(L, from >= 1, 1, "index out of range");
  return from >= count ? 0 : count - (int)from;
}

const luaL_Reg clh_base_functions[] = {
    {"assert", base_assert},
    {"error", base_error},
    {"getmetatable", clh_getmetatable},
    {"ipairs", clh_ipairs},
    {"next", clh_next},
    {"pairs", clh_pairs},
    {"pcall", base_pcall},
    {"print", base_print},
    {"rawequal", base_rawequal},
    {"rawget", base_rawget},
    {"rawlen", base_rawlen},
    {"require", clh_require},
    {"select", base_select},
    {"setmetatable", clh_setmetatable},
    {"tonumber", base_tonumber},
    {"tostring", base_tostring},
    {"type", base_type},
    {NULL, NULL},
};
