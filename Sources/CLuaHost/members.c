// Numbers of names by the addresses of the names.

#include "host.h"

#include <stdlib.h>

bool clh_make_members(clh_members *members, int32_t count) {
  size_t slots = 2;
  while (slots < 2 * (size_t)count + 2) slots *= 2;
  clh_member *made = calloc(slots, sizeof *made);
  if (made == NULL) return false;
  free(members->slots);
  members->slots = made;
  members->mask = slots - 1;
  return true;
}

void clh_set_member(clh_members *members, const void *name, int32_t number) {
  size_t slot = clh_member_slot(members, name);
  while (members->slots[slot].name != NULL) slot = (slot + 1) & members->mask;
  members->slots[slot].name = name;
  members->slots[slot].number = number;
}

clh_kind_of_object *clh_add_kind(clh_host *host, int32_t count) {
  size_t kinds = (size_t)host->kind_count;
  clh_kind_of_object *all = realloc(host->kinds, (kinds + 1) * sizeof *all);
  if (all == NULL) return NULL;
  host->kinds = all;
  all[kinds] = (clh_kind_of_object){{NULL, 0}, LUA_NOREF, LUA_NOREF, 0};
  if (!clh_make_members(&all[kinds].members, count)) return NULL;
  host->kind_count++;
  return &all[kinds];
}

void clh_free_members(clh_host *host) {
  for (int32_t i = 0; i < host->kind_count; i++) {
    free(host->kinds[i].members.slots);
  }
  free(host->kinds);
  free(host->symbol_members.slots);
}
