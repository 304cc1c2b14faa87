// Making and taking down a state, its account and its output.

#include "host.h"

#include <stdlib.h>
#include <string.h>

static const clh_limits boot_limits = {INT64_MAX, INT64_MAX, INT64_MAX, 1e9};

// Only a fault of this library reaches it: every entry is protected. The state
// cannot be used any further, and returning makes Lua call abort().
static int on_panic(lua_State *L) {
  (void)L;
  return 0;
}

clh_host *clh_create(clh_dispatch dispatch, void *context, bool strict) {
  clh_host *host = calloc(1, sizeof *host);
  if (host == NULL) return NULL;
  host->dispatch = dispatch;
  host->context = context;
  host->strict = strict;
  host->period = CLH_HOOK_PERIOD;
  clh_open_account(host, boot_limits);
  host->memory.limit = 0;
  if (!clh_make_members(&host->symbol_members, 0)) {
    free(host);
    return NULL;
  }
  host->L = lua_newstate(clh_allocate, host);
  if (host->L == NULL) {
    clh_free_members(host);
    free(host);
    return NULL;
  }
  *(clh_host **)lua_getextraspace(host->L) = host;
  lua_atpanic(host->L, on_panic);
  lua_pushcfunction(host->L, clh_build_environment);
  if (lua_pcall(host->L, 0, 0, 0) != LUA_OK) {
    clh_destroy(host);
    return NULL;
  }
  clh_arm(host);
  return host;
}

void clh_destroy(clh_host *host) {
  if (host == NULL) return;
  lua_sethook(host->L, NULL, 0, 0);
  host->memory.limit = 0;
  lua_close(host->L);
  clh_free_members(host);
  clh_free_columns(host);
  free(host->output);
  free(host->cells);
  free(host->bytes);
  free(host);
}

void clh_attach(clh_host *host, void *context) { host->context = context; }

void clh_detach(clh_host *host) {
  host->dispatch = NULL;
  host->context = NULL;
}

void clh_open_account(clh_host *host, clh_limits limits) {
  // The instructions that the hook has not counted yet are not counted at all:
  // an account gives the same work whatever ran before it.
  if (host->L != NULL && host->depth == 0) clh_arm(host);
  host->limits = limits;
  host->work = 0;
  host->since_clock = 0;
  host->output_spent = 0;
  host->memory.since_clock = 0;
  host->memory.refused = false;
  host->memory.limit = limits.memory < 1 ? 1 : (size_t)limits.memory;
  clh_forget_interrupt(host);
  host->deadline = clh_deadline_after(limits.seconds);
}

clh_account clh_save_account(const clh_host *host) {
  clh_account account = {host->limits, host->work, host->output_spent,
                         host->deadline};
  return account;
}

void clh_restore_account(clh_host *host, clh_account account) {
  host->limits = account.limits;
  host->work += account.work;
  host->output_spent += account.output;
  host->deadline = account.deadline;
  host->memory.limit = (size_t)account.limits.memory;
}

clh_limits clh_current_limits(const clh_host *host) { return host->limits; }

int64_t clh_work_done(const clh_host *host) { return (int64_t)host->work; }

int64_t clh_memory_held(clh_host *host) {
  // The table of strings shrinks by halves, one a collection.
  size_t before;
  do {
    before = host->memory.used;
    lua_gc(host->L, LUA_GCCOLLECT);
  } while (host->memory.used < before);
  return (int64_t)host->memory.used;
}

const char *clh_output(const clh_host *host, size_t *length) {
  *length = host->output_length;
  return host->output;
}

void clh_clear_output(clh_host *host) { host->output_length = 0; }

int32_t clh_depth(const clh_host *host) { return host->depth; }

const clh_report *clh_last_report(const clh_host *host) {
  return &host->report;
}

void clh_report_frame(const clh_host *host, int32_t index, clh_frame *frame) {
  *frame = host->report.frames[index];
}

const char *clh_report_local_name(const clh_host *host, int32_t index) {
  return host->report.locals[index].name;
}

const char *clh_report_local_value(const clh_host *host, int32_t index) {
  return host->report.locals[index].value;
}
