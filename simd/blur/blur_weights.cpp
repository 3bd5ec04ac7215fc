#include "simd/blur_weights.h"

namespace simd {
namespace {

constexpr std::size_t kTaps = kMaxBlurSize / 2 + 1;
constexpr std::uint32_t kMaxShift = 13;  // Even 63 equal weights of 2^14 / 63 do not fit a byte.
constexpr std::uint32_t kBinomialShift = 4;

// exp(-t) for t >= 0.
double ExpOfMinus(double t) {
  if (!(t < 700.0)) return 0.0;
  constexpr int kSquarings = 12, kDegree = 13;
  const double x = -t / (1 << kSquarings);
  double power = 1.0;
  for (int k = kDegree; k > 0; --k) power = 1.0 + power * x / k;
  for (int k = 0; k < kSquarings; ++k) power *= power;
  return power;
}

// g[0] = 1 … g[radius], and their sum with both sides.
double FillGaussian(std::size_t radius, double sigma, double* g) {
  const double q = ExpOfMinus(0.5 / (sigma * sigma));
  double step = q, sum = 1.0;
  g[0] = 1.0;
  for (std::size_t k = 1; k <= radius; ++k) {
    g[k] = g[k - 1] * step;
    step = step * q * q;
    sum += 2.0 * g[k];
  }
  return sum;
}

// The binomials of size 1, 3 and 5.
double FillBinomial(std::size_t radius, double* g) {
  static constexpr std::uint8_t kRows[3][3] = {{1}, {2, 1}, {6, 4, 1}};
  for (std::size_t k = 0; k <= radius; ++k) g[k] = kRows[radius][k];
  return static_cast<double>(1U << (2 * radius));
}

// From the outermost tap inwards; whether every weight fits its byte.
bool Quantise(std::size_t radius, const double* exact, std::uint32_t shift, std::uint8_t* taps) {
  constexpr std::uint32_t kMaxTap = 255;
  std::uint32_t centre = 1U << shift, largest = 0;
  double owed = 0.0;
  for (std::size_t k = radius; k > 0; --k) {
    owed += exact[k] * static_cast<double>(1U << shift);
    const auto units = static_cast<std::uint32_t>(owed + 0.5);
    owed -= units;
    taps[k] = static_cast<std::uint8_t>(units);
    centre -= 2 * units;
    if (units > largest) largest = units;
  }
  taps[0] = static_cast<std::uint8_t>(centre);
  return centre <= kMaxTap && largest <= kMaxTap;
}

// The 5x5 binomial keeps the whole sum of its rows; it is rounded once.
void FillIntegers(std::size_t radius, const double* exact, bool rounded_once,
                  BlurWeights& weights) {
  if (rounded_once) {
    Quantise(radius, exact, kBinomialShift, weights.u8);
    weights.column_shift = 2 * kBinomialShift;
    return;
  }
  std::uint32_t shift = kMaxShift;
  while (!Quantise(radius, exact, shift, weights.u8)) --shift;
  weights.row_shift = weights.column_shift = shift;
}

}  // namespace

BlurWeightsError MakeBlurWeights(std::size_t size, double sigma, BlurWeights& weights) {
  if (size % 2 == 0 || size > kMaxBlurSize) return BlurWeightsError::kSize;
  if (!(sigma >= 0.0) || sigma > __DBL_MAX__) return BlurWeightsError::kSigma;
  const std::size_t radius = size / 2;
  const bool binomial = sigma == 0.0 && radius <= 2;
  if (sigma == 0.0) sigma = 0.3 * (static_cast<double>(radius) - 1.0) + 0.8;
  double exact[kTaps];
  const double sum = binomial ? FillBinomial(radius, exact) : FillGaussian(radius, sigma, exact);
  weights = {.size = size};
  for (std::size_t k = 0; k <= radius; ++k) {
    exact[k] /= sum;
    weights.f32[k] = static_cast<float>(exact[k]);
  }
  FillIntegers(radius, exact, binomial && radius == 2, weights);
  return BlurWeightsError::kNone;
}

}  // namespace simd
