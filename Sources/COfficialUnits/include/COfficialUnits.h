#ifndef C_OFFICIAL_UNITS_H
#define C_OFFICIAL_UNITS_H

#include <stddef.h>

/// Bytes that are part of the program: UTF-8, lines ended by a line feed, valid for ever. Nothing
/// is read from disk, so the program works wherever it stands.
typedef struct {
  const unsigned char *_Nonnull start;
  size_t count;
} OfficialText;

/// `units.tsv`: the official units by period.
OfficialText official_units_text(void);

/// `conversions-2025.tsv`: which unit went where on 2025-07-01.
OfficialText official_conversions_text(void);

#endif
