#ifndef CLUAHOST_INTERNAL_H
#define CLUAHOST_INTERNAL_H

#include "CLuaHost.h"

#include <lauxlib.h>
#include <lua.h>

enum {
  CLH_HOOK_PERIOD = 1000,
  CLH_HASH_LIMIT = 1 << 15,          // nodes of one table
  CLH_LONG_TEXT = 64 << 10,          // bytes; see clh_watch_text
  CLH_STRING_LIMIT = 8 << 20,        // bytes of a string that a function makes
  CLH_CLOCK_BYTES = 256 << 10,       // allocated between two looks at the clock
  CLH_CLOCK_WORK = 20000,            // charged between two looks at the clock
  CLH_ASK_WORK = 10,                 // of a read, whoever answers it
  CLH_PATIENCE = 10,                 // see clh_deadline
  CLH_LINKS = 4,                     // links that one object may have
  CLH_METHODS = 200,                 // of one type; upvalues are at most 255
};

typedef struct {
  int32_t tag;
  int32_t fields;
  union {
    int64_t integer;
    double number;
    size_t offset;
  } as;
  size_t length;
} clh_cell;

// Why memory is refused, and how often, decides what a refusal means: the
// second refusal of the same request is final (Lua collects garbage between).
typedef struct {
  size_t used;
  size_t limit;  // 0: none, while the state is built and taken down
  size_t since_clock;
  const void *refused_block;
  size_t refused_size;
  bool refused;
} clh_memory;

// Numbers of names, none of them 0, by the address of their interned strings, which a Lua table
// keeps alive: a read hashes and compares an address.
typedef struct {
  const void *name;
  int32_t number;
} clh_member;

typedef struct {
  clh_member *slots;
  size_t mask;  // slots - 1; a power of two, at most half of them taken
} clh_members;

typedef struct {
  clh_members members;
  int metatable;  // reference
  int objects;    // reference of those that were made, by parts of the handle
  int links;      // objects that each keeps
} clh_kind_of_object;

typedef struct {
  clh_column column;    // of no values unless bound
  int32_t link;         // 0, or where an object keeps the one it is linked to
  int32_t linked_type;
} clh_field;

typedef struct {
  int32_t type;
  int32_t names;     // how many choose a column: 1 or 2
  int32_t *columns;  // by the numbers of the names, −1 for none; or NULL
} clh_method;

struct clh_host {
  lua_State *L;
  clh_dispatch dispatch;
  void *context;
  bool strict;
  int symbols;  // reference of the numbers of names
  clh_members symbol_members;
  int32_t symbol_count;
  clh_kind_of_object *kinds;  // by type
  int32_t kind_count;
  clh_field *fields;  // of all types
  int32_t field_count;
  clh_method *methods;  // of all types
  int32_t method_count;
  clh_column *columns;  // of methods
  int32_t column_count;

  clh_limits limits;
  uint64_t work;
  uint64_t since_clock;
  int32_t period;   // instructions between two looks at the clock
  int32_t counted;  // of them, not yet in `work`
  clh_deadline deadline;
  clh_memory memory;

  char *output;
  size_t output_length, output_capacity, output_spent;

  int32_t stop;
  int32_t depth;
  volatile int interrupted;
  int interrupts_seen;

  clh_cell *cells;
  int32_t cell_count, cell_capacity;
  char *bytes;
  size_t byte_count, byte_capacity;
  bool cells_failed;

  clh_report report;
  bool report_kept;    // raised again: the handler must not look at it anew
  bool report_syntax;
};

static inline clh_host *clh_of(lua_State *L) {
  return *(clh_host **)lua_getextraspace(L);
}

// Registry keys are the addresses of these.
extern const char clh_key_builtins, clh_key_modules, clh_key_frozen,
    clh_key_given;

// bounds.c
clh_deadline clh_deadline_after(double seconds);
bool clh_is_late(const clh_host *host);
void clh_forget_interrupt(clh_host *host);
bool clh_is_interrupted(const clh_host *host);
void clh_arm(clh_host *host);
// An instruction takes as long as the texts that it compares or reads as numbers:
// the longer they are, the more often the clock is looked at.
void clh_watch_text(clh_host *host, size_t size);
// Marks the run as stopped and makes the next instruction raise; raises not.
void clh_stop_soon(clh_host *host, int32_t stop);
// Stops now. Only from C with no Swift frame above the enclosing pcall.
int clh_abort(lua_State *L, int32_t stop);
int clh_abort_again(lua_State *L);
void clh_charge(lua_State *L, uint64_t units);

// memory.c
void *clh_allocate(void *context, void *block, size_t old_size, size_t size);

// report.c
// - Stack: +1 ("file:line: " of the running script, or "")
void clh_push_where(lua_State *L);
void clh_note_frames(lua_State *L, clh_report *report);
void clh_note_message(lua_State *L, int index, clh_report *report);
int clh_message_handler(lua_State *L);

// values.c
// - Stack: +1
void clh_push_cell(lua_State *L, int32_t *position);
// - Stack: +1
void clh_push_object(lua_State *L, int32_t type, int64_t handle);
// Scripts hold no other full userdata.
typedef struct {
  int32_t type;
  int64_t handle;
  clh_members members;  // of the type: at hand where every read begins
} clh_object;
clh_object *clh_to_object(lua_State *L, int index);
// Raises nothing. - Stack: +1 when true
bool clh_push_made_object(lua_State *L, int32_t type, int64_t handle);

