// The reference bootstrap's answer to one event, as a pure function: no system call, no state but
// the workspace that it is lent. This bootstrap stays dot-only for ever.
//
//   {}  {"op":"dot"} {"statusCode":200,"body":{"dotProduct":25002500,"vectorSize":10000,
//                                      "arch":"arm64-neon"}}      of a[i] = i + 1 and b[i] = 0.5
//   {"op":"dot","a":[…],"b":[…]}      the same with their sum and size, and its binary32
//   "bits":"4bbec102"
//
// A sum that is not finite is "dotProduct":null; any NaN has the bits 7fc00000. Everything else is
// an error.
#pragma once

#include <span>
#include <string_view>

#include "lambda/runtime.h"
#include "simd/dispatch.h"
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
