#ifndef CLUAHOST_H
#define CLUAHOST_H

// A Lua state that Swift may use without ever being under a longjmp.
//
// Invariants:
// * No function declared here raises. What can raise runs inside one
//   lua_pcall, and what Lua calls reaches Swift through one function pointer
//   that answers with a status; the error is raised in C, when no Swift frame
//   is live.
// * Values go in through cells (`clh_put_…`) and come out by raw reads of the
//   stack. Reads run no metamethod and allocate nothing.
// * A host belongs to one thread at a time.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct clh_host clh_host;

// Why a run was stopped. A stop cannot be caught by the script.
enum {
  CLH_STOP_NONE,
  CLH_STOP_WORK,
  CLH_STOP_MEMORY,
  CLH_STOP_OUTPUT,
  CLH_STOP_TIME,
  CLH_STOP_KEYS,         // a table asked for a hash part above the limit
  CLH_STOP_INTERRUPTED,  // Ctrl-C
  CLH_STOP_HOST,         // the host said so (CLH_REPLY_STOP)
};

// What a function of two finite numbers answers by itself.
enum {
  CLH_NO_ARITHMETIC,
  CLH_QUOTIENT,  // unless the second is zero
  CLH_SMALLER,   // the first, at most the second
};

// What a script asks of the host.
enum {
  CLH_ASK_FUNCTION,        // id: function
  CLH_ASK_FIELD,           // id: type, member: number of the field, handle
  CLH_ASK_METHOD,          // id: type, member: number of the method, handle
  CLH_ASK_UNKNOWN_GLOBAL,  // text: name
  CLH_ASK_UNKNOWN_FIELD,   // id: type, text: name
  CLH_ASK_UNKNOWN_MEMBER,  // owner: library or constant, text: name
  CLH_ASK_NO_RECEIVER,     // id: type, member: method, called without `:`
  CLH_ASK_WRITE_OBJECT,    // id: type, text: name
  CLH_ASK_WRITE_MEMBER,    // owner: library or constant, text: name
  CLH_ASK_WRITE_BUILTIN,   // text: name
  CLH_ASK_WRITE_GLOBAL,    // text: name of an undeclared global, in a function
  CLH_ASK_MODULE,          // text: name; answer: a table { name, text }
  CLH_ASK_CYCLE,           // text: module that is being loaded already
};

// The answer. SIMPLE: the request holds it. VALUE: the cells hold one value.
// FAILURE: the cells hold one string, raised as an ordinary error with the
// script's position. STOP: raised so that no `pcall` catches it.
enum { CLH_REPLY_SIMPLE, CLH_REPLY_VALUE, CLH_REPLY_FAILURE, CLH_REPLY_STOP };

typedef struct {
  int32_t kind;
  int32_t id;
  int32_t member;
  int32_t first;  // stack index of the first argument
  int32_t count;  // of arguments
  int64_t handle;
  const char *text;
  size_t length;
  const char *owner;  // NUL-terminated, or NULL
  // A simple answer: its kind (CLH_IS_…, a string or a table is none), and for
  // an object its type and, as the integer, its handle.
  int32_t reply_kind;
  int32_t reply_type;
  int64_t reply_integer;  // a boolean too
  double reply_number;
} clh_request;

typedef int32_t (*clh_dispatch)(void *context, clh_request *request);

typedef struct {
  int64_t work;
  int64_t memory;
  int64_t output;
  double seconds;
} clh_limits;

clh_host *clh_create(clh_dispatch dispatch, void *context, bool strict);
void clh_destroy(clh_host *host);
void clh_attach(clh_host *host, void *context);
void clh_detach(clh_host *host);  // no dispatch after this

// Accounts. Opening one sets work, output and time back to nothing.
void clh_open_account(clh_host *host, clh_limits limits);

// In nanoseconds. The time that a busy machine gives to others is not the
// script's: late is who has both kept people waiting and worked so long, and
// whoever has kept them waiting several times as long.
typedef struct {
  int64_t waited;    // by the monotonic clock
  int64_t patience;  // by the same
  int64_t worked;    // by the processor clock of the thread
} clh_deadline;

