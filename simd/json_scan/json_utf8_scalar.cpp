// The specification of UTF-8 validation: RFC 3629, section 3.
#include <bit>

#include "simd/json_scan.h"

namespace simd {
namespace {

// The length of the well-formed sequence at the start of `text`, or 0.
std::size_t SequenceLength(const char* text, std::size_t n) {
  const auto lead = static_cast<unsigned char>(*text);
  if (lead < 0x80) return 1;
  const auto length = static_cast<std::size_t>(std::countl_one(lead));
  if (length < 2 || length > 4 || length > n) return 0;
  unsigned value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) != 0x80) return 0;
    value = value << 6 | (byte & 0x3F);
  }
  // What fits in a shorter form, a surrogate, or what is beyond Unicode.
  constexpr unsigned char kLeastBits[] = {7, 11, 16};
  const bool is_overlong = value >> kLeastBits[length - 2] == 0;
  return is_overlong || value >> 11 == 0xD800 >> 11 || value > 0x10FFFF ? 0 : length;
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
