// Runs the reference bootstrap's handler on the host, with the scalar path.
#pragma once

#include <string>
#include <string_view>

namespace bootstrap_test {

struct Handled {
  std::string error_type;  // Empty: a success.
  std::string text;        // The body, or the message of the error.
};

inline constexpr std::size_t kManyNumbers = 100'000;

// Reading one byte past the payload is a fault.
Handled Handle(std::string_view payload, std::size_t max_numbers = kManyNumbers);

}  // namespace bootstrap_test
