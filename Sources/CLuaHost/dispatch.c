// From Lua to the host and back. Swift answers with a status; what it asks to
// be raised is raised here, when its frames are gone.

#include "host.h"

#include <string.h>

static void push_reply(lua_State *L, const clh_request *request) {
  switch (request->reply_kind) {
  case CLH_IS_BOOLEAN:
    lua_pushboolean(L, request->reply_integer != 0);
    break;
  case CLH_IS_INTEGER:
    lua_pushinteger(L, request->reply_integer);
    break;
  case CLH_IS_NUMBER:
    lua_pushnumber(L, request->reply_number);
    break;
  case CLH_IS_OBJECT:
    clh_push_object(L, request->reply_type, request->reply_integer);
    break;
  default:
    lua_pushnil(L);
  }
}

// Called by C functions: the stack has room for what is pushed here. Swift
// leaves the stack as it found it.
int clh_ask(lua_State *L, clh_request *request) {
  clh_host *host = clh_of(L);
  int32_t position = 0;
  if (host->dispatch == NULL) return luaL_error(L, "the host is gone");
  host->work += CLH_ASK_WORK;
  // Names like the one that is unknown are looked for; modules are read.
  if (request->kind > CLH_ASK_METHOD) clh_charge(L, 2000);
  int32_t reply = host->dispatch(host->context, request);
  if (host->stop != CLH_STOP_NONE) return clh_abort_again(L);
  switch (reply) {
  case CLH_REPLY_SIMPLE:
    push_reply(L, request);
    return 1;
  case CLH_REPLY_VALUE:
    clh_push_cell(L, &position);
    return 1;
  case CLH_REPLY_FAILURE:
    clh_push_where(L);
    clh_push_cell(L, &position);
    lua_concat(L, 2);
    return lua_error(L);
  default:
    return clh_abort(L, CLH_STOP_HOST);
  }
}

int clh_host_function(lua_State *L) {
  clh_request request = {.kind = CLH_ASK_FUNCTION,
                         .id = (int32_t)lua_tointeger(L, lua_upvalueindex(1)),
                         .first = 1,
                         .count = lua_gettop(L)};
  return clh_ask(L, &request);
}

void clh_push_host_function(lua_State *L, int32_t id) {
  lua_pushinteger(L, id);
  lua_pushcclosure(L, clh_host_function, 1);
}

// Upvalue: the number of the method.
static int object_method(lua_State *L) {
  int32_t number = (int32_t)lua_tointeger(L, lua_upvalueindex(1));
  const clh_method *method = &clh_of(L)->methods[number];
  clh_object *object = clh_to_object(L, 1);
  if (object == NULL || object->type != method->type) {
    clh_request request = {
        .kind = CLH_ASK_NO_RECEIVER, .id = method->type, .member = number};
    return clh_ask(L, &request);
  }
  if (method->columns != NULL && clh_push_chosen(L, method, object->handle)) {
    return 1;
  }
  clh_request request = {.kind = CLH_ASK_METHOD,
                         .id = method->type,
                         .member = number,
                         .handle = object->handle,
                         .first = 2,
                         .count = lua_gettop(L) - 1};
  return clh_ask(L, &request);
}

static void take_name(lua_State *L, int index, clh_request *request) {
  request->text = clh_tostring(L, index, &request->length);
}

static int unknown_field(lua_State *L, int32_t type) {
  clh_request request = {.kind = CLH_ASK_UNKNOWN_FIELD, .id = type};
  take_name(L, 2, &request);
  return clh_ask(L, &request);
}

// A member is a field's number, or that of an upvalue with a method, negative.
enum { MEMBERS = 1, FIRST_METHOD = 2 };

// - Stack: +1. A name too long to be interned has any address.
static int32_t find_by_text(lua_State *L) {
  lua_pushvalue(L, 2);
  return lua_rawget(L, lua_upvalueindex(MEMBERS)) == LUA_TNUMBER
             ? (int32_t)lua_tointeger(L, -1)
             : 0;
}

// Upvalues: the members of the type, then its methods. Called by Lua only, with
// two values. Fields are counted from 1.
static int object_index(lua_State *L) {
  clh_host *host = clh_of(L);
  clh_object *object = lua_touserdata(L, 1);
  int32_t member = clh_find_member(&object->members, lua_topointer(L, 2));
  if (member == 0) member = find_by_text(L);
  if (member < 0) {
    lua_pushvalue(L, lua_upvalueindex(-member));
    return 1;
  }
  if (member == 0) return unknown_field(L, object->type);
  const clh_field *field = &host->fields[member - 1];
  if (clh_push_value(L, &field->column, object->handle) ||
      clh_push_linked(L, 1, field)) {
    return 1;
  }
  clh_request request;  // frequent: only what is read is set
  request.kind = CLH_ASK_FIELD;
  request.id = object->type;
  request.handle = object->handle;
  request.member = member - 1;
  return clh_ask(L, &request);
}

static int object_newindex(lua_State *L) {
  clh_object *object = lua_touserdata(L, 1);
  clh_request request = {.kind = CLH_ASK_WRITE_OBJECT, .id = object->type};
  take_name(L, 2, &request);
  return clh_ask(L, &request);
}

static int object_equal(lua_State *L) {
  clh_object *one = clh_to_object(L, 1), *other = clh_to_object(L, 2);
  lua_pushboolean(L, one != NULL && other != NULL && one->type == other->type &&
                         one->handle == other->handle);
  return 1;
}

