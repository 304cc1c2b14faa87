// find, match, gmatch, gsub.

#define _GNU_SOURCE  // memmem
#include "pattern.h"

#include <string.h>

typedef struct {
  const char *text;
  size_t length;
} piece;

static piece check_piece(lua_State *L, int index) {
  piece it;
  it.text = clh_check_string(L, index, &it.length);
  return it;
}

// From 1; negative from the end; at most one beyond the end, else false.
static bool check_start(lua_State *L, int index, size_t length,
                        size_t *start) {
  lua_Integer at = clh_opt_integer(L, index, 1);
  if (at < 0) {
    bool before = 0 - (lua_Unsigned)at > length;
    at = before ? 1 : (lua_Integer)length + at + 1;
  }
  if (at == 0) at = 1;
  *start = (size_t)at - 1;
  return *start <= length;
}

static bool has_specials(piece pattern) {
  for (size_t i = 0; i < pattern.length; i++) {
    if (pattern.text[i] != 0 && strchr("^$*+?.([%-", pattern.text[i])) {
      return true;
    }
  }
  return false;
}

static int find_plain(lua_State *L, piece subject, piece wanted,
                      size_t start) {
  clh_charge(L, (subject.length - start + wanted.length) / 8);
  const char *from = subject.text + start, *found = from;
  if (wanted.length != 0) {
    found = memmem(from, subject.length - start, wanted.text, wanted.length);
  }
  if (found == NULL) {
    luaL_pushfail(L);
    return 1;
  }
  lua_Integer place = found - subject.text;
  lua_pushinteger(L, place + 1);
  lua_pushinteger(L, place + (lua_Integer)wanted.length);
  return 2;
}

static int search(lua_State *L, bool find) {
  piece subject = check_piece(L, 1), pattern = check_piece(L, 2);
  size_t start;
  if (!check_start(L, 3, subject.length, &start)) {
    luaL_pushfail(L);
    return 1;
  }
  if (find && (lua_toboolean(L, 4) || !has_specials(pattern))) {
    return find_plain(L, subject, pattern, start);
  }
  bool anchored = pattern.length != 0 && pattern.text[0] == '^';
  clh_matcher matcher;
  clh_match_begin(L, &matcher, subject.text, subject.length,
                  pattern.text + anchored, pattern.length - anchored);
  const char *from = subject.text + start;
  do {
    const char *end = clh_match_at(&matcher, from);
    if (end == NULL) continue;
    clh_match_end(&matcher);
    if (!find) return clh_push_captures(&matcher, from, end);
    lua_pushinteger(L, from - subject.text + 1);
    lua_pushinteger(L, end - subject.text);
    return clh_push_captures(&matcher, NULL, NULL) + 2;
  } while (++from <= matcher.subject_end && !anchored);
  clh_match_end(&matcher);
  luaL_pushfail(L);
  return 1;
}

int clh_string_find(lua_State *L) { return search(L, true); }

int clh_string_match(lua_State *L) { return search(L, false); }

// Upvalues: the subject, the pattern, where to go on, where the last match
// ended (-1: none).
static int next_match(lua_State *L) {
  piece subject, pattern;
  subject.text = lua_tolstring(L, lua_upvalueindex(1), &subject.length);
  pattern.text = lua_tolstring(L, lua_upvalueindex(2), &pattern.length);
  lua_Integer at = lua_tointeger(L, lua_upvalueindex(3));
  lua_Integer last = lua_tointeger(L, lua_upvalueindex(4));
  clh_matcher matcher;
  clh_match_begin(L, &matcher, subject.text, subject.length, pattern.text,
                  pattern.length);
  for (; at <= (lua_Integer)subject.length; at++) {
    const char *from = subject.text + at, *end = clh_match_at(&matcher, from);
    if (end == NULL || end - subject.text == last) continue;
    clh_match_end(&matcher);
    lua_pushinteger(L, end - subject.text);
    lua_pushvalue(L, -1);
    lua_replace(L, lua_upvalueindex(3));
    lua_replace(L, lua_upvalueindex(4));
    return clh_push_captures(&matcher, from, end);
  }
  clh_match_end(&matcher);
  return 0;
}

