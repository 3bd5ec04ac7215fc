#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sample_report.h"

namespace emu::report {
namespace {

TEST(RunJsonTest, HasTheDocumentedMembers) {
  const auto json = nlohmann::json::parse(RenderJson(SampleReport()));
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["passed"], 1);
  EXPECT_EQ(json["failed"], 1);
  const auto& fixture = json["fixtures"][0];
  EXPECT_EQ(fixture["file"], "f.json");
  EXPECT_EQ(fixture["bootstrap_bytes"], 9872);
  EXPECT_TRUE(fixture["zip_bytes"].is_null());
  EXPECT_EQ(fixture["not_checked"][0], "memory: unknown");
  EXPECT_FALSE(fixture.contains("logs"));
  EXPECT_EQ(fixture["checks"][0]["duration"], "0.4 ms");
  EXPECT_FALSE(fixture["checks"][0].contains("expected"));
  EXPECT_EQ(fixture["checks"][1]["where"], "/a");
  EXPECT_EQ(fixture["checks"][1]["log"], "START\nEND\n");
}

TEST(RunJsonTest, RemarksAndNotesAreMembers) {
  RunReport report = SampleReport();
  report.fixtures[0].checks[0].remark = "killed";
  report.fixtures[0].notes = {"note"};
  const auto fixture = nlohmann::json::parse(RenderJson(report))["fixtures"][0];
  EXPECT_EQ(fixture["checks"][0]["remark"], "killed");
  EXPECT_FALSE(fixture["checks"][1].contains("remark"));
  EXPECT_EQ(fixture["notes"], nlohmann::json::array({"note"}));
}

TEST(RunJsonTest, BytesThatAreNotUtf8AreReplaced) {
  RunReport report = SampleReport();
  report.fixtures[0].checks[1].log = "\xff";
  EXPECT_NO_THROW(nlohmann::json::parse(RenderJson(report)));
}

}  // namespace
}  // namespace emu::report
