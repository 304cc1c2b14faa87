// string.format: no addresses, the same text of a number everywhere.

#include "host.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { SPECIFICATION = 32, NUMBER = 512 };

// Copies "%…" up to the conversion letter, which is not copied; gives the
// place of the letter.
static const char *read_specification(lua_State *L, const char *at,
                                      const char *end, char *to) {
  const char *first = at;
  while (at < end && *at != 0 && strchr("-+ #0", *at) != NULL) at++;
  size_t flags = (size_t)(at - first);
  const char *width = at;
  while (at < end && *at >= '0' && *at <= '9') at++;
  bool valid = flags <= 5 && at - width <= 2;
  if (at < end && *at == '.') {
    const char *precision = ++at;
    while (at < end && *at >= '0' && *at <= '9') at++;
    valid = valid && at - precision <= 2;
  }
  if (!valid || at >= end) luaL_error(L, "invalid conversion in format");
  to[0] = '%';
  memcpy(to + 1, first, (size_t)(at - first));
  to[at - first + 1] = 0;
  return at;
}

static void add_integer(lua_State *L, clh_text *text, int argument,
                        char *specification, char conversion) {
  lua_Integer value = clh_check_integer(L, argument);
  size_t length = strlen(specification);
  snprintf(specification + length, SPECIFICATION - length, "%s%c",
           LUA_INTEGER_FRMLEN, conversion);
  char *to = clh_text_reserve(text, NUMBER);
  text->count += (size_t)snprintf(to, NUMBER, specification, value);
}

static void add_number(lua_State *L, clh_text *text, int argument,
                       char *specification, char conversion) {
  lua_Number value = clh_check_number(L, argument);
  char *to = clh_text_reserve(text, NUMBER);
  size_t length = strlen(specification);
  if (isfinite(value)) {
    specification[length] = conversion;
    specification[length + 1] = 0;
    text->count += (size_t)snprintf(to, NUMBER, specification, value);
    return;
  }
  // Neither zeros before it nor a sign that differs between processors.
  const char *name = isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
  char *digits = specification + strcspn(specification, "123456789.");
  digits[strcspn(digits, ".")] = 0;
  bool left = strchr(specification, '-') != NULL && *digits != 0;
  char field[SPECIFICATION];
  snprintf(field, sizeof field, "%%%s%ss", left ? "-" : "", digits);
  text->count += (size_t)snprintf(to, NUMBER, field, name);
}

static void add_text(lua_State *L, clh_text *text, int argument,
                     char *specification) {
  size_t length;
  luaL_checkany(L, argument);
  const char *value = clh_tostring(L, argument, &length);
  clh_charge(L, length / 16);
  if (specification[1] == 0) {
    clh_text_add(text, value, length);
  } else {
    luaL_argcheck(L, strlen(value) == length, argument,
                  "string contains zeros");
    strcat(specification, "s");
    size_t room = length + 128;
    char *to = clh_text_reserve(text, room);
    text->count += (size_t)snprintf(to, room, specification, value);
  }
  lua_pop(L, 1);
}

static void add_conversion(lua_State *L, clh_text *text, int argument,
                           char *specification, char conversion) {
  switch (conversion) {
  case 'c':
    clh_text_add_char(text, (char)clh_check_integer(L, argument));
    break;
  case 'd':
  case 'i':
  case 'o':
  case 'x':
  case 'X':
    add_integer(L, text, argument, specification, conversion);
    break;
  case 'e':
  case 'E':
  case 'f':
  case 'g':
  case 'G':
    add_number(L, text, argument, specification, conversion);
    break;
  case 's':
    add_text(L, text, argument, specification);
    break;
  default:
    luaL_error(L, "invalid conversion '%s%c' to 'format'", specification,
               conversion);
  }
}

int clh_string_format(lua_State *L) {
  size_t length;
  const char *at = clh_check_string(L, 1, &length), *end = at + length;
  int arguments = lua_gettop(L), argument = 1;
  char specification[SPECIFICATION];
  clh_text text;
  clh_text_begin(L, &text);
  while (at < end) {
    const char *sign = memchr(at, '%', (size_t)(end - at));
    if (sign == NULL) sign = end;
    clh_text_add(&text, at, (size_t)(sign - at));
    if (sign == end) break;
    at = sign + 1;
    if (at < end && *at == '%') {
      clh_text_add_char(&text, '%');
      at++;
      continue;
    }
    at = read_specification(L, at, end, specification);
    if (++argument > arguments) {
      return luaL_argerror(L, argument, "no value");
    }
    clh_charge(L, 2);
    add_conversion(L, &text, argument, specification, *at++);
  }
  clh_text_push(&text);
  return 1;
}
