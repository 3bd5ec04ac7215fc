// CRC-32 of IEEE 802.3, as zlib and gzip have it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace bootstrap {

std::uint32_t Crc32(std::span<const std::byte> bytes);

}  // namespace bootstrap
