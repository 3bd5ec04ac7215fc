#include "crc32.h"

#ifdef __ARM_FEATURE_CRC32
#include <arm_acle.h>
#endif

namespace bootstrap {
namespace {

#ifdef __ARM_FEATURE_CRC32
std::uint32_t Step(std::uint32_t crc, std::uint8_t byte) { return __crc32b(crc, byte); }
std::uint32_t Step(std::uint32_t crc, std::uint64_t word) { return __crc32d(crc, word); }
#else
std::uint32_t Step(std::uint32_t crc, std::uint8_t byte) {
  crc ^= byte;
  for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  return crc;
}
std::uint32_t Step(std::uint32_t crc, std::uint64_t word) {
  for (int byte = 0; byte < 8; ++byte, word >>= 8) crc = Step(crc, static_cast<std::uint8_t>(word));
  return crc;
}
#endif

}  // namespace

std::uint32_t Crc32(std::span<const std::byte> bytes) {
  std::uint32_t crc = ~0U;
  const std::byte* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= sizeof(std::uint64_t);
       left -= sizeof(std::uint64_t), at += sizeof(std::uint64_t)) {
    std::uint64_t word;
    __builtin_memcpy(&word, at, sizeof(word));
    crc = Step(crc, word);
  }
  for (; left > 0; --left) crc = Step(crc, static_cast<std::uint8_t>(*at++));
  return ~crc;
}

}  // namespace bootstrap
