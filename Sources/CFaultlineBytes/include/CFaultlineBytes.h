// Looks for bytes sixteen at a time. Swift has vectors but no way to make a bit mask of one, which is what
// finding the first match needs; every function here is inlined into its caller.
#ifndef CFAULTLINEBYTES_H
#define CFAULTLINEBYTES_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Which of 32 bytes end a run of plain text, and which are not ASCII: a bit for each, the first in the lowest.
typedef struct {
  uint32_t stops;
  uint32_t beyond;
} faultline_text_bits;

/// Which of 64 bytes separate fields, and which are not ASCII: a bit for each, the first in the lowest.
typedef struct {
  uint64_t stops;
  uint64_t beyond;
} faultline_field_bits;

/// Looks for quotes, backslashes and control characters in 32 bytes.
static inline faultline_text_bits faultline_text(const uint8_t *bytes) {
  faultline_text_bits bits = {0, 0};
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i slash = _mm_set1_epi8('\\');
  const __m128i last = _mm_set1_epi8(0x1F);
  for (int part = 0; part < 2; part++) {
    const __m128i found = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i stops = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(found, quote), _mm_cmpeq_epi8(found, slash)),
        _mm_cmpeq_epi8(_mm_min_epu8(found, last), found));
    bits.stops |= (uint32_t)_mm_movemask_epi8(stops) << (16 * part);
    bits.beyond |= (uint32_t)_mm_movemask_epi8(found) << (16 * part);
  }
#else
  for (int index = 0; index < 32; index++) {
    const uint8_t byte = bytes[index];
    bits.stops |= (uint32_t)(byte == '"' || byte == '\\' || byte < 0x20) << index;
    bits.beyond |= (uint32_t)(byte >> 7) << index;
  }
#endif
  return bits;
}

/// Looks for a delimiter, quotes and line feeds in 64 bytes.
static inline faultline_field_bits faultline_fields(const uint8_t *bytes, uint8_t delimiter) {
  faultline_field_bits bits = {0, 0};
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i feed = _mm_set1_epi8('\n');
  const __m128i comma = _mm_set1_epi8((char)delimiter);
  for (int part = 0; part < 4; part++) {
    const __m128i found = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i stops = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(found, quote), _mm_cmpeq_epi8(found, feed)),
        _mm_cmpeq_epi8(found, comma));
    bits.stops |= (uint64_t)(uint32_t)_mm_movemask_epi8(stops) << (16 * part);
    bits.beyond |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * part);
  }
#else
  for (int index = 0; index < 64; index++) {
    const uint8_t byte = bytes[index];
    bits.stops |= (uint64_t)(byte == '"' || byte == '\n' || byte == delimiter) << index;
    bits.beyond |= (uint64_t)(byte >> 7) << index;
  }
#endif
  return bits;
}

#endif
