// The notation of ECMA-262's Number::toString, from the digits on. Pure.
#pragma once

#include <cstdint>

namespace lambda::internal {

// A positive number: digits * 10^exponent, the last digit not 0.
template <class Digits>
struct Decimal {
  Digits digits;
  int exponent;
};

// Writes the number at `out`, plain if it is at least 1e-6 and less than 1e21, otherwise like 1e+21
// or 1.5e-7; returns where the next character goes.
template <class Digits>  // std::uint32_t for floats, std::uint64_t for doubles.
char* PutDecimal(char* out, Decimal<Digits> decimal);

}  // namespace lambda::internal
