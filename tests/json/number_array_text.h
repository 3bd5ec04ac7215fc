// Arrays of numbers as events bring them: fractions, exponents, whole numbers, and all the digits
// that a double prints with.
#pragma once

#include <cstdio>
#include <random>
#include <string>

namespace json_test {

// At least `bytes` of JSON.
inline std::string NumberArrayText(std::size_t bytes, unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&random](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  std::string text = "[";
  while (text.size() + 1 < bytes) {
    char number[40];
    const char* sign = below(3) == 0 ? "-" : "";
    switch (below(4)) {
      case 0:
        std::snprintf(number, sizeof number, "%s0.%06u", sign, below(1'000'000));
        break;
      case 1:
        std::snprintf(number, sizeof number, "%s%u.%ue%d", sign, below(100), below(10),
                      static_cast<int>(below(20)) - 10);
        break;
      case 2:
        std::snprintf(number, sizeof number, "%s%u", sign, below(100'000));
        break;
      default:
        std::snprintf(number, sizeof number, "%s%.17g", sign, below(1'000'000'000) / 7919.0);
    }
    text += number;
    text += ',';
  }
  text.back() = ']';
  return text;
}

}  // namespace json_test
