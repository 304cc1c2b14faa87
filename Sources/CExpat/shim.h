#ifndef CEXPAT_SHIM_H
#define CEXPAT_SHIM_H

// Expat as the system has it, built for UTF-8: XML_Char is char.
#include <expat.h>

#endif
