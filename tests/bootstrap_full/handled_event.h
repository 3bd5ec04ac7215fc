// Runs the full bootstrap's handler on the host, with the scalar paths.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bootstrap_full_test {

struct Handled {
  std::string error_type;  // Empty: a success.
  std::string text;        // The body, or the message of the error.
};

inline constexpr std::size_t kMuchMemory = std::size_t{256} << 10;

// Reading one byte past the payload or the memory is a fault.
Handled Handle(std::string_view payload, std::size_t memory_bytes = kMuchMemory,
               std::int64_t deadline_ms = 3000);

}  // namespace bootstrap_full_test
