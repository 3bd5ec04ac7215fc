// The reference bootstrap's answer to one event, as a pure function: no system call, no state but
// the workspace that it is lent. This bootstrap stays dot-only for ever.
//
//   {} or {"op":"dot"}            the sum of (i + 1) * 0.5 for i = 0 … 9,999:
//                                 {"statusCode":200,"body":{"dotProduct":25002500,
//                                 "vectorSize":10000,"arch":"arm64-neon"}}
//   {"op":"dot","a":[],"b":[]}    the same of their elements, with "bits":"00000000" after arch:
//                                 the binary32 of the sum in hexadecimal
//
// A sum that is not finite is "dotProduct":null; any NaN has the bits 7fc00000. Everything else is
// an error.
#pragma once

#include <span>
#include <string_view>

#include "lambda/runtime.h"
#include "simd/dot.h"
#include "text_buffer.h"

namespace bootstrap {

inline constexpr std::size_t kSeedElements = 10'000;

struct Workspace {
  std::span<float> numbers;  // For the elements of a and b; at least 2 * kSeedElements.
  TextBuffer& text;          // For the answer.
};

// Its views stay valid until the workspace is used again.
lambda::Response HandleEvent(std::string_view payload, const simd::DotPath& path,
                             const Workspace& workspace);

}  // namespace bootstrap
