// A crash as the request that reports it. Pure; writes into the caller's buffers.
// Source: as for lambda/crash.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "backtrace.h"

namespace lambda::internal {

inline constexpr std::size_t kMaxCrashFrames = 32;
inline constexpr std::size_t kCrashRequestBytes = 4096;

struct Crash {
  std::string_view signal;  // Its name.
  bool has_address;
  std::uintptr_t address;
  std::span<const Frame> frames;  // At most kMaxCrashFrames.
};

// The whole POST, of the invocation's error or, if `request_id` is empty, the initialisation's.
// Empty if the id or the host is too long or would break the head.
std::string_view WriteCrashRequest(const Crash& crash, std::string_view request_id,
                                   std::string_view host,
                                   std::span<char, kCrashRequestBytes> buffer);

}  // namespace lambda::internal
