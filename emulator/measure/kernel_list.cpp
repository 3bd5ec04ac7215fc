#include "measure/kernel_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <filesystem>
#include <limits>
#include <set>

#include "base/text.h"
#include "fixture/cursor.h"
#include "fixture/json_reader.h"

namespace emu::measure {
namespace {

using fixture::Cursor;

constexpr std::array<std::string_view, 3> kListKeys = {"description", "version", "rows"};
constexpr std::array<std::string_view, 15> kRowKeys = {
    "kernel",  "n",         "shape",        "elements",  "path",
    "program", "arguments", "symbol",       "budget",    "environment",
    "sysroot", "install",   "floor_cycles", "processor", "sve_bits"};
constexpr std::array<std::string_view, 2> kSizeKeys = {"n", "shape"};
constexpr std::array<std::string_view, 3> kBudgetKeys = {"instructions", "cycles", "relative"};
constexpr std::array<std::string_view, 3> kRelativeKeys = {"to", "instructions", "cycles"};
constexpr std::array<std::string_view, 3> kProcessors = {kDefaultProcessor, "neoverse-v1",
                                                         "neoverse-v2"};
constexpr std::size_t kMaxRows = 10000;

std::uint64_t Count(const Cursor& cursor) {
  constexpr std::int64_t kMost = 1'000'000'000'000;
  return static_cast<std::uint64_t>(cursor.Integer(1, kMost));
}

std::optional<std::uint64_t> OptionalCount(const Cursor& object, std::string_view key) {
  const auto member = object.Find(key);
  return member ? std::optional(Count(*member)) : std::nullopt;
}

std::optional<double> OptionalFactor(const Cursor& object, std::string_view key) {
  constexpr double kLeast = 0.001, kMost = 1000;
  const auto member = object.Find(key);
  return member ? std::optional(member->Number(kLeast, kMost)) : std::nullopt;
}

RelativeBudget ReadRelative(const Cursor& object) {
  object.AllowOnly(kRelativeKeys);
  RelativeBudget budget{object.Required("to").Line(), OptionalFactor(object, "instructions"),
                        OptionalFactor(object, "cycles")};
  if (!budget.instructions && !budget.cycles) object.Fail("bounds nothing");
  return budget;
}

KernelBudget ReadBudget(const Cursor& object) {
  object.AllowOnly(kBudgetKeys);
  KernelBudget budget{OptionalCount(object, "instructions"), OptionalCount(object, "cycles"), {}};
  if (const auto relative = object.Find("relative")) budget.relative = ReadRelative(*relative);
  if (!budget.instructions && !budget.cycles && budget.relative.to.empty()) {
    object.Fail("bounds nothing");
  }
  return budget;
}

// Cycles of SVE are modelled only where the row names a processor that has it.
void ReadProcessor(const Cursor& object, KernelRow& row) {
  constexpr int kQuadBits = 128, kMostSveBits = 2048;
  if (const auto bits = object.Find("sve_bits")) {
    row.sve_bits = static_cast<int>(bits->Integer(kQuadBits, kMostSveBits));
    if (!std::has_single_bit(static_cast<unsigned>(row.sve_bits))) {
      bits->Fail("must be a power of two");
    }
    row.processor.clear();
  }
  const auto processor = object.Find("processor");
  if (!processor) return;
  row.processor = processor->Line();
  if (std::ranges::find(kProcessors, row.processor) == kProcessors.end()) {
    processor->Fail("must be one of neoverse-n1, neoverse-v1, neoverse-v2");
  } else if (row.sve_bits > 0 && row.processor == kDefaultProcessor) {
    processor->Fail("has no SVE");
  }
}

// A number of elements, or a shape whose elements the row has to state.
void ReadSize(const Cursor& object, KernelRow& row) {
  const auto key = object.OnlyOneOf(kSizeKeys);
  if (!key) return object.Fail("needs \"n\" or \"shape\"");
  if (*key == "shape") {
    row.size = object.Required("shape").Line();
    row.elements = Count(object.Required("elements"));
    return;
  }
  const std::uint64_t n = Count(object.Required("n"));
  row.size = Thousands(n);
  row.elements = OptionalCount(object, "elements").value_or(n);
}

std::map<std::string, std::string> ReadEnvironment(const Cursor& object) {
  std::map<std::string, std::string> environment;
  for (const auto& [name, value] : object.Members()) {
    if (name.empty() || name.find_first_of(std::string_view("=\0", 2)) != name.npos) {
      value.Fail("is no name of an environment variable");
    }
    environment[name] = value.String();
    if (environment[name].find('\0') != std::string::npos) value.Fail("must not contain NUL");
  }
  return environment;
}

std::string NormalPath(const Cursor& cursor) {
  return std::filesystem::path(cursor.Path()).lexically_normal().string();
}

void ReadProgram(const Cursor& object, KernelRow& row) {
  row.program = NormalPath(object.Required("program"));
  if (const auto arguments = object.Find("arguments")) {
    for (const Cursor& argument : arguments->Elements()) row.arguments.push_back(argument.Line());
  }
  row.symbol = object.Required("symbol").Line();
  if (const auto member = object.Find("environment")) row.environment = ReadEnvironment(*member);
  if (const auto sysroot = object.Find("sysroot")) row.sysroot = NormalPath(*sysroot);
  if (const auto install = object.Find("install")) row.install = install->Line();
}

KernelRow ReadRow(const Cursor& object) {
  KernelRow row;
  object.AllowOnly(kRowKeys);
  row.kernel = object.Required("kernel").Line();
  ReadSize(object, row);
  row.path = object.Required("path").Line();
  ReadProgram(object, row);
  ReadProcessor(object, row);
  row.floor_cycles = OptionalCount(object, "floor_cycles");
  if (const auto budget = object.Find("budget")) {
    row.budget = ReadBudget(*budget);
    const bool bounds_cycles = row.budget.cycles || row.budget.relative.cycles;
    if (bounds_cycles && row.processor.empty()) {
      budget->Fail("bounds cycles, which need a \"processor\" beside \"sve_bits\"");
    }
  }
  return row;
}

std::vector<KernelRow> ReadList(const Cursor& root) {
  std::vector<KernelRow> rows;
  std::set<std::string> seen;
  root.AllowOnly(kListKeys);
  if (const auto description = root.Find("description")) description->String();
  root.Required("version").Integer(1, 1);
  const Cursor list = root.Required("rows");
  if (list.value().items.size() > kMaxRows) list.Fail(fmt::format("has over {} rows", kMaxRows));
  for (const Cursor& element : list.Elements()) {
    if (root.context().error) break;
    KernelRow row = ReadRow(element);
    if (!seen.insert(GroupOf(row) + '\n' + row.path).second) {
      element.Fail("repeats kernel, size, processor and path of an earlier row");
    }
    rows.push_back(std::move(row));
  }
  if (rows.empty()) list.Fail("must list at least one row");
  for (const KernelRow& row : rows) {
    const std::string& to = row.budget.relative.to;
    if (to.empty() || seen.contains(GroupOf(row) + '\n' + to)) continue;
    list.Fail(fmt::format("has no row {} {}, to which {} is relative", row.kernel, to, row.path));
  }
  return rows;
}

}  // namespace

std::string GroupOf(const KernelRow& row) {
  return fmt::format("{}\n{}\n{}", row.kernel, row.size,
                     row.processor.empty() ? kDefaultProcessor : row.processor);
}

Result<std::vector<KernelRow>> ParseKernelList(const std::string& file_name,
                                               std::string_view text) {
  const auto json = fixture::ReadJson(text);
  if (!json) {
    const std::string place = fixture::LineAndColumn(text, json.error().offset);
    return InputError(fmt::format("{}:{}: {}", file_name, place, json.error().reason));
  }
  const fixture::NoFiles files;
  fixture::ParseContext context{file_name, text, files, std::nullopt};
  std::vector<KernelRow> rows = ReadList(Cursor(context, *json, ""));
  if (context.error) return InputError(*context.error);
  return rows;
}

}  // namespace emu::measure
