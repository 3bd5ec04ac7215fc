#include "commands/kernel_choice.h"

#include <fmt/format.h>

#include <algorithm>

#include "fixture/display.h"
#include "fixture/suggest.h"

namespace emu::commands {
namespace {

using measure::KernelRow;
using Member = std::string KernelRow::*;

bool IsAsked(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::ranges::find(names, name) != names.end();
}

Result<void> CheckNames(const std::vector<KernelRow>& rows, Member member, const char* option,
                        const std::vector<std::string>& names) {
  std::vector<std::string_view> known;
  for (const KernelRow& row : rows) {
    if (std::ranges::find(known, row.*member) == known.end()) known.push_back(row.*member);
  }
  for (const std::string& name : names) {
    if (std::ranges::find(known, name) != known.end()) continue;
    return InputError(fmt::format("{} {}: the list has none of that name{}", option,
                                  fixture::Quoted(name), fixture::Suggestion(name, known)));
  }
  return {};
}

}  // namespace

Result<std::vector<KernelRow>> ChooseKernels(const std::vector<KernelRow>& rows,
                                             const std::vector<std::string>& kernels,
                                             const std::vector<std::string>& paths) {
  auto checked = CheckNames(rows, &KernelRow::kernel, "--kernel", kernels);
  if (checked) checked = CheckNames(rows, &KernelRow::path, "--path", paths);
  if (!checked) return std::unexpected(checked.error());
  std::vector<KernelRow> chosen;
  std::ranges::copy_if(rows, std::back_inserter(chosen), [&](const KernelRow& row) {
    return IsAsked(kernels, row.kernel) && IsAsked(paths, row.path);
  });
  if (chosen.empty()) return InputError("no row has both that --kernel and that --path");
  return chosen;
}

}  // namespace emu::commands
