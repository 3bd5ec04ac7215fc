// Lambda's limits that the emulator enforces (specification §1.4, §3.3).
#pragma once

#include <cstddef>

namespace emu::lambda {

inline constexpr std::size_t kMaxPayloadBytes = 6 * 1024 * 1024 + 100;  // 6,291,556: response cap.
inline constexpr double kInitLimitS = 10;
inline constexpr std::size_t kMaxLogBytes =
    1024 * 1024;  // Kept per invocation; the rest is counted.

}  // namespace emu::lambda
