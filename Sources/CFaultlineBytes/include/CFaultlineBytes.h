// What Swift has no words for: a bit mask of a vector, which is what finding the first match among sixteen bytes needs, and
// asking for memory before it is read. Every function here is inlined into its caller.
#ifndef CFAULTLINEBYTES_H
#define CFAULTLINEBYTES_H

#include <stddef.h>
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

/// Has the line of the cache brought near that holds an address, which need not be one that can be read.
static inline void faultline_fetch(const void *address) { __builtin_prefetch(address); }

/// Has the 256 bytes from an address on brought near.
static inline void faultline_fetch_block(const void *address) {
  for (int offset = 0; offset < 256; offset += 64) {
    __builtin_prefetch((const char *)address + offset);
  }
}

/// Eight bytes as a number, the lowest first, in a register of its own: compilers would take pairs into vectors, which
/// have no wide product, and lose more by carrying them over and back than they gain.
static inline uint64_t faultline_word(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  __asm__("" : "+r"(word));
  return word;
}

static inline uint64_t faultline_mixed(uint64_t word) {
  word = (word ^ (word >> 32)) * 0x9E3779B97F4A7C15;
  return word ^ (word >> 29);
}

/// A checksum of bytes: words of 8 bytes in pairs, each pair made different by its place and multiplied to 128 bits, the
/// products added up. The bytes behind the last whole pair count as a pair each.
static inline uint64_t faultline_checksum(const void *start, size_t count) {
  const uint8_t *bytes = (const uint8_t *)start;
  uint64_t first_key = 0x9E3779B97F4A7C15, second_key = 0xC2B2AE3D27D4EB4F;
  uint64_t low = count, high = 0;
  size_t index = 0;
  for (; index + 16 <= count; index += 16) {
    const uint64_t first = faultline_word(bytes + index), second = faultline_word(bytes + index + 8);
    const unsigned __int128 product = (unsigned __int128)(first + first_key) * (second + second_key);
    low += (uint64_t)product;
    high += (uint64_t)(product >> 64);
    first_key += 0xD6E8FEB86659FD93;
    second_key += 0xA0761D6478BD642F;
  }
  for (; index < count; index++) {
    const unsigned __int128 product = (unsigned __int128)(bytes[index] + first_key) * second_key;
    low += (uint64_t)product;
    high += (uint64_t)(product >> 64);
    first_key += 0xD6E8FEB86659FD93;
    second_key += 0xA0761D6478BD642F;
  }
  return faultline_mixed(faultline_mixed(low) ^ high);
}

#endif
