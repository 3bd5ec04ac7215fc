#include "base64.h"

#include <cstdint>

namespace lambda::internal {

std::string_view EncodeBase64(std::string_view bytes, std::span<char> out) {
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  char* end = out.data();
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
      return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0;
    };
    const std::uint32_t group = byte(0) << 16 | byte(1) << 8 | byte(2);
    for (unsigned digit = 0; digit < 4; ++digit) {
      const bool is_padding = at + digit > bytes.size();
      *end++ = is_padding ? '=' : kDigits[group >> (18 - 6 * digit) & 63];
    }
  }
  return {out.data(), static_cast<std::size_t>(end - out.data())};
}

}  // namespace lambda::internal
