// Two measured programs side by side. A ratio is B over A: 2 says that B needs twice as much.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "measure/summary.h"

namespace emu::measure {

struct ComparedRow {
  SummaryRow a;
  SummaryRow b;
  std::optional<double> ratio;  // Absent when a side is, or A is 0.
};

std::vector<ComparedRow> CompareRows(const MeasureSummary& a, const MeasureSummary& b);

// "×2.53", "×0.012"; "-" without a ratio.
std::string RatioText(const ComparedRow& row);

// A table for people; ends in a newline.
std::string CompareText(const MeasureSummary& a, const MeasureSummary& b);

// {"a": {"name", KEY: number or null, …}, "b": {…}, "ratios": {KEY: number or null, …}}.
nlohmann::ordered_json CompareJson(const MeasureSummary& a, const MeasureSummary& b);

}  // namespace emu::measure
