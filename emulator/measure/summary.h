// What one measured program comes to, as a row of numbers that two programs can be compared by.
// Where they come from is the caller's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emu::measure {

// What could not be measured is absent.
struct MeasureSummary {
  std::string name;  // As the user called the program.
  std::optional<std::uint64_t> bootstrap_bytes;
  std::optional<std::uint64_t> zip_bytes;
  std::optional<std::uint64_t> init_instructions;
  std::optional<std::uint64_t> init_system_calls;
  std::optional<std::uint64_t> init_pages;
  std::optional<double> invoke_instructions;  // Medians of the invocations.
  std::optional<double> invoke_system_calls;
  std::optional<double> invoke_pages;
  std::optional<double> peak_memory_mb;  // Of the guest; 1 MB is 1,048,576 bytes.
  std::optional<double> init_wall_ms;    // Median of the cold starts on this host, under emulation.
};

struct SummaryRow {
  std::string_view key;    // In JSON.
  std::string_view label;  // For people, with its unit.
  std::optional<double> value;
  int decimals = 0;  // For people; a median between two counts shows one more.
};

// All numbers in the order of MeasureSummary; absent ones too.
std::vector<SummaryRow> Rows(const MeasureSummary& summary);

// "1,234", "12.5", "not checked".
std::string ValueText(const SummaryRow& row);

}  // namespace emu::measure
