// The bounds: work, memory, output, time, and the interrupt key.
//
// A stop is a flag plus a hook that raises at every instruction, line, call
// and return from then on; `pcall` raises again while the flag is set. The
// value that is raised is a private address, which no script can make.

#include "host.h"

#include <time.h>

static const char stop_value = 0;
static volatile int interrupts;

static int64_t read_clock(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

clh_deadline clh_deadline_after(double seconds) {
  int64_t span = (int64_t)((seconds < 1e8 ? seconds : 1e8) * 1e9);
  int64_t now = read_clock(CLOCK_MONOTONIC);
  return (clh_deadline){now + span, now + CLH_PATIENCE * span,
                        read_clock(CLOCK_THREAD_CPUTIME_ID) + span};
}

bool clh_is_late(const clh_host *host) {
  int64_t now = read_clock(CLOCK_MONOTONIC);
  // By far the most frequent answer, and the cheapest to come by.
  if (now <= host->deadline.waited) return false;
  return now > host->deadline.patience ||
         read_clock(CLOCK_THREAD_CPUTIME_ID) > host->deadline.worked;
}

void clh_interrupt_all(void) { interrupts++; }

void clh_interrupt(clh_host *host) { host->interrupted = 1; }

void clh_forget_interrupt(clh_host *host) {
  host->interrupted = 0;
  host->interrupts_seen = interrupts;
}

bool clh_is_interrupted(const clh_host *host) {
  return interrupts != host->interrupts_seen || host->interrupted != 0;
}

// The message handler is a call too, and must not be stopped by the hook.
static bool is_message_handler(lua_State *L, lua_Debug *event) {
  lua_getinfo(L, "f", event);
  bool is = lua_tocfunction(L, -1) == clh_message_handler;
  lua_pop(L, 1);
  return is;
}

static int32_t exceeded(clh_host *host) {
  if (clh_is_interrupted(host)) return CLH_STOP_INTERRUPTED;
  if (host->work > (uint64_t)host->limits.work) return CLH_STOP_WORK;
  if (clh_is_late(host)) return CLH_STOP_TIME;
  return CLH_STOP_NONE;
}

static void hook(lua_State *L, lua_Debug *event) {
  clh_host *host = clh_of(L);
  if (host->stop != CLH_STOP_NONE) {
    if (!is_message_handler(L, event)) clh_abort_again(L);
    return;
  }
  if (event->event != LUA_HOOKCOUNT) return;
  host->counted += host->period;
  int32_t stop = CLH_STOP_NONE;
  if (host->counted >= CLH_HOOK_PERIOD) {
    host->work += CLH_HOOK_PERIOD;
    host->counted = 0;
    stop = exceeded(host);
  } else if (clh_is_late(host)) {
    stop = CLH_STOP_TIME;
  }
  if (stop != CLH_STOP_NONE) clh_abort(L, stop);
}

void clh_arm(clh_host *host) {
  host->counted = 0;
  lua_sethook(host->L, hook, LUA_MASKCOUNT, host->period);
}

void clh_watch_text(clh_host *host, size_t size) {
  // Divisors of the whole period: work is counted as before.
  int32_t period = size > 16 << 20 ? 1 : size > 1 << 20 ? 10 : 100;
  if (period >= host->period || host->stop != CLH_STOP_NONE) return;
  host->period = period;
  clh_arm(host);
}

void clh_stop_soon(clh_host *host, int32_t stop) {
  if (host->stop != CLH_STOP_NONE || host->depth == 0) return;
  host->stop = stop;
  host->report.length = 0;
  host->report.local_count = 0;
  clh_note_frames(host->L, &host->report);
  lua_sethook(host->L, hook,
              LUA_MASKCOUNT | LUA_MASKLINE | LUA_MASKCALL | LUA_MASKRET, 1);
}

int clh_abort_again(lua_State *L) {
  // The slot is there: a C function and a hook have LUA_MINSTACK.
  lua_pushlightuserdata(L, (void *)&stop_value);
  return lua_error(L);
}

int clh_abort(lua_State *L, int32_t stop) {
  clh_stop_soon(clh_of(L), stop);
  return clh_abort_again(L);
}

int32_t clh_spend(clh_host *host, int64_t units) {
  int32_t stop = CLH_STOP_NONE;
  host->work += (uint64_t)units;
  host->since_clock += (uint64_t)units;
  if (host->work > (uint64_t)host->limits.work) {
    stop = CLH_STOP_WORK;
  } else if (host->since_clock >= CLH_CLOCK_WORK) {
    host->since_clock = 0;
    stop = exceeded(host);
  }
  if (stop != CLH_STOP_NONE) clh_stop_soon(host, stop);
  return stop;
}

void clh_charge(lua_State *L, uint64_t units) {
  clh_host *host = clh_of(L);
  host->work += units;
  host->since_clock += units;
  if (host->stop != CLH_STOP_NONE) clh_abort_again(L);
  if (host->work > (uint64_t)host->limits.work) clh_abort(L, CLH_STOP_WORK);
  if (host->since_clock >= CLH_CLOCK_WORK) {
    host->since_clock = 0;
    int32_t stop = exceeded(host);
    if (stop != CLH_STOP_NONE) clh_abort(L, stop);
  }
}
