// The matcher: it goes over the pattern item by item and calls itself where
// there is a choice.

#include "pattern.h"

#include <string.h>

enum { DEPTH = 200, STEPS = 256 };

static const char *match_rest(clh_matcher *m, const char *at,
                              const char *pattern);

void clh_match_end(clh_matcher *m) {
  uint32_t steps = m->steps;
  m->steps = 0;
  clh_charge(m->L, steps);
}

static inline void count_steps(clh_matcher *m, size_t steps) {
  m->steps += (uint32_t)steps;
  if (m->steps >= STEPS) clh_match_end(m);
}

static bool is_in_class(unsigned char byte, char class) {
  bool lower = byte >= 'a' && byte <= 'z', upper = byte >= 'A' && byte <= 'Z';
  bool digit = byte >= '0' && byte <= '9', graphic = byte > 32 && byte < 127;
  bool is;
  switch (class | 0x20) {
  case 'a':
    is = lower || upper;
    break;
  case 'c':
    is = byte < 32 || byte == 127;
    break;
  case 'd':
    is = digit;
    break;
  case 'g':
    is = graphic;
    break;
  case 'l':
    is = lower;
    break;
  case 'p':
    is = graphic && !lower && !upper && !digit;
    break;
  case 's':
    is = byte == ' ' || (byte >= '\t' && byte <= '\r');
    break;
  case 'u':
    is = upper;
    break;
  case 'w':
    is = lower || upper || digit;
    break;
  case 'x':
    is = digit || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f');
    break;
  case 'z':
    is = byte == 0;
    break;
  default:
    return byte == (unsigned char)class;
  }
  return (class & 0x20) != 0 ? is : !is;
}

// Where the item that starts at `p` ends, its repetition sign left out.
static const char *item_end(clh_matcher *m, const char *p) {
  char first = *p++;
  if (first == '%') {
    if (p == m->pattern_end) {
      luaL_error(m->L, "malformed pattern (ends with '%%')");
    }
    return p + 1;
  }
  if (first != '[') return p;
  if (p < m->pattern_end && *p == '^') p++;
  // A bracket in the first place is a member, not the end.
  for (bool first_member = true;; first_member = false) {
    count_steps(m, 1);
    if (p >= m->pattern_end) {
      luaL_error(m->L, "malformed pattern (missing ']')");
    }
    if (*p == ']' && !first_member) return p + 1;
    p += *p == '%' ? 2 : 1;
  }
}

// `set` is at its opening bracket, `end` after the closing one.
static bool is_in_set(clh_matcher *m, unsigned char byte, const char *set,
                      const char *end) {
  bool wanted = true;
  const char *last = end - 1;
  set++;
  if (*set == '^') {
    wanted = false;
    set++;
  }
  count_steps(m, (size_t)(last - set) / 4);
  while (set < last) {
    if (*set == '%') {
      if (is_in_class(byte, set[1])) return wanted;
      set += 2;
    } else if (set + 2 < last && set[1] == '-') {
      if ((unsigned char)set[0] <= byte && byte <= (unsigned char)set[2]) {
        return wanted;
      }
      set += 3;
    } else {
      if ((unsigned char)*set == byte) return wanted;
      set++;
    }
  }
  return !wanted;
}

static bool matches_item(clh_matcher *m, const char *at, const char *item,
                         const char *end) {
  if (at >= m->subject_end) return false;
  unsigned char byte = (unsigned char)*at;
  switch (*item) {
  case '.':
    return true;
  case '%':
    return is_in_class(byte, item[1]);
  case '[':
    return is_in_set(m, byte, item, end);
  default:
    return byte == (unsigned char)*item;
  }
}

static const char *match_longest(clh_matcher *m, const char *at,
                                 const char *item, const char *end) {
  const char *far = at;
  while (matches_item(m, far, item, end)) {
    count_steps(m, 1);
    far++;
  }
  for (; far >= at; far--) {
    const char *matched = match_rest(m, far, end + 1);
    if (matched != NULL) return matched;
  }
  return NULL;
}

static const char *match_shortest(clh_matcher *m, const char *at,
                                  const char *item, const char *end) {
  for (;; at++) {
    const char *matched = match_rest(m, at, end + 1);
    if (matched != NULL) return matched;
    if (!matches_item(m, at, item, end)) return NULL;
  }
}

static const char *match_balanced(clh_matcher *m, const char *at,
                                  const char *marks) {
  if (marks + 1 >= m->pattern_end) {
    luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
  }
  if (at >= m->subject_end || *at != marks[0]) return NULL;
  size_t open = 1;
  for (at++; at < m->subject_end; at++) {
    count_steps(m, 1);
    if (*at == marks[1]) {
      if (--open == 0) return at + 1;
    } else if (*at == marks[0]) {
      open++;
    }
  }
  return NULL;
}

static const char *open_capture(clh_matcher *m, const char *at,
                                const char *pattern, ptrdiff_t length) {
  if (m->captured == CLH_CAPTURES) luaL_error(m->L, "too many captures");
  m->captures[m->captured].start = at;
  m->captures[m->captured].length = length;
  m->captured++;
  const char *matched = match_rest(m, at, pattern);
  if (matched == NULL) m->captured--;
  return matched;
}

