#ifndef CLUAHOST_PATTERN_H
#define CLUAHOST_PATTERN_H

#include "host.h"

// Lua's patterns, with every step charged: a pattern that goes back and forth
// for ever exceeds the work bound like any other loop.

enum { CLH_CAPTURES = 32, CLH_CAPTURE_OPEN = -1, CLH_CAPTURE_POSITION = -2 };

typedef struct {
  const char *start;
  ptrdiff_t length;  // or one of the above
} clh_capture;

typedef struct {
  lua_State *L;
  const char *subject, *subject_end;
  const char *pattern, *pattern_end;
  uint32_t steps;
  int depth;
  int captured;
  clh_capture captures[CLH_CAPTURES];
} clh_matcher;

void clh_match_begin(lua_State *L, clh_matcher *matcher, const char *subject,
                     size_t subject_length, const char *pattern,
                     size_t pattern_length);
// The end of a match that starts at `from`, or NULL.
const char *clh_match_at(clh_matcher *matcher, const char *from);
// Charges what is not yet charged.
void clh_match_end(clh_matcher *matcher);
// - Stack: +1; `start` and `end` are the whole match.
void clh_push_capture(clh_matcher *matcher, int index, const char *start,
                      const char *end);
// - Stack: + the number of captures, or the whole match if `start` is given.
int clh_push_captures(clh_matcher *matcher, const char *start,
                      const char *end);

#endif
