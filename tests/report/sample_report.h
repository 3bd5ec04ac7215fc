// A run with one of everything.
#pragma once

#include "report/run_report.h"

namespace emu::report {

inline RunReport SampleReport() {
  FixtureReport fixture{.file = "f.json",
                        .bootstrap_bytes = 9872,
                        .qemu_version = "7.2",
                        .cpu = "neoverse-n1",
                        .report_line = "REPORT RequestId: id\tDuration: 1.00 ms\t",
                        .not_checked = {"memory: unknown"}};
  fixture.checks.push_back(
      {.check = {.name = "good", .passed = true, .detail = "25002500"}, .duration = "0.4 ms"});
  fixture.checks.push_back(
      {.check = {.name = "bad", .passed = false, .expected = "1", .got = "2", .where = "/a"},
       .log = "START\nEND\n"});
  return {.fixtures = {fixture}, .seconds = 0.094};
}

}  // namespace emu::report
