// Cells: values on their way into Lua. Swift fills them without touching the
// stack; they are pushed later, where raising is allowed.

#include "host.h"

#include <stdlib.h>
#include <string.h>

static clh_cell *next_cell(clh_host *host, int32_t tag) {
  static clh_cell lost;
  if (host->cell_count == host->cell_capacity) {
    int32_t capacity = host->cell_capacity == 0 ? 16 : host->cell_capacity * 2;
    clh_cell *cells = realloc(host->cells, capacity * sizeof *cells);
    if (cells == NULL) {
      host->cells_failed = true;
      return &lost;
    }
    host->cells = cells;
    host->cell_capacity = capacity;
  }
  clh_cell *cell = &host->cells[host->cell_count++];
  cell->tag = tag;
  return cell;
}

void clh_clear_cells(clh_host *host) {
  host->cell_count = 0;
  host->byte_count = 0;
  host->cells_failed = false;
}

void clh_put_nothing(clh_host *host) { next_cell(host, CLH_IS_NOTHING); }

void clh_put_boolean(clh_host *host, bool value) {
  next_cell(host, CLH_IS_BOOLEAN)->as.integer = value;
}

void clh_put_integer(clh_host *host, int64_t value) {
  next_cell(host, CLH_IS_INTEGER)->as.integer = value;
}

void clh_put_number(clh_host *host, double value) {
  next_cell(host, CLH_IS_NUMBER)->as.number = value;
}

void clh_put_string(clh_host *host, const char *bytes, size_t length) {
  clh_cell *cell = next_cell(host, CLH_IS_STRING);
  if (length > host->byte_capacity - host->byte_count) {
    size_t capacity = host->byte_capacity * 2 + length + 256;
    char *grown = realloc(host->bytes, capacity);
    if (grown == NULL) {
      host->cells_failed = true;
      return;
    }
    host->bytes = grown;
    host->byte_capacity = capacity;
  }
  if (length != 0) memcpy(host->bytes + host->byte_count, bytes, length);
  cell->as.offset = host->byte_count;
  cell->length = length;
  host->byte_count += length;
}

void clh_put_table(clh_host *host, int32_t items, int32_t fields) {
  clh_cell *cell = next_cell(host, CLH_IS_TABLE);
  cell->as.integer = items;
  cell->fields = fields;
}

void clh_put_function(clh_host *host, int32_t reference) {
  next_cell(host, CLH_IS_FUNCTION)->as.integer = reference;
}

void clh_put_object(clh_host *host, int32_t type, int64_t handle) {
  clh_cell *cell = next_cell(host, CLH_IS_OBJECT);
  cell->fields = type;
  cell->as.integer = handle;
}

static void push_table(lua_State *L, const clh_cell *cell, int32_t *position) {
  int32_t items = (int32_t)cell->as.integer, fields = cell->fields;
  lua_createtable(L, items, fields);
  for (int32_t i = 1; i <= items; i++) {
    clh_push_cell(L, position);
    lua_rawseti(L, -2, i);
  }
  for (int32_t i = 0; i < fields; i++) {
    clh_push_cell(L, position);
    clh_push_cell(L, position);
    lua_rawset(L, -3);
  }
}

void clh_push_cell(lua_State *L, int32_t *position) {
  clh_host *host = clh_of(L);
  if (host->cells_failed || *position >= host->cell_count) {
    clh_abort(L, CLH_STOP_MEMORY);
  }
  const clh_cell cell = host->cells[(*position)++];
  luaL_checkstack(L, 8, NULL);
  switch (cell.tag) {
  case CLH_IS_BOOLEAN:
    lua_pushboolean(L, (int)cell.as.integer);
    break;
  case CLH_IS_INTEGER:
    lua_pushinteger(L, cell.as.integer);
    break;
  case CLH_IS_NUMBER:
    lua_pushnumber(L, cell.as.number);
    break;
  case CLH_IS_STRING:
    lua_pushlstring(L, host->bytes + cell.as.offset, cell.length);
    break;
  case CLH_IS_FUNCTION:
    lua_rawgeti(L, LUA_REGISTRYINDEX, cell.as.integer);
    break;
  case CLH_IS_OBJECT:
    clh_push_object(L, cell.fields, cell.as.integer);
    break;
  case CLH_IS_TABLE:
    push_table(L, &cell, position);
    break;
  default:
    lua_pushnil(L);
  }
}
