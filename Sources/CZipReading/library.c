#include "CZipReading.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static czr_library library;
static int is_whole;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void *opened(void) {
  // Debian's name first, then that of later releases, then that for building.
  static const char *const names[] = {"libzip.so.4", "libzip.so.5", "libzip.so"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (handle) return handle;
  }
  return NULL;
}

static void load(void) {
  void *handle = opened();
  if (!handle) return;
  is_whole = 1;
#define FIND(name)                                                    \
  library.name = (__typeof__(library.name))dlsym(handle, "zip_" #name); \
  if (!library.name) is_whole = 0
  FIND(source_buffer_create);
  FIND(source_free);
  FIND(open_from_source);
  FIND(discard);
  FIND(get_num_entries);
  FIND(get_name);
  FIND(stat_init);
  FIND(stat_index);
  FIND(fopen_index);
  FIND(fread);
  FIND(fclose);
#undef FIND
}

const czr_library *czr_library_of_system(void) {
  pthread_once(&once, load);
  return is_whole ? &library : NULL;
}
