#ifndef CZIP_SHIM_H
#define CZIP_SHIM_H

// libzip as the system has it: the containers that office programs write.
#include <zip.h>

#endif
