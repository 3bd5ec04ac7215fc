#include "measure/functions_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "fixture/display.h"
#include "measure/percent.h"

namespace emu::measure {
namespace {

using Json = nlohmann::ordered_json;

struct TopList {
  std::uint64_t total = 0;
  std::vector<const FunctionCost*> listed;
  std::size_t not_listed = 0;
  std::uint64_t not_listed_instructions = 0;
};

TopList MakeTopList(const FunctionCosts& costs, const Phase& phase, std::size_t top) {
  TopList list{.total = costs.total.*phase.count, .listed = ByOwnInstructions(costs, phase)};
  for (std::size_t i = top; i < list.listed.size(); ++i) {
    list.not_listed_instructions += list.listed[i]->self.*phase.count;
    ++list.not_listed;
  }
  list.listed.resize(list.listed.size() - list.not_listed);
  return list;
}

std::string Row(std::string_view share, std::string_view own, std::string_view with_callees,
                std::string_view calls, std::string_view name) {
  return fmt::format("{:>9}  {:>15}  {:>15}  {:>11}  {}\n", share, own, with_callees, calls, name);
}

std::string PhaseText(const FunctionCosts& costs, const Phase& phase, std::size_t top) {
  const TopList list = MakeTopList(costs, phase, top);
  if (list.total == 0) return "";
  std::string text = fmt::format("{}: {} instructions\n", phase.name, Thousands(list.total));
  text += Row("share", "instructions", "with callees", "calls", "function");
  for (const FunctionCost* function : list.listed) {
    const std::uint64_t own = function->self.*phase.count;
    text += Row(Percent(own, list.total), Thousands(own),
                Thousands(function->with_callees.*phase.count),
                Thousands(function->calls.*phase.count), fixture::Printable(function->name));
  }
  if (list.not_listed > 0) {
    text += Row(Percent(list.not_listed_instructions, list.total),
                Thousands(list.not_listed_instructions), "", "",
                fmt::format("({} more)", Thousands(list.not_listed)));
  }
  return text;
}

Json FunctionJson(const FunctionCost& function, const Phase& phase, std::uint64_t total) {
  const std::uint64_t own = function.self.*phase.count;
  return {{"name", function.name},
          {"file", function.file},
          {"percent", PercentOf(own, total)},
          {"instructions", own},
          {"instructions_with_callees", function.with_callees.*phase.count},
          {"calls", function.calls.*phase.count}};
}

}  // namespace

std::string FunctionsText(const FunctionCosts& costs, std::size_t top) {
  std::string text;
  for (const Phase& phase : kPhases) text += PhaseText(costs, phase, top);
  return text.empty() ? "no instructions were counted\n" : text;
}

Json FunctionsJson(const FunctionCosts& costs, std::size_t top) {
  Json json = Json::object();
  for (const Phase& phase : kPhases) {
    const TopList list = MakeTopList(costs, phase, top);
    Json functions = Json::array();
    for (const FunctionCost* function : list.listed) {
      functions.push_back(FunctionJson(*function, phase, list.total));
    }
    json[phase.name] = {{"instructions", list.total},
                        {"functions", std::move(functions)},
                        {"functions_not_listed", list.not_listed},
                        {"instructions_not_listed", list.not_listed_instructions}};
  }
  return json;
}

}  // namespace emu::measure
