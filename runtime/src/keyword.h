// The words of HTTP that the runtime looks for: names of header fields, and two values. Pure.
// Source: RFC 9110 (names and these values are the same in any case); "Using the Lambda runtime
// API", AWS documentation.
#pragma once

#include <string_view>

namespace lambda::internal {

enum Keyword : unsigned char {
  kContentLength,
  kTransferEncoding,
  kConnection,
  kRequestId,
  kHeaderFieldCount,
  kChunked = kHeaderFieldCount,
  kClose,
  kNoKeyword,
};

// Which word `text` is. It holds no control bytes, and eight bytes before it can be read.
Keyword FindKeyword(std::string_view text);

}  // namespace lambda::internal
