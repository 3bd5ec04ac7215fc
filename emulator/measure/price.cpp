#include "measure/price.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "fixture/display.h"

namespace emu::measure {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kMillion = 1e6;
constexpr double kMbPerGb = 1024;
constexpr double kMsPerSecond = 1000;

std::string_view Words(DurationSource source) {
  return source == DurationSource::kStatedByUser ? "as stated with --billed-ms"
                                                 : "the host time of a cold start under emulation: "
                                                   "no statement about Graviton, nor about "
                                                   "warm invocations; state yours with --billed-ms";
}

}  // namespace

Price PriceOf(const Rates& rates, const Usage& usage) {
  Price price{.billed_ms = std::max(1.0, std::ceil(usage.duration_ms))};
  price.gb_seconds = usage.memory_mb / kMbPerGb * price.billed_ms / kMsPerSecond;
  const double million_gb_seconds = price.gb_seconds * kMillion;
  price.arm64_per_million =
      million_gb_seconds * rates.arm64_per_gb_second + rates.per_million_requests;
  price.x86_64_per_million =
      million_gb_seconds * rates.x86_64_per_gb_second + rates.per_million_requests;
  return price;
}

std::string PriceText(const Rates& rates, const Usage& usage) {
  const Price price = PriceOf(rates, usage);
  const std::string currency = fixture::Printable(rates.currency);
  return fmt::format("price, modelled: {} MB for {:g} ms billed ({})\n", usage.memory_mb,
                     price.billed_ms, Words(usage.source)) +
         fmt::format(
             "  {} GB-seconds and {:.3f} {} per million invocations\n",
             Thousands(static_cast<std::uint64_t>(std::llround(price.gb_seconds * kMillion))),
             price.arm64_per_million, currency) +
         fmt::format("  {:.3f} {} if the same took as long on x86-64\n", price.x86_64_per_million,
                     currency) +
         fmt::format("  rates of {}, {}: {}\n", fixture::Printable(rates.as_of),
                     fixture::Printable(rates.region), fixture::Printable(rates.source));
}

Json PriceJson(const Rates& rates, const Usage& usage) {
  const Price price = PriceOf(rates, usage);
  const bool is_stated = usage.source == DurationSource::kStatedByUser;
  return {{"memory_mb", usage.memory_mb},
          {"duration_ms", usage.duration_ms},
          {"duration_source", is_stated ? "stated" : "host_under_emulation"},
          {"billed_ms", price.billed_ms},
          {"gb_seconds_per_invocation", price.gb_seconds},
          {"gb_seconds_per_million", price.gb_seconds * kMillion},
          {"arm64_per_million", price.arm64_per_million},
          {"x86_64_per_million", price.x86_64_per_million},
          {"rates",
           {{"as_of", rates.as_of},
            {"region", rates.region},
            {"currency", rates.currency},
            {"source", rates.source},
            {"per_million_requests", rates.per_million_requests},
            {"arm64_per_gb_second", rates.arm64_per_gb_second},
            {"x86_64_per_gb_second", rates.x86_64_per_gb_second}}}};
}

}  // namespace emu::measure
