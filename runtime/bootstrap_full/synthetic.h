// Inputs that an event need not carry: a documented sequence of numbers, the same everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace bootstrap {

// x' = 1664525 x + 1013904223 mod 2^32, from 1 on: the linear congruential generator of "Numerical
// Recipes" (1992), chapter 7.1. Its high bits are used.
class Sequence {
 public:
  void Fill(std::span<float> floats);  // [-1, 1) in steps of 2^-23.
  void Fill(std::span<std::uint8_t> bytes);
  void Fill(std::span<std::uint32_t> whole,
            std::size_t limit);  // Below limit, which is at most 2^32.

 private:
  std::uint32_t Next() { return state_ = state_ * 1664525 + 1013904223; }

  std::uint32_t state_ = 1;
};

// An array of as many equal records as fit, then blanks: valid JSON of exactly text.size() bytes,
// if there are at least three.
void FillJson(std::span<char> text);

}  // namespace bootstrap
