#include "report/run_report.h"

#include <algorithm>

namespace emu::report {

std::size_t CountFailed(const RunReport& report) {
  std::size_t failed = 0;
  for (const FixtureReport& fixture : report.fixtures) {
    failed += static_cast<std::size_t>(std::ranges::count_if(
        fixture.checks, [](const CheckLine& line) { return !line.check.passed; }));
  }
  return failed;
}

std::size_t CountNotChecked(const RunReport& report) {
  std::size_t count = 0;
  for (const FixtureReport& fixture : report.fixtures) count += fixture.not_checked.size();
  return count;
}

}  // namespace emu::report
