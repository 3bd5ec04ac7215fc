#include "dot_support.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace simd_test {
namespace {

float Uniform(std::mt19937& random) {
  return std::uniform_real_distribution<float>(-1.0F, 1.0F)(random);
}

float WideExponents(std::mt19937& random) {
  return std::ldexp(Uniform(random), static_cast<int>(random() % 61) - 30);
}

float Subnormal(std::mt19937& random) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(random()) & 0x807FFFFFU);
}

// Products that meet the subnormal range, where a multiply followed by an add rounds twice.
float NearUnderflow(std::mt19937& random) { return std::ldexp(Uniform(random), -70); }

float Special(std::mt19937& random) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  constexpr std::array kValues = {0.0F,  -0.0F,  1.0F,  -1.0F,     1e-45F,     -1e-45F,
                                  3e38F, -3e38F, 1e19F, kInfinity, -kInfinity, kNan};
  return kValues[random() % kValues.size()];
}

float SignedZero(std::mt19937& random) { return random() % 8 == 0 ? 0.0F : -0.0F; }

float AnyBits(std::mt19937& random) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(random()));
}

float Fold(const std::vector<float>& lanes) {
  if (lanes.size() == 1) return lanes[0];
  const std::size_t half = lanes.size() / 2;
  std::vector<float> sums;
  for (std::size_t j = 0; j < half; ++j) sums.push_back(lanes[j] + lanes[j + half]);
  return Fold(sums);
}

}  // namespace

std::uint32_t ContractBits(float value) {
  return std::isnan(value) ? 0x7FC00000U : std::bit_cast<std::uint32_t>(value);
}

float ReferenceDot(const float* a, const float* b, std::size_t n) {
  std::vector<float> lanes;
  for (std::size_t lane = 0; lane < 64; ++lane) {
    float sum = 0.0F;
    for (std::size_t i = lane; i < n; i += 64) sum = std::fma(a[i], b[i], sum);
    lanes.push_back(sum);
  }
  return Fold(lanes);
}

std::vector<float> Filled(std::size_t n, const Filling& filling, std::mt19937& random) {
  std::vector<float> values(n);
  std::ranges::generate(values, [&] { return filling.draw(random); });
  return values;
}

const std::vector<Filling>& Fillings() {
  static const std::vector<Filling> fillings = {
      {"uniform", Uniform},        {"wide exponents", WideExponents},
      {"subnormal", Subnormal},    {"near underflow", NearUnderflow},
      {"special values", Special}, {"signed zeros", SignedZero},
      {"any bits", AnyBits}};
  return fillings;
}

}  // namespace simd_test