// What an account has spent and may spend, for an account inside another.
typedef struct {
  clh_limits limits;
  uint64_t work;
  uint64_t output;
  clh_deadline deadline;
} clh_account;

clh_account clh_save_account(const clh_host *host);
// Goes back to an account; what was spent since is spent in it too.
void clh_restore_account(clh_host *host, clh_account account);
// Work that the host does for a script. Not CLH_STOP_NONE: the account is spent,
// and what runs stops as soon as the host has answered.
int32_t clh_spend(clh_host *host, int64_t units);
clh_limits clh_current_limits(const clh_host *host);
int64_t clh_work_done(const clh_host *host);
// Bytes of Lua's heap with everything unreachable let go; not within a call.
int64_t clh_memory_held(clh_host *host);
const char *clh_output(const clh_host *host, size_t *length);
void clh_clear_output(clh_host *host);
void clh_interrupt_all(void);             // async-signal-safe
void clh_interrupt(clh_host *host);       // this host only

// Cells: one value, or many in a row, to be handed to Lua.
void clh_clear_cells(clh_host *host);
void clh_put_nothing(clh_host *host);
void clh_put_boolean(clh_host *host, bool value);
void clh_put_integer(clh_host *host, int64_t value);
void clh_put_number(clh_host *host, double value);
void clh_put_string(clh_host *host, const char *bytes, size_t length);
// Followed by `items` values, then `fields` pairs of a string and a value.
void clh_put_table(clh_host *host, int32_t items, int32_t fields);
void clh_put_function(clh_host *host, int32_t reference);
void clh_put_object(clh_host *host, int32_t type, int64_t handle);

// Definitions; false when memory ran out.
bool clh_define_function(clh_host *host, const char *name, int32_t id,
                         int32_t arithmetic);
bool clh_define_constant(clh_host *host, const char *name);  // the cells
// Fields and methods are numbered on from the ones given: over all types. Each
// object has room for so many links to others.
bool clh_define_object(clh_host *host, const char *name, int32_t type,
                       const char *const *fields, int32_t field_count,
                       int32_t first_field, const char *const *methods,
                       int32_t method_count, int32_t first_method,
                       int32_t links);
// Numbers names so that clh_symbol needs no string; replaces earlier ones.
bool clh_define_symbols(clh_host *host, const char *const *names,
                        int32_t count);
int32_t clh_make_function(clh_host *host, int32_t id);  // reference, -1: full
// The field of an object is the object of another type with the same handle.
bool clh_link_field(clh_host *host, int32_t field, int32_t type, int32_t link);

// Columns: what reads of scripts find without a request. The host keeps the
// values where and as they are until the columns are dropped.
enum { CLH_COLUMN_INTEGERS, CLH_COLUMN_NUMBERS, CLH_COLUMN_BOOLEANS };

// A value that a column misses is asked for.
static const int64_t clh_missing_integer = INT64_MIN;
static const uint8_t clh_missing_boolean = 2;  // and NaN among numbers

typedef struct {
  int32_t kind;
  int64_t count;  // of handles, from 0
  const void *values;
} clh_column;

bool clh_bind_field(clh_host *host, int32_t field, clh_column column);
bool clh_is_field_bound(const clh_host *host, int32_t field);
// Chosen by the symbols of the first argument and, unless -1, the second.
bool clh_bind_method(clh_host *host, int32_t method, int32_t first,
                     int32_t second, clh_column column);
bool clh_is_bound(const clh_host *host, int32_t method, int32_t first,
                  int32_t second);
void clh_drop_columns(clh_host *host);
// Objects that scripts still hold stay; the same ones are made anew.
void clh_forget_objects(clh_host *host);

// Entries. Each does its whole work in one lua_pcall.
enum { CLH_DONE, CLH_FAILED_SYNTAX, CLH_FAILED, CLH_STOPPED };

