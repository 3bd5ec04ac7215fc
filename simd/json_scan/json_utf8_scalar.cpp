// The specification of UTF-8 validation: RFC 3629, section 4, row by row.
#include "simd/json_scan.h"

namespace simd {
namespace {

bool IsWithin(unsigned value, unsigned least, unsigned most) {
  return least <= value && value <= most;
}

// The length of the well-formed sequence at the start of `text`, or 0.
std::size_t SequenceLength(const char* text, std::size_t n) {
  const auto at = [&](std::size_t i) { return i < n ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned lead = at(0), second = at(1);
  if (lead < 0x80) return 1;
  std::size_t length = 2;
  unsigned least = 0x80, most = 0xBF;  // Of the second byte.
  if (IsWithin(lead, 0xE0, 0xEF)) {
    length = 3;
    if (lead == 0xE0) least = 0xA0;
    if (lead == 0xED) most = 0x9F;
  } else if (IsWithin(lead, 0xF0, 0xF4)) {
    length = 4;
    if (lead == 0xF0) least = 0x90;
    if (lead == 0xF4) most = 0x8F;
  } else if (!IsWithin(lead, 0xC2, 0xDF)) {
    return 0;
  }
  if (!IsWithin(second, least, most)) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!IsWithin(at(i), 0x80, 0xBF)) return 0;
  }
  return length;
}

}  // namespace

std::size_t JsonFindInvalidUtf8Scalar(const char* text, std::size_t n) {
  std::size_t i = 0;
  while (i < n) {
    const std::size_t length = SequenceLength(text + i, n - i);
    if (length == 0) return i;
    i += length;
  }
  return n;
}

}  // namespace simd