int clh_string_gmatch(lua_State *L) {
  size_t start;
  piece subject = check_piece(L, 1);
  check_piece(L, 2);
  if (!check_start(L, 3, subject.length, &start)) start = subject.length + 1;
  lua_settop(L, 2);
  lua_pushinteger(L, (lua_Integer)start);
  lua_pushinteger(L, -1);
  lua_pushcclosure(L, next_match, 4);
  return 1;
}

static void add_template(clh_matcher *matcher, clh_text *text,
                         const char *start, const char *end) {
  lua_State *L = matcher->L;
  size_t length;
  const char *template = lua_tolstring(L, 3, &length);
  const char *last = template + length;
  clh_charge(L, length / 8);
  while (template < last) {
    const char *sign = memchr(template, '%', (size_t)(last - template));
    if (sign == NULL) sign = last;
    clh_text_add(text, template, (size_t)(sign - template));
    if (sign == last) return;
    char after = sign + 1 < last ? sign[1] : 0;
    if (after == '%') {
      clh_text_add_char(text, '%');
    } else if (after == '0') {
      clh_text_add(text, start, (size_t)(end - start));
    } else if (after >= '1' && after <= '9') {
      size_t count;
      clh_push_capture(matcher, after - '1', start, end);
      const char *captured = clh_tostring(L, -1, &count);
      clh_text_add(text, captured, count);
      lua_pop(L, 2);
    } else {
      luaL_error(L, "invalid use of '%%' in replacement string");
    }
    template = sign + 2;
  }
}

static void add_replacement(clh_matcher *matcher, clh_text *text,
                            const char *start, const char *end, int type) {
  lua_State *L = matcher->L;
  if (type == LUA_TSTRING) {
    add_template(matcher, text, start, end);
    return;
  }
  if (type == LUA_TTABLE) {
    clh_push_capture(matcher, 0, start, end);
    lua_gettable(L, 3);
  } else {
    lua_pushvalue(L, 3);
    lua_call(L, clh_push_captures(matcher, start, end), 1);
  }
  if (!lua_toboolean(L, -1)) {
    clh_text_add(text, start, (size_t)(end - start));
  } else if (lua_type(L, -1) == LUA_TSTRING || lua_type(L, -1) == LUA_TNUMBER) {
    size_t count;
    const char *value = clh_tostring(L, -1, &count);
    clh_text_add(text, value, count);
    lua_pop(L, 1);
  } else {
    luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  }
  lua_pop(L, 1);
}

int clh_string_gsub(lua_State *L) {
  piece subject = check_piece(L, 1), pattern = check_piece(L, 2);
  int type = lua_type(L, 3);
  if (type == LUA_TNUMBER) {
    clh_check_string(L, 3, NULL);
    type = LUA_TSTRING;
  }
  luaL_argexpected(L,
                   type == LUA_TSTRING || type == LUA_TTABLE ||
                       type == LUA_TFUNCTION,
                   3, "string/function/table");
  lua_Integer most = clh_opt_integer(L, 4, (lua_Integer)subject.length + 1);
  lua_settop(L, 3);
  bool anchored = pattern.length != 0 && pattern.text[0] == '^';
  clh_matcher matcher;
  clh_text text;
  clh_match_begin(L, &matcher, subject.text, subject.length,
                  pattern.text + anchored, pattern.length - anchored);
  clh_text_begin(L, &text);
  const char *from = subject.text, *last = NULL;
  lua_Integer count = 0;
  while (count < most) {
    const char *end = clh_match_at(&matcher, from);
    if (end != NULL && end != last) {
      count++;
      add_replacement(&matcher, &text, from, end, type);
      from = last = end;
    } else if (from < matcher.subject_end) {
      clh_text_add_char(&text, *from++);
    } else {
      break;
    }
    if (anchored) break;
  }
  clh_match_end(&matcher);
  clh_text_add(&text, from, (size_t)(matcher.subject_end - from));
  clh_text_push(&text);
  lua_pushinteger(L, count);
  return 2;
}
