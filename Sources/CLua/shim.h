#ifndef CLUA_SHIM_H
#define CLUA_SHIM_H

// Lua 5.4 as the system has it. No `lualib.h`: the standard libraries are
// never opened. Only the C host includes this; Swift never sees a lua_State.
#include <lua.h>
#include <lauxlib.h>

#endif
