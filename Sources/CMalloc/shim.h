// The C library's module leaves this header of it out.
#include <malloc.h>
