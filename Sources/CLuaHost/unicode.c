// The utf8 library: strict, every character charged.

#include "host.h"

enum { LARGEST = 0x10FFFF };

static bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

// The bytes of the character at `at`, 0 when there is no valid one.
static size_t decode(const char *at, const char *end, uint32_t *scalar) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char *bytes = (const unsigned char *)at;
  size_t count = bytes[0] < 0x80            ? 1
                 : (bytes[0] & 0xE0) == 0xC0 ? 2
                 : (bytes[0] & 0xF0) == 0xE0 ? 3
                 : (bytes[0] & 0xF8) == 0xF0 ? 4
                                             : 0;
  if (count == 0 || (size_t)(end - at) < count) return 0;
  uint32_t value = count == 1 ? bytes[0] : bytes[0] & (0x7Fu >> count);
  for (size_t i = 1; i < count; i++) {
    if (!is_continuation(bytes[i])) return 0;
    value = value << 6 | (bytes[i] & 0x3F);
  }
  if (value > LARGEST || (value >= 0xD800 && value <= 0xDFFF)) return 0;
  if (count > 1 && value < least[count]) return 0;
  *scalar = value;
  return count;
}

static lua_Integer from_start(lua_Integer place, size_t length) {
  if (place >= 0) return place;
  return 0 - (lua_Unsigned)place > length ? 0 : (lua_Integer)length + place + 1;
}

static int utf8_len(lua_State *L) {
  size_t length;
  uint32_t scalar;
  const char *text = clh_check_string(L, 1, &length);
  lua_Integer first = from_start(clh_opt_integer(L, 2, 1), length);
  lua_Integer last = from_start(clh_opt_integer(L, 3, -1), length);
  luaL_argcheck(L, first >= 1 && first - 1 <= (lua_Integer)length, 2,
                "initial position out of bounds");
  luaL_argcheck(L, last <= (lua_Integer)length, 3,
                "final position out of bounds");
  lua_Integer count = 0;
  for (lua_Integer at = first - 1; at < last; count++) {
    size_t bytes = decode(text + at, text + length, &scalar);
    if (bytes == 0) {
      luaL_pushfail(L);
      lua_pushinteger(L, at + 1);
      return 2;
    }
    at += (lua_Integer)bytes;
  }
  clh_charge(L, (uint64_t)count);
  lua_pushinteger(L, count);
  return 1;
}

static int utf8_codepoint(lua_State *L) {
  size_t length;
  uint32_t scalar;
  const char *text = clh_check_string(L, 1, &length);
  lua_Integer first = from_start(clh_opt_integer(L, 2, 1), length);
  lua_Integer last = from_start(clh_opt_integer(L, 3, first), length);
  luaL_argcheck(L, first >= 1, 2, "out of bounds");
  luaL_argcheck(L, last <= (lua_Integer)length, 3, "out of bounds");
  int count = 0;
  for (lua_Integer at = first - 1; at < last; count++) {
    size_t bytes = decode(text + at, text + length, &scalar);
    if (bytes == 0) return luaL_error(L, "invalid UTF-8 code");
    clh_charge(L, 1);
    luaL_checkstack(L, 1, "string slice too long");
    lua_pushinteger(L, scalar);
    at += (lua_Integer)bytes;
  }
  return count;
}

static void add_scalar(clh_text *text, uint32_t scalar) {
  if (scalar < 0x80) {
    clh_text_add_char(text, (char)scalar);
    return;
  }
  int more = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
  static const unsigned lead[] = {0, 0xC0, 0xE0, 0xF0};
  clh_text_add_char(text, (char)(lead[more] | scalar >> (6 * more)));
  while (more-- > 0) {
    clh_text_add_char(text, (char)(0x80 | (scalar >> (6 * more) & 0x3F)));
  }
}

static int utf8_char(lua_State *L) {
  int count = lua_gettop(L);
  clh_text text;
  clh_charge(L, (uint64_t)count);
  clh_text_begin(L, &text);
  for (int i = 1; i <= count; i++) {
    lua_Integer scalar = clh_check_integer(L, i);
    bool valid = scalar >= 0 && scalar <= LARGEST &&
                 (scalar < 0xD800 || scalar > 0xDFFF);
    luaL_argcheck(L, valid, i, "value out of range");
    add_scalar(&text, (uint32_t)scalar);
  }
  clh_text_push(&text);
  return 1;
}

// The loop's control value is the place of the character before.
static int next_code(lua_State *L) {
  size_t length;
  uint32_t scalar = 0;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer at = clh_check_integer(L, 2);
  if (at < 0 || at > (lua_Integer)length) return 0;
  if (at > 0) at += (lua_Integer)decode(text + at - 1, text + length, &scalar);
  if (at == 0) at = 1;
  if (at > (lua_Integer)length) return 0;
  if (decode(text + at - 1, text + length, &scalar) == 0) {
    return luaL_error(L, "invalid UTF-8 code");
  }
  lua_pushinteger(L, at);
  lua_pushinteger(L, scalar);
  return 2;
}

static int utf8_codes(lua_State *L) {
  clh_check_string(L, 1, NULL);
  lua_pushcfunction(L, next_code);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

static int utf8_offset(lua_State *L) {
  size_t length;
  const char *text = clh_check_string(L, 1, &length);
  lua_Integer wanted = clh_check_integer(L, 2), end = (lua_Integer)length;
  lua_Integer at =
      from_start(clh_opt_integer(L, 3, wanted >= 0 ? 1 : end + 1), length) - 1;
  luaL_argcheck(L, at >= 0 && at <= end, 3, "position out of bounds");
#define INSIDE(place) \
  ((place) < end && is_continuation((unsigned char)text[place]))
  clh_charge(L, length / 8);
  if (wanted == 0) {
    while (at > 0 && INSIDE(at)) at--;
    lua_pushinteger(L, at + 1);
    return 1;
  }
  if (INSIDE(at)) {
    return luaL_error(L, "initial position is a continuation byte");
  }
  for (; wanted < 0 && at > 0; wanted++) {
    do at--;
    while (at > 0 && INSIDE(at));
  }
  for (; wanted > 1 && at < end; wanted--) {
    do at++;
    while (INSIDE(at));
  }
#undef INSIDE
  if (wanted == 0 || wanted == 1) {
    lua_pushinteger(L, at + 1);
  } else {
    luaL_pushfail(L);
  }
  return 1;
}

const luaL_Reg clh_utf8_functions[] = {
    {"char", utf8_char},     {"codepoint", utf8_codepoint},
    {"codes", utf8_codes},   {"len", utf8_len},
    {"offset", utf8_offset}, {NULL, NULL},
};
