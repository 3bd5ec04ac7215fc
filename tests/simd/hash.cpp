#include "hash.h"

#include <array>
#include <limits>

namespace simd_test {
namespace {

std::uint64_t Mix(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31);
}

float Special(std::uint64_t draw) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  constexpr std::array kValues = {0.0F,  -0.0F,  1.0F,  -1.0F,     1e-45F,     -1e-45F,
                                  3e38F, -3e38F, 1e19F, kInfinity, -kInfinity, kNan};
  return kValues[draw % kValues.size()];
}

}  // namespace

std::uint64_t Random::Next() { return Mix(state_ += 0x9E3779B97F4A7C15U); }

float Random::Float(unsigned family) {
  const std::uint64_t draw = Next();
  const float uniform = static_cast<float>(static_cast<std::int32_t>(draw)) * 0x1p-31F;
  switch (family) {
    case 0:
      return uniform;
    case 1:
      return std::ldexp(uniform, static_cast<int>((draw >> 32) % 61) - 30);
    case 2:
      return std::ldexp(uniform, -70);
    case 3:
      return Special(draw >> 32);
    case 4:
      return draw % 8 == 0 ? 0.0F : -0.0F;
    default:
      return std::bit_cast<float>(static_cast<std::uint32_t>(draw));
  }
}

void Random::Fill(std::span<float> values) {
  const auto family = static_cast<unsigned>(Below(kFloatFamilies));
  for (float& value : values) value = Float(family);
}

void Hasher::Add(std::uint64_t value) { value_ = Mix(value_ * 31 + value + 1); }

void Hasher::Add(float value) {
  Add(std::uint64_t{std::isnan(value) ? 0x7FC00000U : std::bit_cast<std::uint32_t>(value)});
}

void Hasher::Add(std::span<const float> values) {
  for (const float value : values) Add(value);
}

void Hasher::Add(std::span<const std::uint8_t> bytes) {
  Add(std::uint64_t{bytes.size()});
  for (const std::uint8_t byte : bytes) Add(std::uint64_t{byte});
}

}  // namespace simd_test
