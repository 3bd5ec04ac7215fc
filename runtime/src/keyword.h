// The words of HTTP that the runtime looks for: names of header fields, and two values. Pure.
// Source: RFC 9110 (names and these values are the same in any case); "Using the Lambda runtime
// API", AWS documentation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lambda::internal {

enum Keyword : unsigned {
  kContentLength,
  kRequestId,
  kConnection,
  kTransferEncoding,
  kHeaderFieldCount,
  kChunked = kHeaderFieldCount,
  kClose,
  kNoKeyword,
};

// Whether the length is one of a header field's name, or 32 bytes more.
inline bool MayBeKeyword(std::size_t length) {
  constexpr std::uint32_t kLengths = 1u << 14 | 1u << 17 | 1u << 10 | 1u << 29;
  return (kLengths >> (length % 32) & 1) != 0;
}

// Which word `text` is. It holds no control bytes, and eight bytes before it can be read.
Keyword FindKeyword(std::string_view text);

}  // namespace lambda::internal