typedef struct {
  int32_t status;
  int32_t stop;   // when STOPPED
  int32_t base;   // results are at base + 1 … base + count
  int32_t count;
} clh_outcome;

enum { CLH_AS_CHUNK, CLH_AS_EXPRESSION_OR_CHUNK, CLH_COMPILE_ONLY };

clh_outcome clh_run(clh_host *host, const char *name, const char *text,
                    size_t length, int32_t mode);
// The cells are the arguments; wants one result.
clh_outcome clh_call(clh_host *host, int32_t reference, int32_t arguments);
// With one object for argument. A simple result may be in the answer and not on
// the stack: `count` is 0 then.
typedef struct {
  clh_outcome outcome;
  int32_t kind;     // CLH_IS_…
  int64_t integer;  // a boolean too
  double number;
} clh_answer;

clh_answer clh_call_with(clh_host *host, int32_t reference, int32_t type,
                         int64_t handle);
void clh_leave(clh_host *host, int32_t base);
int32_t clh_depth(const clh_host *host);

// What is known about the last failure of an entry.
enum { CLH_FRAMES = 8, CLH_LOCALS = 64, CLH_NAME = 64, CLH_VALUE = 64,
       CLH_MESSAGE = 2048 };

typedef struct {
  char chunk[CLH_NAME];
  int32_t line;
} clh_frame;

typedef struct {
  char name[CLH_NAME];
  char value[CLH_VALUE];
} clh_local;

typedef struct {
  char message[CLH_MESSAGE];
  size_t length;
  int32_t frame_count;
  int32_t local_count;
  bool deep;  // more calls are open than a script without a mistake has
  clh_frame frames[CLH_FRAMES];
  clh_local locals[CLH_LOCALS];
} clh_report;

const clh_report *clh_last_report(const clh_host *host);
void clh_report_frame(const clh_host *host, int32_t index, clh_frame *frame);
const char *clh_report_local_name(const clh_host *host, int32_t index);
const char *clh_report_local_value(const clh_host *host, int32_t index);

// Raw reads. An index is absolute.
enum {
  CLH_IS_NOTHING,
  CLH_IS_BOOLEAN,
  CLH_IS_INTEGER,
  CLH_IS_NUMBER,
  CLH_IS_STRING,
  CLH_IS_TABLE,
  CLH_IS_FUNCTION,
  CLH_IS_OBJECT,
  CLH_IS_OTHER,
};

int32_t clh_kind(clh_host *host, int32_t index);
bool clh_boolean(clh_host *host, int32_t index);
int64_t clh_integer(clh_host *host, int32_t index);
double clh_number(clh_host *host, int32_t index);
const char *clh_string(clh_host *host, int32_t index, size_t *length);
int32_t clh_symbol(clh_host *host, int32_t index);  // -1: not a symbol
int32_t clh_object_type(clh_host *host, int32_t index);
int64_t clh_object_handle(clh_host *host, int32_t index);
const void *clh_identity(clh_host *host, int32_t index);

// - Stack: +1 when true; a frozen table gives the table behind it.
bool clh_push_table(clh_host *host, int32_t index);
// - Stack: +1 when true.
bool clh_push_item(clh_host *host, int32_t table, int64_t item);
// - Stack: +1 (the first key's predecessor) when true.
bool clh_begin_fields(clh_host *host);
// - Stack: +1 (key, value replace key) when true, -1 when false.
bool clh_next_field(clh_host *host, int32_t table);
int32_t clh_top(clh_host *host);

// - Stack: ±0. The reference, -1 when memory ran out.
int32_t clh_reference(clh_host *host, int32_t index);
void clh_release(clh_host *host, int32_t reference);
// Where a function was written; false for a function of the host.
bool clh_definition(clh_host *host, int32_t index, clh_frame *frame);
// The line of the script that is running now.
bool clh_current_place(clh_host *host, clh_frame *frame);
// - Stack: +1 when true: the table of globals that scripts declared.
bool clh_push_globals(clh_host *host);

#endif
