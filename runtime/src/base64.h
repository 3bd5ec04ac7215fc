// Bytes as base64. Pure. Source: RFC 4648 section 4.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace lambda::internal {

constexpr std::size_t Base64Length(std::size_t bytes) { return (bytes + 2) / 3 * 4; }

// Writes the text of `bytes` at the beginning of `out`, which holds Base64Length of them, and
// returns it.
std::string_view EncodeBase64(std::string_view bytes, std::span<char> out);

}  // namespace lambda::internal
