// A time as log lines give it. Pure. Source: RFC 3339; the Gregorian calendar, in UTC.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lambda::internal {

inline constexpr std::size_t kTimestampBytes = 24;

// "1970-01-01T00:00:00.000Z" and later, to the end of the year 9999.
std::string_view FormatTimestamp(std::int64_t unix_ms, char (&text)[kTimestampBytes]);

}  // namespace lambda::internal
