// Measures one function: its counts by phase, its cold starts, its memory and its price.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "commands/progress.h"
#include "fixture/fixture.h"
#include "measure/measurement.h"
#include "sandbox/qemu.h"
#include "sandbox/temp_folder.h"

namespace emu::commands {

struct MeasureRequest {
  int cold_starts = 11;
  bool profile = false;
  std::optional<double> billed_ms;  // As the user knows it; none: what the cold starts took.
  measure::Rates rates;
};

struct MeasuredFunction {
  measure::Measurement measurement;
  std::string profile;  // The plugin's, as text; empty unless asked for and counted.
  std::shared_ptr<sandbox::TempFolder> code;  // Holds the files that the profile names.
};

// A QEMU without plugins leaves the counts out and says so in the measurement.
Result<MeasuredFunction> MeasureFunction(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                                         const MeasureRequest& request, Progress& progress);

// The rates of `path`, or when that is empty those that came with emu.
Result<measure::Rates> ReadRates(const std::string& path);

}  // namespace emu::commands
