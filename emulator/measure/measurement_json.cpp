#include <nlohmann/json.hpp>

#include "measure/measurement.h"
#include "measure/syscall_names.h"

namespace emu::measure {
namespace {

using Json = nlohmann::ordered_json;

template <typename Number>
Json OrNull(const std::optional<Number>& number) {
  return number ? Json(*number) : Json(nullptr);
}

Json PhaseJson(const PhaseTotals& phase) {
  Json syscalls = Json::object();
  for (const auto& [number, count] : phase.syscalls) syscalls[SyscallName(number)] = count;
  return {{"instructions", phase.instructions}, {"blocks", phase.blocks},
          {"syscalls", phase.SyscallCount()},   {"pages", phase.pages},
          {"threads", phase.threads},           {"syscalls_by_name", std::move(syscalls)}};
}

Json CountsJson(const EnvironmentCounts& counts) {
  Json invocations = Json::array();
  for (const InvocationCounts& invocation : counts.invocations) {
    invocations.push_back(
        {{"event", invocation.event},
         {"invoke", PhaseJson(invocation.invoke)},
         {"finish", invocation.finish ? PhaseJson(*invocation.finish) : Json(nullptr)}});
  }
  return {{"init", counts.init ? PhaseJson(*counts.init) : Json(nullptr)},
          {"invocations", std::move(invocations)}};
}

Json SpreadJson(const std::optional<Spread>& spread) {
  if (!spread) return nullptr;
  return {{"minimum", spread->minimum},
          {"lower_quartile", spread->lower_quartile},
          {"median", spread->median},
          {"upper_quartile", spread->upper_quartile},
          {"maximum", spread->maximum}};
}

}  // namespace

Json MeasurementJson(const Measurement& measurement) {
  return {{"name", measurement.name},
          {"bootstrap_bytes", OrNull(measurement.bootstrap_bytes)},
          {"zip_bytes", OrNull(measurement.zip_bytes)},
          {"qemu_version", measurement.qemu_version},
          {"cpu", measurement.cpu},
          {"counts", measurement.counts ? CountsJson(*measurement.counts) : Json(nullptr)},
          {"peak_memory_mb", OrNull(measurement.peak_memory_mb)},
          {"host_ms",
           {{"starts", measurement.times.starts},
            {"init", SpreadJson(measurement.times.init)},
            {"first_invocation", SpreadJson(measurement.times.first_invocation)},
            {"empty_program", SpreadJson(measurement.times.empty_program)}}},
          {"price",
           measurement.usage ? PriceJson(measurement.rates, *measurement.usage) : Json(nullptr)},
          {"failed", measurement.failed},
          {"notes", measurement.notes},
          {"not_checked", measurement.not_checked}};
}

}  // namespace emu::measure
