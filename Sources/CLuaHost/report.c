// What is kept of a failure, in C memory: the heap of Lua may be full.

#include "host.h"

#include <stdio.h>
#include <string.h>

enum { DEEP = 20000 };

static void copy_text(char *to, size_t capacity, const char *from) {
  size_t length = strlen(from);
  if (length >= capacity) length = capacity - 1;
  memcpy(to, from, length);
  to[length] = 0;
}

static bool note_place(lua_State *L, lua_Debug *level, clh_frame *frame) {
  lua_getinfo(L, "Sl", level);
  if (level->source[0] != '@' || level->currentline < 0) return false;
  copy_text(frame->chunk, CLH_NAME, level->source + 1);
  frame->line = level->currentline;
  return true;
}

bool clh_current_place(clh_host *host, clh_frame *frame) {
  lua_Debug level;
  for (int i = 0; lua_getstack(host->L, i, &level); i++) {
    if (note_place(host->L, &level, frame)) return true;
  }
  return false;
}

void clh_push_where(lua_State *L) {
  clh_frame frame;
  if (clh_current_place(clh_of(L), &frame)) {
    lua_pushfstring(L, "%s:%d: ", frame.chunk, (int)frame.line);
  } else {
    lua_pushliteral(L, "");
  }
}

// Allocates nothing and pushes nothing: the allocator calls it.
void clh_note_frames(lua_State *L, clh_report *report) {
  lua_Debug level;
  report->deep = lua_getstack(L, DEEP, &level);
  report->frame_count = 0;
  for (int i = 0; lua_getstack(L, i, &level); i++) {
    if (note_place(L, &level, &report->frames[report->frame_count]) &&
        ++report->frame_count == CLH_FRAMES) {
      return;
    }
  }
}

static void describe(lua_State *L, int index, char *to) {
  size_t length;
  switch (lua_type(L, index)) {
  case LUA_TNIL:
    copy_text(to, CLH_VALUE, "nil");
    break;
  case LUA_TBOOLEAN:
    copy_text(to, CLH_VALUE, lua_toboolean(L, index) ? "true" : "false");
    break;
  case LUA_TNUMBER:
    if (lua_isinteger(L, index)) {
      snprintf(to, CLH_VALUE, LUA_INTEGER_FMT, lua_tointeger(L, index));
    } else {
      clh_format_number(lua_tonumber(L, index), to, CLH_VALUE);
    }
    break;
  case LUA_TSTRING: {
    const char *text = lua_tolstring(L, index, &length);
    int shown = length > 40 ? 40 : (int)length;
    snprintf(to, CLH_VALUE, "\"%.*s%s\"", shown, text,
             length > 40 ? "…" : "");
    break;
  }
  case LUA_TTABLE:
    copy_text(to, CLH_VALUE, "table");
    break;
  case LUA_TFUNCTION:
    copy_text(to, CLH_VALUE, "function");
    break;
  default:
    if (clh_to_object(L, index) != NULL) {
      lua_getmetatable(L, index);
      lua_pushliteral(L, "__name");
      lua_rawget(L, -2);
      const char *name = lua_tostring(L, -1);
      copy_text(to, CLH_VALUE, name == NULL ? "object" : name);
      lua_pop(L, 2);
    } else {
      copy_text(to, CLH_VALUE, "object");
    }
  }
}

static void note_local(lua_State *L, const char *name, clh_report *report) {
  if (name[0] != '(' && name[0] != 0 && report->local_count < CLH_LOCALS) {
    clh_local *local = &report->locals[report->local_count++];
    copy_text(local->name, CLH_NAME, name);
    describe(L, -1, local->value);
  }
  lua_pop(L, 1);
}

// Upvalues first, then locals in the order of their declaration, so that the
// last of a name is the one that is visible.
static void note_locals(lua_State *L, clh_report *report) {
  lua_Debug level;
  clh_frame ignored;
  const char *name;
  report->local_count = 0;
  for (int i = 0; lua_getstack(L, i, &level); i++) {
    if (!note_place(L, &level, &ignored)) continue;
    lua_getinfo(L, "f", &level);
    for (int n = 1; (name = lua_getupvalue(L, -1, n)) != NULL; n++) {
      if (strcmp(name, "_ENV") == 0) {
        lua_pop(L, 1);
      } else {
        note_local(L, name, report);
      }
    }
    lua_pop(L, 1);
    for (int n = 1; (name = lua_getlocal(L, &level, n)) != NULL; n++) {
      note_local(L, name, report);
    }
    return;
  }
}

void clh_note_message(lua_State *L, int index, clh_report *report) {
  size_t length = 0;
  const char *text = NULL;
  if (lua_type(L, index) == LUA_TSTRING) {
    text = lua_tolstring(L, index, &length);
  } else {
    static const char prefix[] = "error value: ";
    memcpy(report->message, prefix, sizeof prefix - 1);
    describe(L, index, report->message + sizeof prefix - 1);
    report->length = strlen(report->message);
    return;
  }
  if (length > CLH_MESSAGE) length = CLH_MESSAGE;
  memcpy(report->message, text, length);
  report->length = length;
}

int clh_message_handler(lua_State *L) {
  clh_host *host = clh_of(L);
  if (host->stop != CLH_STOP_NONE) return 1;
  if (host->report_kept) {
    host->report_kept = false;
    return 1;
  }
  host->report_syntax = false;
  clh_note_message(L, 1, &host->report);
  clh_note_frames(L, &host->report);
  note_locals(L, &host->report);
  return 1;
}
