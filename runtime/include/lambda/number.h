// What reading a number from JSON text ends with, for each kind of number.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lambda {

enum class NumberStatus : std::uint8_t {
  kOk,
  kOutOfRange,  // A number whose nearest float or double would be infinite; beyond an int64.
  kNotANumber,  // Not a number of JSON's grammar: "+1", ".5", "1.", "01", "1e", "-", "".
  kInexact,     // Only of whole numbers: a number with a fraction.
};

template <class T>
struct ParsedNumber {
  NumberStatus status = NumberStatus::kNotANumber;
  T value = 0;             // A signed zero keeps its sign; 0 unless status is kOk.
  std::size_t length = 0;  // Characters of the number, or of what was right before it broke.

  constexpr bool ok() const { return status == NumberStatus::kOk; }
  constexpr T ValueOr(T otherwise) const { return ok() ? value : otherwise; }
};

using ParsedFloat = ParsedNumber<float>;
using ParsedDouble = ParsedNumber<double>;
using ParsedInt64 = ParsedNumber<std::int64_t>;

}  // namespace lambda
