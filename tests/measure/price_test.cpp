#include "measure/price.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/files.h"

namespace emu::measure {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kFile[] = EMU_SOURCE_DIR "/emulator/measure/rates.json";

Rates ShippedRates() { return *ParseRates("rates.json", *ReadFile(kFile)); }

std::string Changed(const std::string& from, const std::string& to) {
  std::string text = *ReadFile(kFile);
  return text.replace(text.find(from), from.size(), to);
}

std::string Complaint(const std::string& from, const std::string& to) {
  const auto rates = ParseRates("r.json", Changed(from, to));
  return rates ? "accepted" : rates.error().message;
}

// 30 million requests of 128 MB and 200 ms are 750,000 GB-seconds: an example of AWS's.
TEST(PriceTest, GbSecondsAreMemoryTimesBilledTime) {
  const Price price = PriceOf(ShippedRates(), {.memory_mb = 128, .duration_ms = 200});
  EXPECT_DOUBLE_EQ(price.gb_seconds * 30e6, 750'000);
}

TEST(PriceTest, AMillionInvocationsCostDurationAndRequests) {
  const Price price = PriceOf(ShippedRates(), {.memory_mb = 1024, .duration_ms = 100});
  EXPECT_DOUBLE_EQ(price.arm64_per_million, 100'000 * 0.0000133334 + 0.20);
  EXPECT_DOUBLE_EQ(price.x86_64_per_million, 100'000 * 0.0000166667 + 0.20);
}

TEST(PriceTest, DurationsAreBilledInWholeMilliseconds) {
  EXPECT_EQ(PriceOf(ShippedRates(), {.duration_ms = 0.2}).billed_ms, 1);
  EXPECT_EQ(PriceOf(ShippedRates(), {.duration_ms = 0}).billed_ms, 1);
  EXPECT_EQ(PriceOf(ShippedRates(), {.duration_ms = 3}).billed_ms, 3);
  EXPECT_EQ(PriceOf(ShippedRates(), {.duration_ms = 3.0001}).billed_ms, 4);
}

TEST(PriceTextTest, AMeasuredDurationIsNotCalledLambdas) {
  const std::string text = PriceText(ShippedRates(), {.memory_mb = 128, .duration_ms = 2.5});
  EXPECT_THAT(text, HasSubstr("128 MB for 3 ms billed (the host time of a cold start"));
  EXPECT_THAT(text, HasSubstr("375 GB-seconds and 0.205 USD per million invocations"));
  EXPECT_THAT(text, HasSubstr("rates of 2025-08-01, us-east-1"));
}

TEST(PriceTextTest, AStatedDurationIsCalledSo) {
  const Usage usage{.duration_ms = 7, .source = DurationSource::kStatedByUser};
  const std::string text = PriceText(ShippedRates(), usage);
  EXPECT_THAT(text, HasSubstr("as stated with --billed-ms"));
  EXPECT_THAT(text, Not(HasSubstr("emulation")));
}

TEST(PriceJsonTest, CarriesTheRatesAndTheirDate) {
  const auto json = PriceJson(ShippedRates(), {.memory_mb = 256, .duration_ms = 2.5});
  EXPECT_EQ(json["billed_ms"], 3);
  EXPECT_EQ(json["duration_source"], "host_under_emulation");
  EXPECT_EQ(json["rates"]["as_of"], "2025-08-01");
  EXPECT_DOUBLE_EQ(json["gb_seconds_per_million"], 750);
}

TEST(RatesTest, AnythingButWholeRatesIsRefusedWithItsPlace) {
  EXPECT_EQ(Complaint("2025-08-01", "August"),
            "r.json: /as_of: must be a date like \"2025-08-01\"");
  EXPECT_THAT(Complaint("\"as_of\"", "\"asof\""), HasSubstr("unknown key \"asof\""));
  EXPECT_THAT(Complaint("0.20", "-0.20"), HasSubstr("/per_million_requests: must be from 0"));
  EXPECT_THAT(Complaint("0.0000133334", "13.3334"), HasSubstr("/per_gb_second/arm64: must be"));
  EXPECT_THAT(Complaint("0.0000133334", "\"cheap\""), HasSubstr("must be a number"));
  EXPECT_THAT(Complaint(", \"x86_64\": 0.0000166667", ""), HasSubstr("missing key \"x86_64\""));
  EXPECT_THAT(Complaint("\"USD\"", "\"\""), HasSubstr("/currency: must not be empty"));
  EXPECT_THAT(Complaint("}\n}", "}"), HasSubstr("r.json:"));
}

}  // namespace
}  // namespace emu::measure
