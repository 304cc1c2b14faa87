#include "COfficialUnits.h"

// The compiler copies the files as they stand (0.1 s); a literal of the same size in Swift takes
// minutes. Clang knows the directive in every language mode and warns that C23 brought it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units[] = {
#embed "units.tsv"
};

static const unsigned char conversions[] = {
#embed "conversions-2025.tsv"
};

OfficialText official_units_text(void) {
  return (OfficialText){.start = units, .count = sizeof units};
}

OfficialText official_conversions_text(void) {
  return (OfficialText){.start = conversions, .count = sizeof conversions};
}
