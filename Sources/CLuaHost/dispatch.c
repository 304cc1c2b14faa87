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
  host->work += 10;
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

static int host_function(lua_State *L) {
  clh_request request = {.kind = CLH_ASK_FUNCTION,
                         .id = (int32_t)lua_tointeger(L, lua_upvalueindex(1)),
                         .first = 1,
                         .count = lua_gettop(L)};
  return clh_ask(L, &request);
}

void clh_push_host_function(lua_State *L, int32_t id) {
  lua_pushinteger(L, id);
  lua_pushcclosure(L, host_function, 1);
}

// Upvalues: the type, the method.
static int object_method(lua_State *L) {
  int32_t type = (int32_t)lua_tointeger(L, lua_upvalueindex(1));
  clh_object *object = clh_to_object(L, 1);
  clh_request request = {.kind = CLH_ASK_METHOD,
                         .id = type,
                         .member =
                             (int32_t)lua_tointeger(L, lua_upvalueindex(2)),
                         .first = 2};
  if (object == NULL || object->type != type) {
    request.kind = CLH_ASK_NO_RECEIVER;
    return clh_ask(L, &request);
  }
  request.handle = object->handle;
  request.count = lua_gettop(L) - 1;
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

// Upvalue: the members of the type. Called by Lua only, with two values.
static int object_index(lua_State *L) {
  clh_host *host = clh_of(L);
  clh_object *object = lua_touserdata(L, 1);
  clh_request request;  // by far the most frequent: only what is read is set
  request.kind = CLH_ASK_FIELD;
  request.id = object->type;
  request.handle = object->handle;
  request.member =
      clh_find_member(&host->members[object->type], lua_topointer(L, 2));
  if (request.member < 0) {
    lua_pushvalue(L, 2);
    switch (lua_rawget(L, lua_upvalueindex(1))) {
    case LUA_TFUNCTION:
      return 1;
    case LUA_TNUMBER:  // a name too long to be interned
      request.member = (int32_t)lua_tointeger(L, -1);
      break;
    default:
      return unknown_field(L, object->type);
    }
  }
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
  const char *const *fields;
  int32_t field_count;
  int32_t first_field;
  const char *const *methods;
  int32_t method_count;
  int32_t first_method;
} definition;

static int define_function(lua_State *L) {
  definition *it = lua_touserdata(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clh_key_builtins);
  lua_pushstring(L, it->name);
  clh_push_host_function(L, it->id);
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

static int define_object(lua_State *L) {
  definition *it = lua_touserdata(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clh_of(L)->types);
  lua_newtable(L);
  lua_pushstring(L, it->name);
  lua_setfield(L, -2, "__name");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_createtable(L, 0, it->field_count + it->method_count);
  clh_members *members = clh_add_members(clh_of(L), it->field_count);
  if (members == NULL) return luaL_error(L, "not enough memory");
  for (int32_t i = 0; i < it->field_count; i++) {
    lua_pushstring(L, it->fields[i]);
    clh_set_member(members, lua_topointer(L, -1), it->first_field + i);
    lua_pushinteger(L, it->first_field + i);
    lua_rawset(L, -3);
  }
  for (int32_t i = 0; i < it->method_count; i++) {
    lua_pushinteger(L, it->id);
    lua_pushinteger(L, it->first_method + i);
    lua_pushcclosure(L, object_method, 2);
    lua_setfield(L, -2, it->methods[i]);
  }
  lua_pushcclosure(L, object_index, 1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, object_newindex);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, object_equal);
  lua_setfield(L, -2, "__eq");
  lua_rawseti(L, -2, it->id + 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clh_of(L)->objects);
  lua_newtable(L);
  lua_rawseti(L, -2, it->id + 1);
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
    clh_set_member(members, lua_topointer(L, -1), i);
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

bool clh_define_function(clh_host *host, const char *name, int32_t id) {
  definition it = {.name = name, .id = id};
  return define(host, define_function, &it);
}

bool clh_define_constant(clh_host *host, const char *name) {
  definition it = {.name = name};
  return define(host, define_constant, &it);
}

bool clh_define_object(clh_host *host, const char *name, int32_t type,
                       const char *const *fields, int32_t field_count,
                       int32_t first_field, const char *const *methods,
                       int32_t method_count, int32_t first_method) {
  definition it = {name,        type,    fields,       field_count,
                   first_field, methods, method_count, first_method};
  return define(host, define_object, &it);
}

bool clh_define_symbols(clh_host *host, const char *const *names,
                        int32_t count) {
  definition it = {.fields = names, .field_count = count};
  return define(host, define_symbols, &it);
}

int32_t clh_make_function(clh_host *host, int32_t id) {
  definition it = {.id = id};
  return define(host, make_function, &it) ? it.id : -1;
}
