#include "measure/compare.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "fixture/display.h"

namespace emu::measure {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLabelColumns = 20;
constexpr std::size_t kNameColumns = 32;

std::string Right(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, Columns(text)), ' ').append(text);
}

std::string Line(std::string_view label, std::string_view a, std::string_view b,
                 std::string_view ratio, std::size_t width) {
  return PadRight(label, kLabelColumns) + "  " + Right(a, width) + "  " + Right(b, width) + "  " +
         Right(ratio, 9) + "\n";
}

Json Number(const SummaryRow& row) {
  if (!row.value) return nullptr;
  const bool is_count = row.decimals == 0 && std::floor(*row.value) == *row.value;
  return is_count ? Json(static_cast<std::uint64_t>(*row.value)) : Json(*row.value);
}

Json SummaryJson(const MeasureSummary& summary) {
  Json json{{"name", summary.name}};
  for (const SummaryRow& row : Rows(summary)) json[row.key] = Number(row);
  return json;
}

}  // namespace

std::vector<ComparedRow> CompareRows(const MeasureSummary& a, const MeasureSummary& b) {
  const std::vector<SummaryRow> rows_a = Rows(a);
  const std::vector<SummaryRow> rows_b = Rows(b);
  std::vector<ComparedRow> rows;
  for (std::size_t i = 0; i < rows_a.size(); ++i) {
    ComparedRow row{.a = rows_a[i], .b = rows_b[i]};
    if (row.a.value && row.b.value && *row.a.value > 0) row.ratio = *row.b.value / *row.a.value;
    rows.push_back(row);
  }
  return rows;
}

std::string RatioText(const ComparedRow& row) {
  if (!row.ratio) return "-";
  if (*row.ratio >= 100) return "×" + Thousands(static_cast<std::uint64_t>(std::round(*row.ratio)));
  return fmt::format("×{:.{}f}", *row.ratio, *row.ratio >= 10 ? 1 : *row.ratio >= 0.1 ? 2 : 4);
}

std::string CompareText(const MeasureSummary& a, const MeasureSummary& b) {
  const std::string name_a = "A: " + KeepEnd(fixture::Printable(a.name), kNameColumns);
  const std::string name_b = "B: " + KeepEnd(fixture::Printable(b.name), kNameColumns);
  const std::size_t width = std::max({std::size_t{14}, Columns(name_a), Columns(name_b)});
  std::string text = Line("", name_a, name_b, "B / A", width);
  for (const ComparedRow& row : CompareRows(a, b)) {
    text += Line(row.a.label, ValueText(row.a), ValueText(row.b), RatioText(row), width);
  }
  return text;
}

Json CompareJson(const MeasureSummary& a, const MeasureSummary& b) {
  Json ratios = Json::object();
  for (const ComparedRow& row : CompareRows(a, b)) {
    ratios[row.a.key] = row.ratio ? Json(*row.ratio) : Json(nullptr);
  }
  return {{"a", SummaryJson(a)}, {"b", SummaryJson(b)}, {"ratios", std::move(ratios)}};
}

}  // namespace emu::measure
