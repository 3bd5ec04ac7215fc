#include "float_text_scan.h"

namespace lambda::internal {
namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text)
      : begin_(text.data()), at_(begin_), end_(begin_ + text.size()) {}

  NumberText Scan() {
    number_.valid = ReadNumber();
    number_.length = static_cast<std::size_t>(at_ - begin_);
    number_.exponent = number_.last_exponent + left_out_;
    return number_;
  }

 private:
  bool AtDigit() const { return at_ != end_ && *at_ >= '0' && *at_ <= '9'; }

  bool Accept(char c) {
    const bool accepted = at_ != end_ && *at_ == c;
    at_ += accepted;
    return accepted;
  }

  void AddDigit(unsigned digit) {
    constexpr std::uint64_t kFull = 1'000'000'000'000'000'000;
    if (number_.digits < kFull) {
      number_.digits = number_.digits * 10 + digit;
    } else {
      ++left_out_;
      number_.cut |= digit != 0;
    }
  }

  // The number of digits; none is an error everywhere in the grammar.
  std::int64_t ReadDigits() {
    const char* const start = at_;
    for (; AtDigit(); ++at_) AddDigit(static_cast<unsigned>(*at_ - '0'));
    return at_ - start;
  }

  // Values past 10^17 stay there; no text is long enough to make up for them.
  bool ReadExponent() {
    constexpr std::int64_t kLimit = 100'000'000'000'000'000;
    const bool negative = Accept('-');
    if (!negative) Accept('+');
    const char* const start = at_;
    std::int64_t value = 0;
    for (; AtDigit(); ++at_) value = value < kLimit ? value * 10 + (*at_ - '0') : value;
    number_.last_exponent += negative ? -value : value;
    return at_ != start;
  }

  bool ReadNumber() {
    number_.negative = Accept('-');
    const char* const start = at_;
    if (Accept('0') ? AtDigit() : ReadDigits() == 0) return false;
    if (Accept('.')) {
      number_.last_exponent = -ReadDigits();
      if (number_.last_exponent == 0) return false;
    }
    number_.all_digits = {start, at_};
    return !(Accept('e') || Accept('E')) || ReadExponent();
  }

  const char* begin_;
  const char* at_;
  const char* end_;
  std::int64_t left_out_ = 0;  // The digits after those that went into number_.digits.
  NumberText number_;
};

}  // namespace

NumberText ScanNumber(std::string_view text) { return Scanner(text).Scan(); }

}  // namespace lambda::internal
