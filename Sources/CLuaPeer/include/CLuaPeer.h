#ifndef CLUAPEER_H
#define CLUAPEER_H

// Plain hosts of the same Lua library, to measure ours against. They protect
// nothing beyond what is said here, and are no part of the program.

#include <stdbool.h>
#include <stdint.h>

typedef struct clp_peer clp_peer;

// Values of `fields` names for `units` units: column after column.
typedef struct {
  int32_t units;
  int32_t fields;
  const char *const *names;
  const int64_t *values;
} clp_data;

enum {
  CLP_TABLES,   // a script with tables of its own and no host at all
  CLP_COLUMNS,  // userdata that read columns of the host, one pcall a unit
  CLP_BOUNDED,  // the same under a count hook and a counting allocator
};

// The text gives a function from a unit to a number. NULL when it fails.
clp_peer *clp_create(int32_t technique, const char *text, clp_data data);
// The sum over all units: what every host must agree on.
double clp_score(clp_peer *peer);
void clp_destroy(clp_peer *peer);

// A state with the standard libraries, made and closed.
bool clp_make_state(void);

#endif
