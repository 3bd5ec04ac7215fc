// Nearly every number is settled by 64 bits of it: ten more than a double has, of which the powers
// of ten below leave all but the last few right. Only within that distance of the middle of two
// doubles are the digits compared exactly.
#include "double_text_round.h"

#include <bit>

namespace lambda::internal {
namespace {

constexpr int kSquares = 9;
constexpr std::uint64_t kHighBit = std::uint64_t{1} << 63;

// The 64 leading bits of 10^1, 10^2, 10^4 … 10^256, and of 10^-1 … 10^-256, to nearest.
constexpr std::uint64_t kPowers[2][kSquares] = {
    {0xA000000000000000, 0xC800000000000000, 0x9C40000000000000, 0xBEBC200000000000,
     0x8E1BC9BF04000000, 0x9DC5ADA82B70B59E, 0xC2781F49FFCFA6D5, 0x93BA47C980E98CE0,
     0xAA7EEBFB9DF9DE8E},
    {0xCCCCCCCCCCCCCCCD, 0xA3D70A3D70A3D70A, 0xD1B71758E219652C, 0xABCC77118461CEFD,
     0xE69594BEC44DE15B, 0xCFB11EAD453994BA, 0xA87FEA27A539E9A5, 0xDDD0467C64BCE4A1,
     0xC0314325637A193A}};

// The power of two that belongs to the leading bits of 10^exponent.
constexpr int PowerOfTwo(int exponent) {
  return (exponent * 217706 >> 16) - 63;  // 217706/65536 is log2(10), near enough up to 10^256.
}

std::uint64_t HighProduct(std::uint64_t a, std::uint64_t b) {
  return static_cast<std::uint64_t>(static_cast<unsigned __int128>(a) * b >> 64);
}

// In units of 2^-64 of the value: a rounded power of ten is wrong by one, a product by four that
// are cut off before it is shifted up.
constexpr unsigned kDoubtOfProduct = 6;
// Digits that follow 2^59 or more are less than this.
constexpr unsigned kDoubtOfDigits = 32;

// The least and the greatest exponent with which 1 to 2^64 is no zero and no infinity.
constexpr int kMinExponent = -342, kMaxExponent = 308;

constexpr int kFractionBits = 52, kMinPower = -1074;  // Of the least subnormal number.

}  // namespace

Scaled ScaleInteger(std::uint64_t value, int exponent) {
  const int zeros = std::countl_zero(value);
  Scaled scaled = {value << zeros, -zeros, 0};
  const bool negative = exponent < 0;
  unsigned rest = static_cast<unsigned>(negative ? -exponent : exponent);
  for (int square = 0; rest != 0; ++square, rest >>= 1) {
    if (rest % 2 == 0) continue;
    scaled.significand = HighProduct(scaled.significand, kPowers[negative][square]);
    scaled.power += PowerOfTwo(negative ? -(1 << square) : 1 << square) + 64;
    scaled.doubt += kDoubtOfProduct;
    if (scaled.significand < kHighBit) {
      scaled.significand <<= 1;
      --scaled.power;
    }
  }
  return scaled;
}

std::uint64_t NearestDoubleBits(std::uint64_t digits, std::int64_t exponent,
                                std::string_view more) {
  if (exponent < kMinExponent) return 0;
  if (exponent > kMaxExponent) return kDoubleInfinityBits;
  const int small_exponent = static_cast<int>(exponent);
  Scaled scaled = ScaleInteger(digits, small_exponent);
  if (!more.empty()) scaled.doubt += kDoubtOfDigits;
  // How many bits do not fit: eleven, and more of a subnormal number.
  const int subnormal = kMinPower - (scaled.power + 11);
  const int shift = 11 + (subnormal > 0 ? subnormal : 0);
  if (shift > 65) return 0;
  // Above the last bit that fits; of 65 bits, all are below the middle or next to it.
  const std::uint64_t kept = shift < 64 ? scaled.significand >> shift : 0;
  const std::uint64_t half = shift == 65 ? 0 : std::uint64_t{1} << (shift - 1);
  const std::uint64_t rest = scaled.significand & (2 * half - 1);
  const int kept_power = scaled.power + shift;
  // The highest of 53 bits adds one to the exponent. So does a carry of rounding.
  const auto steps = static_cast<std::uint64_t>(kept_power - kMinPower);
  const std::uint64_t bits = (steps << kFractionBits) + kept;
  const std::uint64_t distance = rest - half;
  if (distance + scaled.doubt > 2 * scaled.doubt) return bits + (shift < 65 && rest > half);
  const int order = CompareWithBinary(digits, small_exponent, more, 2 * kept + 1, kept_power - 1);
  return bits + (order > 0 || (order == 0 && kept % 2 != 0));
}

}  // namespace lambda::internal
