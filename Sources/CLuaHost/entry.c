// Entries into Lua from Swift: one lua_pcall each, stops sorted out after it.

#include "host.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  size_t length;
  int32_t mode;
  int32_t reference;
  int32_t arguments;
} job;

typedef struct {
  const char *pieces[2];
  size_t lengths[2];
  int next;
} pieces;

static const char *read_piece(lua_State *L, void *data, size_t *length) {
  (void)L;
  pieces *source = data;
  while (source->next < 2) {
    int piece = source->next++;
    *length = source->lengths[piece];
    if (*length != 0) return source->pieces[piece];
  }
  return NULL;
}

static int load_text(lua_State *L, const char *prefix, const char *name,
                     const char *text, size_t length) {
  pieces source = {{prefix, text}, {strlen(prefix), length}, 0};
  clh_charge(L, length / 4);
  const char *chunk = lua_pushfstring(L, "@%s", name);
  int status = lua_load(L, read_piece, &source, chunk, "t");
  lua_remove(L, -2);
  if (status == LUA_ERRMEM) clh_abort(L, CLH_STOP_MEMORY);
  return status;
}

static void raise_syntax(lua_State *L) {
  clh_host *host = clh_of(L);
  if (host->stop != CLH_STOP_NONE) clh_abort_again(L);
  clh_note_message(L, -1, &host->report);
  clh_note_frames(L, &host->report);
  host->report.local_count = 0;
  host->report_kept = true;
  host->report_syntax = true;
  lua_error(L);
}

void clh_load(lua_State *L, const char *prefix, const char *name,
              const char *text, size_t length) {
  if (load_text(L, prefix, name, text, length) != LUA_OK) raise_syntax(L);
}

static int run_chunk(lua_State *L) {
  job *chunk = lua_touserdata(L, 1);
  lua_settop(L, 0);
  bool loaded =
      chunk->mode == CLH_AS_EXPRESSION_OR_CHUNK &&
      load_text(L, "return ", chunk->name, chunk->text, chunk->length) ==
          LUA_OK;
  if (!loaded) {
    lua_settop(L, 0);
    clh_load(L, "", chunk->name, chunk->text, chunk->length);
  }
  if (chunk->mode == CLH_COMPILE_ONLY) return 0;
  lua_call(L, 0, LUA_MULTRET);
  return lua_gettop(L);
}

static int run_function(lua_State *L) {
  job *call = lua_touserdata(L, 1);
  int32_t position = 0;
  lua_rawgeti(L, LUA_REGISTRYINDEX, call->reference);
  for (int32_t i = 0; i < call->arguments; i++) clh_push_cell(L, &position);
  clh_charge(L, 0);
  lua_call(L, call->arguments, 1);
  return 1;
}

static void forget_report(clh_host *host) {
  host->report.length = 0;
  host->report.frame_count = 0;
  host->report.local_count = 0;
  host->report_kept = false;
  host->report_syntax = false;
}

// Sorts out how a protected call ended. What it left is above the base and the
// message handler.
static clh_outcome leave_call(clh_host *host, int32_t base, int status) {
  lua_State *L = host->L;
  clh_outcome outcome = {CLH_DONE, CLH_STOP_NONE, base, 0};
  if (status == LUA_ERRMEM) clh_stop_soon(host, CLH_STOP_MEMORY);
  host->depth--;
  if (host->stop != CLH_STOP_NONE) {
    outcome.status = CLH_STOPPED;
    outcome.stop = host->stop;
    lua_settop(L, outcome.base);
    // A stop by the host ends where it was entered; a bound ends the whole run.
    if (host->depth == 0 || host->stop == CLH_STOP_HOST) {
      host->stop = CLH_STOP_NONE;
      clh_arm(host);
      if (outcome.stop != CLH_STOP_HOST) lua_gc(L, LUA_GCCOLLECT);
    }
    return outcome;
  }
  if (status != LUA_OK) {
    // Without a handler's report (an error while handling an overflow).
    if (host->report.length == 0) clh_note_message(L, -1, &host->report);
    outcome.status = host->report_syntax ? CLH_FAILED_SYNTAX : CLH_FAILED;
    lua_settop(L, outcome.base);
    return outcome;
  }
  lua_remove(L, outcome.base + 1);
  outcome.count = lua_gettop(L) - outcome.base;
  return outcome;
}

static clh_outcome enter(clh_host *host, lua_CFunction body, job *work) {
  lua_State *L = host->L;
  int32_t base = lua_gettop(L);
  forget_report(host);
  if (!lua_checkstack(L, LUA_MINSTACK)) {
    return (clh_outcome){CLH_STOPPED, CLH_STOP_MEMORY, base, 0};
  }
  host->depth++;
  lua_pushcfunction(L, clh_message_handler);
  lua_pushcfunction(L, body);
  lua_pushlightuserdata(L, work);
  return leave_call(host, base, lua_pcall(L, 1, LUA_MULTRET, base + 1));
}

clh_outcome clh_run(clh_host *host, const char *name, const char *text,
                    size_t length, int32_t mode) {
  job chunk = {name, text, length, mode, 0, 0};
  return enter(host, run_chunk, &chunk);
}

clh_outcome clh_call(clh_host *host, int32_t reference, int32_t arguments) {
  job call = {NULL, NULL, 0, 0, reference, arguments};
  return enter(host, run_function, &call);
}

static bool take_simple(lua_State *L, clh_answer *answer) {
  if (lua_isinteger(L, -1)) {
    answer->kind = CLH_IS_INTEGER;
    answer->integer = lua_tointeger(L, -1);
    return true;
  }
  switch (lua_type(L, -1)) {
  case LUA_TNIL:
    answer->kind = CLH_IS_NOTHING;
    return true;
  case LUA_TBOOLEAN:
    answer->kind = CLH_IS_BOOLEAN;
    answer->integer = lua_toboolean(L, -1);
    return true;
  case LUA_TNUMBER:
    answer->kind = CLH_IS_NUMBER;
    answer->number = lua_tonumber(L, -1);
    return answer->number - answer->number == 0;  // finite
  default:
    return false;
  }
}

clh_answer clh_call_with(clh_host *host, int32_t reference, int32_t type,
                         int64_t handle) {
  lua_State *L = host->L;
  clh_answer answer = {.outcome = {.base = lua_gettop(L)}};
  bool spent = host->stop != CLH_STOP_NONE ||
               host->work > (uint64_t)host->limits.work;
  bool ready = !spent && lua_checkstack(L, LUA_MINSTACK);
  // Nothing here can raise, so that no frame of C is needed between.
  if (ready) {
    lua_pushcfunction(L, clh_message_handler);
    lua_rawgeti(L, LUA_REGISTRYINDEX, reference);
    ready = clh_push_made_object(L, type, handle);
  }
  if (!ready) {
    lua_settop(L, answer.outcome.base);
    clh_clear_cells(host);
    clh_put_object(host, type, handle);
    answer.outcome = clh_call(host, reference, 1);
    return answer;
  }
  forget_report(host);
  host->depth++;
  int status = lua_pcall(L, 1, 1, answer.outcome.base + 1);
  if (status == LUA_OK && host->stop == CLH_STOP_NONE &&
      take_simple(L, &answer)) {
    host->depth--;
    lua_settop(L, answer.outcome.base);
    return answer;
  }
  answer.outcome = leave_call(host, answer.outcome.base, status);
  return answer;
}

void clh_leave(clh_host *host, int32_t base) { lua_settop(host->L, base); }
