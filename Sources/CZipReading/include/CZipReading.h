#ifndef CZIPREADING_H
#define CZIPREADING_H

// What reading a container needs of libzip, found in it when a container is first read.
// Linked in, libzip and the cryptographic library below it would be loaded and relocated at
// every start of the program: a seventh of what starting takes.
#include <zip.h>

typedef struct {
  __typeof__(zip_source_buffer_create) *source_buffer_create;
  __typeof__(zip_source_free) *source_free;
  __typeof__(zip_open_from_source) *open_from_source;
  __typeof__(zip_discard) *discard;
  __typeof__(zip_get_num_entries) *get_num_entries;
  __typeof__(zip_get_name) *get_name;
  __typeof__(zip_stat_init) *stat_init;
  __typeof__(zip_stat_index) *stat_index;
  __typeof__(zip_fopen_index) *fopen_index;
  __typeof__(zip_fread) *fread;
  __typeof__(zip_fclose) *fclose;
} czr_library;

/// The library's functions, the same for as long as the process lives; NULL when the system
/// has no libzip with all of them. May be called from any thread.
const czr_library *czr_library_of_system(void);

#endif
