#include <nlohmann/json.hpp>

#include "report/run_report.h"

namespace emu::report {
namespace {

using Json = nlohmann::ordered_json;

Json CheckJson(const CheckLine& line) {
  const fixture::Check& check = line.check;
  Json json{{"name", check.name}, {"passed", check.passed}, {"detail", check.detail}};
  if (!check.note.empty()) json["note"] = check.note;
  if (!line.duration.empty()) json["duration"] = line.duration;
  if (!line.remark.empty()) json["remark"] = line.remark;
  if (check.passed) return json;
  json["expected"] = check.expected;
  json["got"] = check.got;
  json["where"] = check.where;
  json["log"] = line.log;
  return json;
}

Json FixtureJson(const FixtureReport& fixture) {
  Json json{{"file", fixture.file},
            {"bootstrap_bytes", nullptr},
            {"zip_bytes", nullptr},
            {"qemu_version", fixture.qemu_version},
            {"cpu", fixture.cpu},
            {"checks", Json::array()},
            {"report", fixture.report_line},
            {"not_checked", fixture.not_checked},
            {"notes", fixture.notes}};
  if (fixture.bootstrap_bytes) json["bootstrap_bytes"] = *fixture.bootstrap_bytes;
  if (fixture.zip_bytes) json["zip_bytes"] = *fixture.zip_bytes;
  for (const CheckLine& line : fixture.checks) json["checks"].push_back(CheckJson(line));
  if (!fixture.logs.empty()) json["logs"] = fixture.logs;
  return json;
}

}  // namespace

std::string RenderJson(const RunReport& report) {
  std::size_t total = 0;
  Json fixtures = Json::array();
  for (const FixtureReport& fixture : report.fixtures) {
    fixtures.push_back(FixtureJson(fixture));
    total += fixture.checks.size();
  }
  const std::size_t failed = CountFailed(report);
  const Json document{{"version", 1},
                      {"passed", total - failed},
                      {"failed", failed},
                      {"seconds", report.seconds},
                      {"fixtures", std::move(fixtures)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace emu::report