// entry.c
// Pushes the chunk, or notes the failure as one of syntax and raises.
void clh_load(lua_State *L, const char *prefix, const char *name,
              const char *text, size_t length);

// columns.c
// For so many in all; false when memory ran out.
bool clh_make_room(clh_host *host, int32_t fields, int32_t methods);
void clh_free_columns(clh_host *host);
// - Stack: +1 when true; the object is at an absolute index
bool clh_push_linked(lua_State *L, int index, const clh_field *field);
// As a method with columns answers. - Stack: +1 when true
bool clh_push_chosen(lua_State *L, const clh_method *method, int64_t handle);

// members.c
// Empty, with room for so many names; false when memory ran out.
bool clh_make_members(clh_members *members, int32_t count);
void clh_set_member(clh_members *members, const void *name, int32_t number);
// The next type, with room for so many names; NULL when memory ran out.
clh_kind_of_object *clh_add_kind(clh_host *host, int32_t count);
void clh_free_members(clh_host *host);

static inline size_t clh_member_slot(const clh_members *members,
                                     const void *name) {
  return ((uintptr_t)name >> 4 ^ (uintptr_t)name >> 9) & members->mask;
}

// The number of a name, which is not 0; 0 for any other name.
static inline int32_t clh_find_member(const clh_members *members,
                                      const void *name) {
  for (size_t slot = clh_member_slot(members, name);;
       slot = (slot + 1) & members->mask) {
    if (members->slots[slot].name == NULL) return 0;
    if (members->slots[slot].name == name) return members->slots[slot].number;
  }
}

// dispatch.c
int clh_ask(lua_State *L, clh_request *request);  // raises; pushes the answer
// - Stack: +1
void clh_push_host_function(lua_State *L, int32_t id);

// Of a closure whose first upvalue is the number of the function.
int clh_host_function(lua_State *L);

// arithmetic.c
// A function that answers plain numbers by itself. - Stack: +1
void clh_push_arithmetic(lua_State *L, int32_t id, int32_t arithmetic);

// The value of a column, unless it misses it. - Stack: +1 when true
static inline bool clh_push_value(lua_State *L, const clh_column *column,
                                  int64_t handle) {
  if ((uint64_t)handle >= (uint64_t)column->count) return false;
  switch (column->kind) {
  case CLH_COLUMN_INTEGERS: {
    int64_t value = ((const int64_t *)column->values)[handle];
    if (value == clh_missing_integer) return false;
    lua_pushinteger(L, value);
    break;
  }
  case CLH_COLUMN_NUMBERS: {
    double value = ((const double *)column->values)[handle];
    if (value != value) return false;
    lua_pushnumber(L, value);
    break;
  }
  default: {
    uint8_t value = ((const uint8_t *)column->values)[handle];
    if (value > 1) return false;
    lua_pushboolean(L, value);
  }
  }
  clh_of(L)->work += CLH_ASK_WORK;
  return true;
}

// environment.c
int clh_build_environment(lua_State *L);
// - Stack: ±0; the table on top becomes a view that cannot be written.
void clh_freeze(lua_State *L, const char *name, bool strict);
// - Stack: +1; false (and ±0) when the value is no view.
bool clh_push_behind_view(lua_State *L, int index);

// text.c
typedef struct {
  lua_State *L;
  char *bytes;
  size_t count, capacity;
  int slot;
  char small[512];
} clh_text;

// - Stack: +1 (a slot that keeps the bytes alive)
void clh_text_begin(lua_State *L, clh_text *text);
char *clh_text_reserve(clh_text *text, size_t extra);
void clh_text_add(clh_text *text, const char *bytes, size_t count);
void clh_text_add_char(clh_text *text, char byte);
// - Stack: +1
void clh_text_push(clh_text *text);
int clh_format_number(lua_Number number, char *buffer, size_t capacity);
// The text of a value without addresses. - Stack: +1
const char *clh_tostring(lua_State *L, int index, size_t *length);
// A string, or a number in its printed form. Charges the bytes.
const char *clh_check_string(lua_State *L, int index, size_t *length);
// As luaL_checkinteger and its like, the bytes of a text charged.
lua_Integer clh_check_integer(lua_State *L, int index);
lua_Integer clh_opt_integer(lua_State *L, int index, lua_Integer otherwise);
lua_Number clh_check_number(lua_State *L, int index);
lua_Number clh_opt_number(lua_State *L, int index, lua_Number otherwise);

// libraries
extern const luaL_Reg clh_base_functions[], clh_string_functions[],
    clh_table_functions[], clh_math_functions[], clh_utf8_functions[];
int clh_require(lua_State *L);
int clh_next(lua_State *L);
int clh_pairs(lua_State *L);
int clh_ipairs(lua_State *L);
int clh_setmetatable(lua_State *L);
int clh_getmetatable(lua_State *L);
int clh_table_sort(lua_State *L);
int clh_string_find(lua_State *L);
int clh_string_match(lua_State *L);
int clh_string_gmatch(lua_State *L);
int clh_string_gsub(lua_State *L);
int clh_string_format(lua_State *L);
// - Stack: ±0; into the table on top
void clh_add_math_constants(lua_State *L);

#endif
