#include "timestamp.h"

namespace lambda::internal {
namespace {

using namespace std::literals;

// Writes `digits` decimal digits at `text` and returns what is behind them.
char* PutDigits(char* text, std::uint64_t value, int digits) {
  for (int i = digits; i-- != 0; value /= 10) text[i] = static_cast<char>('0' + value % 10);
  return text + digits + 1;
}

struct Date {
  unsigned year, month, day;
};

bool IsLeap(unsigned year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Year by year and month by month: a few dozen steps, and no formula to trust.
Date DateOf(unsigned days_since_1970) {
  Date date{1970, 1, days_since_1970};
  for (unsigned days; date.day >= (days = 365u + IsLeap(date.year)); ++date.year) date.day -= days;
  for (;; ++date.month) {
    // 31 but for bits 4, 6, 9 and 11.
    unsigned days = 31u - (0b1010'0101'0000u >> date.month & 1);
    if (date.month == 2) days = 28u + IsLeap(date.year);
    if (date.day < days) break;
    date.day -= days;
  }
  ++date.day;
  return date;
}

}  // namespace

std::string_view FormatTimestamp(std::int64_t unix_ms, char (&text)[kTimestampBytes]) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00.000Z"sv;
  for (std::size_t i = 0; i < kTimestampBytes; ++i) text[i] = kForm[i];
  const auto time_ms = static_cast<std::uint64_t>(unix_ms);
  const std::uint64_t seconds = time_ms / 1000;
  const Date date = DateOf(static_cast<unsigned>(seconds / 86400));
  char* out = PutDigits(text, date.year, 4);
  out = PutDigits(out, date.month, 2);
  out = PutDigits(out, date.day, 2);
  out = PutDigits(out, seconds / 3600 % 24, 2);
  out = PutDigits(out, seconds / 60 % 60, 2);
  out = PutDigits(out, seconds % 60, 2);
  PutDigits(out, time_ms % 1000, 3);
  return {text, kTimestampBytes};
}

}  // namespace lambda::internal
