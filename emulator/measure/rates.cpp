#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "fixture/cursor.h"
#include "fixture/json_reader.h"
#include "measure/price.h"

namespace emu::measure {
namespace {

using fixture::Cursor;

constexpr std::array<std::string_view, 6> kRateKeys = {
    "as_of", "region", "currency", "source", "per_million_requests", "per_gb_second"};
constexpr std::array<std::string_view, 2> kArchitectures = {"arm64", "x86_64"};
// A rate above this is a slip of the decimal point.
constexpr double kMaxPerGbSecond = 1;
constexpr double kMaxPerMillionRequests = 1000;

bool IsDate(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  return std::ranges::equal(text, kShape, [](char c, char shape) {
    return shape == 'd' ? '0' <= c && c <= '9' : c == shape;
  });
}

std::string ReadDate(const Cursor& date) {
  std::string text = date.Line();
  if (!IsDate(text)) date.Fail("must be a date like \"2025-08-01\"");
  return text;
}

Rates ReadRates(const Cursor& root) {
  Rates rates;
  root.AllowOnly(kRateKeys);
  rates.as_of = ReadDate(root.Required("as_of"));
  rates.region = root.Required("region").Line();
  rates.currency = root.Required("currency").Line();
  rates.source = root.Required("source").Line();
  rates.per_million_requests =
      root.Required("per_million_requests").Number(0, kMaxPerMillionRequests);
  const Cursor per_gb_second = root.Required("per_gb_second");
  per_gb_second.AllowOnly(kArchitectures);
  rates.arm64_per_gb_second = per_gb_second.Required("arm64").Number(0, kMaxPerGbSecond);
  rates.x86_64_per_gb_second = per_gb_second.Required("x86_64").Number(0, kMaxPerGbSecond);
  return rates;
}

}  // namespace

Result<Rates> ParseRates(const std::string& file, std::string_view text) {
  const auto json = fixture::ReadJson(text);
  if (!json) {
    const std::string place = fixture::LineAndColumn(text, json.error().offset);
    return InputError(fmt::format("{}:{}: {}", file, place, json.error().reason));
  }
  const fixture::NoFiles no_files;
  fixture::ParseContext context{file, text, no_files, std::nullopt};
  Rates rates = ReadRates(Cursor(context, *json, ""));
  if (context.error) return InputError(*context.error);
  return rates;
}

}  // namespace emu::measure
