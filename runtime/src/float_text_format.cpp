// Once per answer, so small rather than fast: for 1, 2, 3 … digits it tries the two decimals around
// the float and takes the first that rounds back to it.
#include <algorithm>
#include <bit>

#include "float_text_round.h"
#include "lambda/float_text.h"

namespace lambda {
namespace {

using internal::BigNumber;
using internal::BinaryParts;

struct Decimal {
  std::uint32_t digits;
  int exponent;
};

bool ReadsBackAs(std::uint32_t bits, Decimal decimal) {
  if (decimal.digits == 0) return false;
  const internal::Bracket bracket = internal::BracketDecimal(decimal.digits, decimal.exponent);
  return Settle(bracket.below_bits, BigNumber(decimal.digits), decimal.exponent) == bits;
}

// Whether the float is in the lower half of [digits, digits + 1) * 10^exponent; in the middle the
// even digits have it.
bool IsInLowerHalf(BinaryParts value, Decimal floor) {
  const int order = CompareScaled(BigNumber(2 * floor.digits + 1), floor.exponent,
                                  value.significand, value.exponent + 1);
  return order > 0 || (order == 0 && floor.digits % 2 == 0);
}

// The two decimals are floor and floor + 1. An error of the scaling can only shift them by one when
// the nearer of them is next to exact, and that one is in both pairs and reads back.
Decimal ShortestDecimal(std::uint32_t bits) {
  const BinaryParts value = internal::Decompose(bits);
  const int power_of_two = value.exponent + std::bit_width(value.significand);
  for (int exponent = (power_of_two * 1233 >> 12) + 1;; --exponent) {  // 1233/4096 is log10(2).
    const double scaled = internal::ScaleByPowerOfTen(std::bit_cast<float>(bits), -exponent);
    Decimal nearer = {static_cast<std::uint32_t>(scaled), exponent}, other = nearer;
    ++(IsInLowerHalf(value, nearer) ? other : nearer).digits;
    if (ReadsBackAs(bits, nearer)) return nearer;
    if (ReadsBackAs(bits, other)) return other;
  }
}

// Where the characters of a text go.
class Writer {
 public:
  explicit Writer(FloatText& text) : text_(text) {}

  std::string_view text() const { return {text_.data(), size_}; }
  void Put(char c) { text_[size_++] = c; }

  // The digits with the point in front of digits[point], and zeros where there are none.
  void PutPlain(std::string_view digits, int point) {
    const int count = static_cast<int>(digits.size());
    for (int i = std::min(point - 1, 0); i < std::max(point, count); ++i) {
      if (i == point) Put('.');
      Put(i >= 0 && i < count ? digits[i] : '0');
    }
  }

  void PutExponent(int exponent) {
    Put('e');
    Put(exponent < 0 ? '-' : '+');
    const int magnitude = exponent < 0 ? -exponent : exponent;
    if (magnitude >= 10) Put(static_cast<char>('0' + magnitude / 10));
    Put(static_cast<char>('0' + magnitude % 10));
  }

 private:
  FloatText& text_;
  std::size_t size_ = 0;
};

void PutDecimal(Writer& writer, Decimal decimal) {
  constexpr int kPlainFrom = -5, kPlainTo = 21;
  constexpr std::size_t kMaxDigits = 10;
  char digits[kMaxDigits];
  std::size_t first = kMaxDigits;
  for (; decimal.digits % 10 == 0; decimal.digits /= 10) ++decimal.exponent;
  for (; decimal.digits != 0; decimal.digits /= 10) {
    digits[--first] = static_cast<char>('0' + decimal.digits % 10);
  }
  const std::string_view text(digits + first, kMaxDigits - first);
  const int point = static_cast<int>(text.size()) + decimal.exponent;
  const bool plain = kPlainFrom <= point && point <= kPlainTo;
  writer.PutPlain(text, plain ? point : 1);
  if (!plain) writer.PutExponent(point - 1);
}

}  // namespace

std::string_view FormatFloat(float value, FloatText& text) {
  constexpr std::uint32_t kSignBit = 1U << 31;
  const auto bits = std::bit_cast<std::uint32_t>(value);
  const std::uint32_t magnitude = bits & ~kSignBit;
  if (magnitude >= internal::kInfinityBits) return {};
  Writer writer(text);
  if (bits != magnitude) writer.Put('-');
  if (magnitude == 0) {
    writer.Put('0');
  } else {
    PutDecimal(writer, ShortestDecimal(magnitude));
  }
  return writer.text();
}

}  // namespace lambda
