#include <fmt/format.h>

#include "base/text.h"
#include "fixture/display.h"
#include "measure/measurement.h"
#include "measure/syscall_names.h"

namespace emu::measure {
namespace {

constexpr std::size_t kMaxInvocationLines = 16;
constexpr std::size_t kNameColumns = 40;

std::string Heading(const Measurement& measurement) {
  std::string line = fixture::Printable(measurement.name);
  if (const auto bytes = measurement.bootstrap_bytes) {
    line += fmt::format(" · bootstrap {} B", Thousands(*bytes));
  }
  if (const auto bytes = measurement.zip_bytes) {
    line += fmt::format(" · zip {} B", Thousands(*bytes));
  }
  return line + fmt::format(" · qemu {} {}\n", measurement.qemu_version, measurement.cpu);
}

std::string Row(std::string_view name, std::string_view instructions, std::string_view blocks,
                std::string_view syscalls, std::string_view pages) {
  return fmt::format("  {}{:>14}{:>12}{:>14}{:>8}\n", PadRight(name, kNameColumns), instructions,
                     blocks, syscalls, pages);
}

std::string PhaseRow(const std::string& name, const PhaseTotals& phase) {
  return Row(name, Thousands(phase.instructions), Thousands(phase.blocks),
             Thousands(phase.SyscallCount()), Thousands(phase.pages));
}

std::string MedianRow(const std::string& name, const std::vector<PhaseTotals>& phases) {
  const auto median = [&](auto number) {
    std::vector<double> values;
    for (const PhaseTotals& phase : phases) values.push_back(static_cast<double>(number(phase)));
    const double middle = Median(std::move(values)).value_or(0);
    return Thousands(static_cast<std::uint64_t>(middle + 0.5));
  };
  return Row(name, median([](const PhaseTotals& phase) { return phase.instructions; }),
             median([](const PhaseTotals& phase) { return phase.blocks; }),
             median([](const PhaseTotals& phase) { return phase.SyscallCount(); }),
             median([](const PhaseTotals& phase) { return phase.pages; }));
}

std::string InvocationRows(const std::vector<InvocationCounts>& invocations) {
  std::string text;
  std::vector<PhaseTotals> invokes;
  std::vector<PhaseTotals> finishes;
  for (const InvocationCounts& invocation : invocations) {
    invokes.push_back(invocation.invoke);
    if (invocation.finish) finishes.push_back(*invocation.finish);
    if (invokes.size() > kMaxInvocationLines) continue;
    const std::string name =
        fmt::format("invocation {}  {}", invokes.size(), fixture::Printable(invocation.event));
    text += PhaseRow(KeepBegin(name, kNameColumns), invocation.invoke);
  }
  if (invokes.size() > kMaxInvocationLines) {
    text += fmt::format("  … {} more\n", Thousands(invokes.size() - kMaxInvocationLines));
  }
  if (invokes.size() > 1) text += MedianRow("median invocation", invokes);
  if (!finishes.empty()) text += MedianRow("response to next request, median", finishes);
  return text;
}

std::string SyscallLine(std::string_view phase, const PhaseTotals& totals) {
  std::string list;
  for (const auto& [number, count] : totals.syscalls) {
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", SyscallName(number), count);
  }
  return fmt::format("  {}{}\n", PadRight(phase, kNameColumns), list.empty() ? "none" : list);
}

std::string CountsText(const EnvironmentCounts& counts) {
  std::string text = Row("counted", "instructions", "blocks", "system calls", "pages");
  if (counts.init) text += PhaseRow("init phase", *counts.init);
  text += InvocationRows(counts.invocations);
  if (counts.init) text += SyscallLine("system calls of the init phase", *counts.init);
  if (!counts.invocations.empty()) {
    text += SyscallLine("system calls of invocation 1", counts.invocations.front().invoke);
  }
  return text;
}

std::string TimeLine(std::string_view name, const std::optional<Spread>& spread) {
  if (!spread) return fmt::format("  {}nothing to measure\n", PadRight(name, kNameColumns));
  return fmt::format("  {}{:>11.2f} ms   {:.2f} to {:.2f}\n", PadRight(name, kNameColumns),
                     spread->median, spread->lower_quartile, spread->upper_quartile);
}

std::string TimesText(const HostTimes& times) {
  if (times.starts == 0) return {};
  return fmt::format("host times under emulation: medians and quartiles of {} cold starts\n",
                     times.starts) +
         TimeLine("init phase", times.init) + TimeLine("first invocation", times.first_invocation) +
         TimeLine("QEMU with an empty program", times.empty_program);
}

std::string MemoryText(const Measurement& measurement) {
  if (!measurement.peak_memory_mb) return {};
  return fmt::format(
      "memory: {} MB, the peak of the guest's own pages; Lambda's figure is larger\n",
      *measurement.peak_memory_mb);
}

}  // namespace

std::string MeasurementText(const Measurement& measurement) {
  std::string text = Heading(measurement);
  if (measurement.counts) text += CountsText(*measurement.counts);
  text += TimesText(measurement.times) + MemoryText(measurement);
  if (measurement.usage) text += PriceText(measurement.rates, *measurement.usage);
  for (const std::string& note : measurement.notes) text += "note: " + note + "\n";
  for (const std::string& gap : measurement.not_checked) text += "not checked: " + gap + "\n";
  return text + "Counts repeat under the same QEMU; host times say nothing about Graviton.\n";
}

}  // namespace emu::measure
