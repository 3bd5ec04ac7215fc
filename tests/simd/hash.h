// One number for all results of a kernel over very many random inputs: two paths agree bit for bit
// if their numbers do. Inputs and hash are made without the standard library's distributions, so
// that the host and every guest draw the same.
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace simd_test {

// SplitMix64. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t Next();
  std::size_t Below(std::size_t bound) { return static_cast<std::size_t>(Next() % bound); }

  // From one of the families that hurt: uniform [-1, 1), wide exponents, products that underflow,
  // special values, signed zeros, any bits.
  float Float(unsigned family);
  static constexpr unsigned kFloatFamilies = 6;
  void Fill(std::span<float> values);  // All of one random family.

 private:
  std::uint64_t state_;
};

class Hasher {
 public:
  void Add(std::uint64_t value);
  void Add(float value);  // By its bits; every NaN is the same.
  void Add(std::span<const float> values);
  void Add(std::span<const std::uint8_t> bytes);
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

}  // namespace simd_test
