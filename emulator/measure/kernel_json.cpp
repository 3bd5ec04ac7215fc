#include "measure/kernel_json.h"

#include <nlohmann/json.hpp>

namespace emu::measure {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json OrNull(const std::optional<T>& count) {
  return count ? Json(*count) : Json();
}

Json ResultJson(const KernelResult& result) {
  const KernelRow& row = result.row;
  Json json{{"kernel", row.kernel},
            {"size", row.size},
            {"elements", row.elements},
            {"path", row.path},
            {"processor", row.processor.empty() ? Json() : Json(row.processor)},
            {"sve_bits", row.sve_bits},
            {"instructions", OrNull(result.instructions)},
            {"modelled_cycles", nullptr},
            {"modelled_instructions", nullptr},
            {"floor_cycles", OrNull(row.floor_cycles)},
            {"budget_instructions", OrNull(row.budget.instructions)},
            {"budget_cycles", OrNull(row.budget.cycles)}};
  if (const RelativeBudget& relative = row.budget.relative; !relative.to.empty()) {
    json["budget_relative"] = {{"to", relative.to},
                               {"instructions", OrNull(relative.instructions)},
                               {"cycles", OrNull(relative.cycles)}};
  }
  if (result.cycles) {
    json["modelled_cycles"] = result.cycles->modelled;
    json["modelled_instructions"] = result.cycles->window_instructions;
  }
  if (!result.gap.empty()) json["gap"] = result.gap;
  if (!result.failure.empty()) json["failure"] = result.failure;
  return json;
}

}  // namespace

std::string RenderKernelJson(const KernelReport& report) {
  Json rows = Json::array();
  for (const KernelResult& result : report.results) rows.push_back(ResultJson(result));
  const Json document{{"version", 1},
                      {"qemu_version", report.qemu_version},
                      {"llvm_version", report.llvm_version},
                      {"cycle_budgets_checked", report.budgeted_model},
                      {"over_budget", OverBudget(report)},
                      {"failed", Failures(report)},
                      {"not_checked", NotChecked(report)},
                      {"rows", std::move(rows)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace emu::measure
