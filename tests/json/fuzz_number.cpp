// Any bytes: the number that they begin with is read as the C library reads it, and what is read is
// printed so that it reads back. The bytes are also taken as a double and as a float to print.
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "lambda/float_text.h"
#include "lambda/number_text.h"
#include "plain_number.h"

namespace {

using lambda::NumberStatus;

void Require(bool condition) {
  if (!condition) std::abort();
}

// How each type is read and printed.
lambda::ParsedDouble Parse(std::string_view text, double) { return lambda::ParseDouble(text); }
lambda::ParsedFloat Parse(std::string_view text, float) { return lambda::ParseFloat(text); }
double ParseElsewhere(const std::string& text, double) {
  return std::strtod(text.c_str(), nullptr);
}
float ParseElsewhere(const std::string& text, float) { return std::strtof(text.c_str(), nullptr); }
std::string Format(double value) {
  lambda::DoubleText text;
  return std::string(lambda::FormatDouble(value, text));
}
std::string Format(float value) {
  lambda::FloatText text;
  return std::string(lambda::FormatFloat(value, text));
}

template <class T>
bool SameBits(T a, T b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

template <class T>
void RequireReadsBack(T value) {
  if (std::isfinite(value)) Require(SameBits(Parse(Format(value), T()).value, value));
}

template <class T>
void Check(std::string_view text) {
  const lambda::ParsedNumber<T> got = Parse(text, T());
  Require(got.length <= text.size());
  if (got.status == NumberStatus::kNotANumber) return;
  const T expected = ParseElsewhere(std::string(text.substr(0, got.length)), T());
  Require(std::isinf(expected) == (got.status == NumberStatus::kOutOfRange));
  if (got.ok()) Require(SameBits(got.value, expected));
  if (got.ok()) RequireReadsBack(got.value);
  T plain;
  const char* const end = text.data() + text.size();
  const char* const plain_end = lambda::internal::ReadPlainNumber(text.data(), end, plain);
  if (plain_end == nullptr) return;
  Require(got.ok() && plain_end == text.data() + got.length && SameBits(plain, expected));
}

void CheckWhole(std::string_view text) {
  const lambda::ParsedInt64 whole = lambda::ParseInt64(text);
  const lambda::ParsedDouble number = lambda::ParseDouble(text);
  Require(whole.length == number.length);
  Require((whole.status == NumberStatus::kNotANumber) ==
          (number.status == NumberStatus::kNotANumber));
  if (whole.ok()) Require(static_cast<double>(whole.value) == number.value);
  if (whole.status == NumberStatus::kOutOfRange && number.ok()) {
    Require(std::abs(number.value) >= 0x1p63);
  }
}

template <class T>
void PrintBytes(const std::uint8_t* data, std::size_t size) {
  T value = 0;
  std::memcpy(&value, data, std::min(size, sizeof value));
  RequireReadsBack(value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<char> bytes(data, data + size);
  const std::string_view text(bytes.data(), size);
  Check<float>(text);
  Check<double>(text);
  CheckWhole(text);
  PrintBytes<float>(data, size);
  PrintBytes<double>(data, size);
  return 0;
}