typedef struct {
  const char *name;
  int32_t id;
  int32_t arithmetic;
  const char *const *fields;
  int32_t field_count;
  int32_t first_field;
  const char *const *methods;
  int32_t method_count;
  int32_t first_method;
  int32_t links;
} definition;

static int define_function(lua_State *L) {
  definition *it = lua_touserdata(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_builtins);
  lua_pushstring(L, it->name);
  clh_push_arithmetic(L, it->id, it->arithmetic);
  lua_rawset(L, -3);
  return 0;
}

static int define_constant(lua_State *L) {
  definition *it = lua_touserdata(L, 1);
  int32_t position = 0;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_builtins);
  lua_pushstring(L, it->name);
  clh_push_cell(L, &position);
  if (lua_istable(L, -1)) clh_freeze(L, it->name, false);
  lua_rawset(L, -3);
  return 0;
}

// - Stack: ±0
static void number_member(lua_State *L, int names, clh_members *members,
                          const char *name, int32_t number) {
  lua_pushstring(L, name);
  clh_set_member(members, lua_topointer(L, -1), number);
  lua_pushinteger(L, number);
  lua_rawset(L, names);
}

static int define_object(lua_State *L) {
  definition *it = lua_touserdata(L, 1);
  lua_newtable(L);
  lua_pushstring(L, it->name);
  lua_setfield(L, -2, "__name");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  // Under the methods, which become upvalues with it.
  lua_createtable(L, 0, it->field_count + it->method_count);
  int names = lua_gettop(L);
  clh_kind_of_object *kind =
      clh_add_kind(clh_of(L), it->field_count + it->method_count);
  if (kind == NULL) return luaL_error(L, "not enough memory");
  clh_members *members = &kind->members;
  kind->links = it->links;
  luaL_checkstack(L, it->method_count + 8, NULL);
  for (int32_t i = 0; i < it->method_count; i++) {
    lua_pushinteger(L, it->first_method + i);
    lua_pushcclosure(L, object_method, 1);
    clh_of(L)->methods[it->first_method + i].type = it->id;
    number_member(L, names, members, it->methods[i], -(FIRST_METHOD + i));
  }
  for (int32_t i = 0; i < it->field_count; i++) {
    number_member(L, names, members, it->fields[i], it->first_field + i + 1);
  }
  lua_pushcclosure(L, object_index, 1 + it->method_count);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, object_newindex);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, object_equal);
  lua_setfield(L, -2, "__eq");
  kind->metatable = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_newtable(L);
  kind->objects = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

static int define_symbols(lua_State *L) {
  definition *it = lua_touserdata(L, 1);
  clh_members *members = &clh_of(L)->symbol_members;
  if (!clh_make_members(members, it->field_count)) {
    return luaL_error(L, "not enough memory");
  }
  lua_createtable(L, 0, it->field_count);
  for (int32_t i = 0; i < it->field_count; i++) {
    lua_pushstring(L, it->fields[i]);
    clh_set_member(members, lua_topointer(L, -1), i + 1);
    lua_pushinteger(L, i);
    lua_rawset(L, -3);
  }
  lua_rawseti(L, LUA_REGISTRYINDEX, clh_of(L)->symbols);
  return 0;
}

static int make_function(lua_State *L) {
  definition *it = lua_touserdata(L, 1);
  clh_push_host_function(L, it->id);
  it->id = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

static bool define(clh_host *host, lua_CFunction body, definition *it) {
  if (!lua_checkstack(host->L, LUA_MINSTACK)) return false;
  lua_pushcfunction(host->L, body);
  lua_pushlightuserdata(host->L, it);
  bool done = lua_pcall(host->L, 1, 0, 0) == LUA_OK;
  if (!done) lua_pop(host->L, 1);
  return done;
}

bool clh_define_function(clh_host *host, const char *name, int32_t id,
                         int32_t arithmetic) {
  definition it = {.name = name, .id = id, .arithmetic = arithmetic};
  return define(host, define_function, &it);
}

bool clh_define_constant(clh_host *host, const char *name) {
  definition it = {.name = name};
  return define(host, define_constant, &it);
}

bool clh_define_object(clh_host *host, const char *name, int32_t type,
                       const char *const *fields, int32_t field_count,
                       int32_t first_field, const char *const *methods,
                       int32_t method_count, int32_t first_method,
                       int32_t links) {
  definition it = {.name = name,
                   .id = type,
                   .fields = fields,
                   .field_count = field_count,
                   .first_field = first_field,
                   .methods = methods,
                   .method_count = method_count,
                   .first_method = first_method,
                   .links = links};
  return method_count <= CLH_METHODS && links <= CLH_LINKS &&
         clh_make_room(host, first_field + field_count,
                       first_method + method_count) &&
         define(host, define_object, &it);
}

bool clh_define_symbols(clh_host *host, const char *const *names,
                        int32_t count) {
  definition it = {.fields = names, .field_count = count};
  clh_drop_columns(host);
  host->symbol_count = 0;
  if (!define(host, define_symbols, &it)) return false;
  host->symbol_count = count;
  return true;
}

int32_t clh_make_function(clh_host *host, int32_t id) {
  definition it = {.id = id};
  return define(host, make_function, &it) ? it.id : -1;
}
