// What invocations would cost in Lambda, by a dated file of rates. It knows no rate of its own and
// not how long an invocation takes. Source: AWS Lambda Pricing: GB-seconds are memory size in GB of
// 1024 MB times the billed duration, which is rounded up to whole milliseconds.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/error.h"

namespace emu::measure {

struct Rates {
  std::string as_of;     // "2025-08-01"
  std::string region;    // "us-east-1"
  std::string currency;  // "USD"
  std::string source;    // In words.
  double per_million_requests = 0;
  double arm64_per_gb_second = 0;
  double x86_64_per_gb_second = 0;  // For the comparison.
};

// Fails in one line that names `file` and the place in it.
Result<Rates> ParseRates(const std::string& file, std::string_view text);

// Where a duration comes from: it decides what the price says.
enum class DurationSource {
  kHostUnderEmulation,  // Measured here: no statement about Graviton.
  kStatedByUser,
};

struct Usage {
  int memory_mb = 128;
  double duration_ms = 0;  // Of one invocation.
  DurationSource source = DurationSource::kHostUnderEmulation;
};

struct Price {
  double billed_ms = 0;           // Whole milliseconds, at least 1.
  double gb_seconds = 0;          // Of one invocation.
  double arm64_per_million = 0;   // Invocations, duration and requests.
  double x86_64_per_million = 0;  // If the same took as long on x86-64.
};

Price PriceOf(const Rates& rates, const Usage& usage);

// A few lines for people, with the rates' date and where the duration comes from.
std::string PriceText(const Rates& rates, const Usage& usage);

// {"memory_mb", "duration_ms", "duration_source", "billed_ms", "gb_seconds_per_invocation",
// "gb_seconds_per_million", "arm64_per_million", "x86_64_per_million", "rates": {…}}.
nlohmann::ordered_json PriceJson(const Rates& rates, const Usage& usage);

}  // namespace emu::measure
