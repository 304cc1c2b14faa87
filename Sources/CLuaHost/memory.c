// The allocator of a state: counts, caps, charges, and looks at the clock.

#include "host.h"

#include <stdlib.h>

// A hash part of 2^k nodes is the only request of this shape, but for an array
// part of exactly 3·2^(k-1) slots made at once: that is refused too, loudly.
static bool is_large_hash_part(const void *block, size_t old_size,
                               size_t size) {
  const size_t node = 24;
  if (block != NULL || old_size != 0 || size % node != 0) return false;
  size_t nodes = size / node;
  return nodes > CLH_HASH_LIMIT && (nodes & (nodes - 1)) == 0;
}

static void *refuse(clh_host *host, const void *block, size_t size,
                    bool keys) {
  clh_memory *memory = &host->memory;
  // Every refusal costs Lua a full collection.
  host->work += memory->used / 16;
  if (memory->refused && memory->refused_block == block &&
      memory->refused_size == size) {
    clh_stop_soon(host, keys ? CLH_STOP_KEYS : CLH_STOP_MEMORY);
  }
  memory->refused = true;
  memory->refused_block = block;
  memory->refused_size = size;
  return NULL;
}

void *clh_allocate(void *context, void *block, size_t old_size, size_t size) {
  clh_host *host = context;
  clh_memory *memory = &host->memory;
  size_t held = block == NULL ? 0 : old_size;
  if (size == 0) {
    free(block);
    memory->used -= held;
    return NULL;
  }
  bool grows = size > held;
  if (grows && memory->limit != 0) {
    if (is_large_hash_part(block, old_size, size)) {
      return refuse(host, block, size, true);
    }
    if (size - held > memory->limit ||
        memory->used > memory->limit - (size - held)) {
      return refuse(host, block, size, false);
    }
    // Lua tells the type of a new block in place of its old size.
    if (size > CLH_LONG_TEXT && block == NULL && old_size == LUA_TSTRING) {
      clh_watch_text(host, size);
    }
    memory->refused = false;
    host->work += size / 64;
    memory->since_clock += size;
    if (memory->since_clock >= CLH_CLOCK_BYTES) {
      memory->since_clock = 0;
      if (clh_is_late(host)) clh_stop_soon(host, CLH_STOP_TIME);
    }
    if (host->work > (uint64_t)host->limits.work) {
      clh_stop_soon(host, CLH_STOP_WORK);
    }
  }
  void *moved = realloc(block, size);
  if (moved == NULL) return NULL;
  memory->used += size - held;
  return moved;
}
