// Values of the host that scripts read without asking it.
//
// A column has one value per handle, in memory of the host. A field has one
// column; a method one for each name, or pair of names, that it is called with.
// What a column misses, the host is asked for.

#include "host.h"

#include <stdlib.h>
#include <string.h>

bool clh_push_linked(lua_State *L, int index, const clh_field *field) {
  if (field->link == 0) return false;
  if (lua_getiuservalue(L, index, field->link) == LUA_TNIL) {
    clh_object *object = lua_touserdata(L, index);
    lua_pop(L, 1);
    clh_push_object(L, field->linked_type, object->handle);
    lua_pushvalue(L, -1);
    lua_setiuservalue(L, index, field->link);
  }
  clh_of(L)->work += CLH_ASK_WORK;
  return true;
}

bool clh_push_chosen(lua_State *L, const clh_method *method, int64_t handle) {
  clh_host *host = clh_of(L);
  const clh_members *symbols = &host->symbol_members;
  int32_t place = clh_find_member(symbols, lua_topointer(L, 2)) - 1;
  if (place < 0) return false;
  if (method->names == 2) {
    int32_t second = clh_find_member(symbols, lua_topointer(L, 3)) - 1;
    if (second < 0) return false;
    place = place * host->symbol_count + second;
  }
  int32_t column = method->columns[place];
  if (column < 0) return false;
  if (clh_push_value(L, &host->columns[column], handle)) return true;
  // A number to be taken for a missing value needs nobody's consent.
  int otherwise = method->names + 2;
  if (lua_type(L, otherwise) != LUA_TNUMBER) return false;
  host->work += CLH_ASK_WORK;
  lua_pushvalue(L, otherwise);
  return true;
}

// - Returns: false when memory ran out; what is there stays as it is.
static bool grow(void **items, int32_t *count, int32_t wanted, size_t size) {
  if (wanted <= *count) return true;
  char *grown = realloc(*items, (size_t)wanted * size);
  if (grown == NULL) return false;
  memset(grown + (size_t)*count * size, 0, (size_t)(wanted - *count) * size);
  *items = grown;
  *count = wanted;
  return true;
}

bool clh_make_room(clh_host *host, int32_t fields, int32_t methods) {
  return grow((void **)&host->fields, &host->field_count, fields,
              sizeof *host->fields) &&
         grow((void **)&host->methods, &host->method_count, methods,
              sizeof *host->methods);
}

bool clh_bind_field(clh_host *host, int32_t field, clh_column column) {
  if (field < 0 || field >= host->field_count) return false;
  host->fields[field].column = column;
  return true;
}

// Every place of a method without columns is −1.
static bool make_places(clh_host *host, clh_method *method, int32_t names) {
  if (method->columns != NULL) return method->names == names;
  size_t count = (size_t)host->symbol_count;
  if (names == 2) count *= (size_t)host->symbol_count;
  method->columns = malloc((count + 1) * sizeof *method->columns);
  if (method->columns == NULL) return false;
  memset(method->columns, 0xff, count * sizeof *method->columns);
  method->names = names;
  return true;
}

bool clh_bind_method(clh_host *host, int32_t number, int32_t first,
                     int32_t second, clh_column column) {
  int32_t symbols = host->symbol_count, names = second < 0 ? 1 : 2;
  if (number < 0 || number >= host->method_count || first < 0 ||
      first >= symbols || second >= symbols) {
    return false;
  }
  clh_method *method = &host->methods[number];
  if (!make_places(host, method, names)) return false;
  size_t count = (size_t)host->column_count;
  clh_column *all = realloc(host->columns, (count + 1) * sizeof *all);
  if (all == NULL) return false;
  host->columns = all;
  all[count] = column;
  method->columns[names == 2 ? first * symbols + second : first] =
      host->column_count++;
  return true;
}

bool clh_is_bound(const clh_host *host, int32_t number, int32_t first,
                  int32_t second) {
  const clh_method *method = &host->methods[number];
  if (method->columns == NULL) return false;
  int32_t place = second < 0 ? first : first * host->symbol_count + second;
  return method->columns[place] >= 0;
}

bool clh_is_field_bound(const clh_host *host, int32_t field) {
  return host->fields[field].column.count > 0;
}

bool clh_link_field(clh_host *host, int32_t field, int32_t type,
                    int32_t link) {
  if (field < 0 || field >= host->field_count || link < 1 ||
      link > CLH_LINKS) {
    return false;
  }
  host->fields[field].linked_type = type;
  host->fields[field].link = link;
  return true;
}

void clh_drop_columns(clh_host *host) {
  const clh_column none = {0};
  for (int32_t i = 0; i < host->field_count; i++) {
    host->fields[i].column = none;
  }
  for (int32_t i = 0; i < host->method_count; i++) {
    free(host->methods[i].columns);
    host->methods[i].columns = NULL;
  }
  host->column_count = 0;
}

void clh_free_columns(clh_host *host) {
  clh_drop_columns(host);
  free(host->columns);
  free(host->fields);
  free(host->methods);
}