static const char *close_capture(clh_matcher *m, const char *at,
                                 const char *pattern) {
  int index = m->captured - 1;
  while (index >= 0 && m->captures[index].length != CLH_CAPTURE_OPEN) index--;
  if (index < 0) luaL_error(m->L, "invalid pattern capture");
  m->captures[index].length = at - m->captures[index].start;
  const char *matched = match_rest(m, at, pattern);
  if (matched == NULL) m->captures[index].length = CLH_CAPTURE_OPEN;
  return matched;
}

static const char *match_again(clh_matcher *m, const char *at, char digit) {
  int index = digit - '1';
  if (index < 0 || index >= m->captured || m->captures[index].length < 0) {
    luaL_error(m->L, "invalid capture index %%%d", index + 1);
  }
  size_t length = (size_t)m->captures[index].length;
  count_steps(m, length / 16);
  if ((size_t)(m->subject_end - at) < length ||
      memcmp(m->captures[index].start, at, length) != 0) {
    return NULL;
  }
  return at + length;
}

static bool is_frontier(clh_matcher *m, const char *at, const char *set,
                        const char *end) {
  unsigned char before = at == m->subject ? 0 : (unsigned char)at[-1];
  unsigned char here = at == m->subject_end ? 0 : (unsigned char)*at;
  return !is_in_set(m, before, set, end) && is_in_set(m, here, set, end);
}

// What follows `%` and is no class: moves both or gives false.
static bool match_special(clh_matcher *m, const char **at,
                          const char **pattern) {
  const char *p = *pattern + 1;
  if (*p == 'b') {
    *at = match_balanced(m, *at, p + 1);
    *pattern = p + 3;
  } else if (*p == 'f') {
    p++;
    if (p >= m->pattern_end || *p != '[') {
      luaL_error(m->L, "missing '[' after '%%f' in pattern");
    }
    *pattern = item_end(m, p);
    if (!is_frontier(m, *at, p, *pattern)) *at = NULL;
  } else {
    *at = match_again(m, *at, *p);
    *pattern = p + 1;
  }
  return *at != NULL;
}

static bool is_special(clh_matcher *m, const char *p) {
  return *p == '%' && p + 1 < m->pattern_end &&
         (p[1] == 'b' || p[1] == 'f' || (p[1] >= '0' && p[1] <= '9'));
}

// One level of the matcher; `match_rest` counts the levels.
static const char *match_items(clh_matcher *m, const char *at,
                               const char *p) {
  while (p != m->pattern_end) {
    count_steps(m, 1);
    if (*p == '(') {
      if (p + 1 < m->pattern_end && p[1] == ')') {
        return open_capture(m, at, p + 2, CLH_CAPTURE_POSITION);
      }
      return open_capture(m, at, p + 1, CLH_CAPTURE_OPEN);
    }
    if (*p == ')') return close_capture(m, at, p + 1);
    if (*p == '$' && p + 1 == m->pattern_end) {
      return at == m->subject_end ? at : NULL;
    }
    if (is_special(m, p)) {
      if (!match_special(m, &at, &p)) return NULL;
      continue;
    }
    const char *end = item_end(m, p);
    char repetition = end < m->pattern_end ? *end : 0;
    if (repetition == '*') return match_longest(m, at, p, end);
    if (repetition == '-') return match_shortest(m, at, p, end);
    bool matches = matches_item(m, at, p, end);
    if (repetition == '+') {
      return matches ? match_longest(m, at + 1, p, end) : NULL;
    }
    if (repetition == '?') {
      const char *matched = matches ? match_rest(m, at + 1, end + 1) : NULL;
      if (matched != NULL) return matched;
      p = end + 1;
      continue;
    }
    if (!matches) return NULL;
    at++;
    p = end;
  }
  return at;
}

static const char *match_rest(clh_matcher *m, const char *at,
                              const char *pattern) {
  if (++m->depth > DEPTH) luaL_error(m->L, "pattern too complex");
  const char *matched = match_items(m, at, pattern);
  m->depth--;
  return matched;
}

void clh_match_begin(lua_State *L, clh_matcher *m, const char *subject,
                     size_t subject_length, const char *pattern,
                     size_t pattern_length) {
  m->L = L;
  m->subject = subject;
  m->subject_end = subject + subject_length;
  m->pattern = pattern;
  m->pattern_end = pattern + pattern_length;
  m->steps = 0;
}

const char *clh_match_at(clh_matcher *m, const char *from) {
  m->captured = 0;
  m->depth = 0;
  return match_rest(m, from, m->pattern);
}

void clh_push_capture(clh_matcher *m, int index, const char *start,
                      const char *end) {
  if (index >= m->captured) {
    if (index != 0) {
      luaL_error(m->L, "invalid capture index %%%d", index + 1);
    }
    lua_pushlstring(m->L, start, (size_t)(end - start));
    return;
  }
  const clh_capture *capture = &m->captures[index];
  if (capture->length == CLH_CAPTURE_POSITION) {
    lua_pushinteger(m->L, capture->start - m->subject + 1);
  } else if (capture->length == CLH_CAPTURE_OPEN) {
    luaL_error(m->L, "unfinished capture");
  } else {
    lua_pushlstring(m->L, capture->start, (size_t)capture->length);
  }
}

int clh_push_captures(clh_matcher *m, const char *start, const char *end) {
  int count = m->captured == 0 && start != NULL ? 1 : m->captured;
  luaL_checkstack(m->L, count, "too many captures");
  for (int i = 0; i < count; i++) clh_push_capture(m, i, start, end);
  return count;
}
