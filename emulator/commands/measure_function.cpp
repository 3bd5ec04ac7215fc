#include "commands/measure_function.h"

#include <filesystem>

#include "base/files.h"
#include "commands/cold_starts.h"
#include "commands/count.h"
#include "commands/file_bytes.h"
#include "commands/run_variant.h"
#include "sandbox/counter_plugin.h"

namespace emu::commands {
namespace {

namespace fs = std::filesystem;

Result<void> AddCounts(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                       const MeasureRequest& request, Progress& progress,
                       MeasuredFunction& measured) {
  const auto plugin = sandbox::FindCounterPlugin(qemu);
  if (!plugin) {
    measured.measurement.not_checked.push_back("instructions, system calls, pages: " +
                                               plugin.error());
    return {};
  }
  auto counted = CountFixture(fixture, qemu, {*plugin, request.profile}, progress);
  if (!counted) return std::unexpected(counted.error());
  measure::Measurement& measurement = measured.measurement;
  measurement.not_checked.insert(measurement.not_checked.end(), counted->gaps.begin(),
                                 counted->gaps.end());
  measurement.notes = std::move(counted->notes);
  measurement.failed = !counted->gaps.empty();
  if (counted->counts.init) measurement.counts = std::move(counted->counts);
  measured.code = std::move(counted->code);
  measured.profile = std::move(counted->profile);
  return {};
}

Result<void> AddTimes(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                      const MeasureRequest& request, Progress& progress,
                      measure::Measurement& measurement) {
  const auto starts = TimeColdStarts(fixture, qemu, request.cold_starts, progress);
  if (!starts) return std::unexpected(starts.error());
  measurement.times = {.init = measure::SpreadOf(starts->init_ms),
                       .first_invocation = measure::SpreadOf(starts->first_invocation_ms),
                       .empty_program = measure::SpreadOf(starts->empty_ms),
                       .starts = static_cast<int>(starts->empty_ms.size())};
  measurement.peak_memory_mb = starts->peak_memory_mb;
  measurement.failed = measurement.failed || !measurement.times.init;
  if (!starts->failure.empty()) {
    measurement.notes.push_back("the first event is answered with an error: " + starts->failure);
    return {};
  }
  const auto host_ms = measure::Median(starts->billed_ms);
  const auto billed_ms = request.billed_ms ? request.billed_ms : host_ms;
  if (!billed_ms) return {};
  measurement.usage = {.memory_mb = fixture.variants.front().function.memory_mb,
                       .duration_ms = *billed_ms,
                       .source = request.billed_ms ? measure::DurationSource::kStatedByUser
                                                   : measure::DurationSource::kHostUnderEmulation};
  return {};
}

}  // namespace

Result<MeasuredFunction> MeasureFunction(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                                         const MeasureRequest& request, Progress& progress) {
  const auto task = PrepareVariant(fixture, fixture.variants.front(), qemu);
  if (!task) return std::unexpected(task.error());
  if (task->launch_fault) {
    return InputError(fixture.file +
                      ": Lambda could not start this: " + task->launch_fault->message);
  }
  MeasuredFunction measured{.measurement = {.name = fixture.file,
                                            .bootstrap_bytes = task->bootstrap_bytes,
                                            .zip_bytes = fixture.budgets.zip.empty()
                                                             ? task->zip_bytes
                                                             : FileBytes(fixture.budgets.zip),
                                            .qemu_version = qemu.version,
                                            .cpu = fixture.variants.front().function.cpu,
                                            .rates = request.rates}};
  if (auto counted = AddCounts(fixture, qemu, request, progress, measured); !counted) {
    return std::unexpected(counted.error());
  }
  if (auto timed = AddTimes(fixture, qemu, request, progress, measured.measurement); !timed) {
    return std::unexpected(timed.error());
  }
  return measured;
}

Result<measure::Rates> ReadRates(const std::string& path) {
  std::error_code error;
  const fs::path here = fs::read_symlink("/proc/self/exe", error).parent_path();
  const fs::path beside = here / "rates.json";
  const fs::path installed = here.parent_path() / "share" / "emu" / "rates.json";
  const std::string file =
      !path.empty() ? path : (fs::exists(beside, error) ? beside : installed).string();
  const auto text = ReadFile(file);
  if (!text) return std::unexpected(text.error());
  return measure::ParseRates(file, *text);
}

}  // namespace emu::commands
