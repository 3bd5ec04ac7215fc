#include "measure/kernel_list.h"

#include <gmock/gmock.h>

namespace emu::measure {
namespace {

std::string ListOf(const std::string& rows) { return R"({"version": 1, "rows": [)" + rows + "]}"; }

std::string RowWith(const std::string& more) {
  return R"({"kernel": "dot", "path": "neon", "program": "p", "symbol": "f")" + more + "}";
}

std::string ErrorOf(const std::string& text) {
  const auto rows = ParseKernelList("dir/k.json", text);
  return rows ? "no error" : rows.error().message;
}

TEST(KernelListTest, EveryKeyIsRead) {
  const auto rows = ParseKernelList("dir/k.json", ListOf(RowWith(R"(,
      "n": 10000, "arguments": ["neon", "10000"], "environment": {"CORE": "N1"},
      "sysroot": "../root", "install": "scripts/get", "floor_cycles": 2500,
      "budget": {"instructions": 5740, "cycles": 2550})")));
  ASSERT_TRUE(rows) << rows.error().message;
  const KernelRow& row = rows->front();
  EXPECT_EQ(row.kernel, "dot");
  EXPECT_EQ(row.size, "10,000");
  EXPECT_EQ(row.elements, 10000u);
  EXPECT_EQ(row.path, "neon");
  EXPECT_EQ(row.program, "dir/p");
  EXPECT_EQ(row.arguments, (std::vector<std::string>{"neon", "10000"}));
  EXPECT_EQ(row.symbol, "f");
  EXPECT_EQ(row.environment, (std::map<std::string, std::string>{{"CORE", "N1"}}));
  EXPECT_EQ(row.sysroot, "root");
  EXPECT_EQ(row.install, "scripts/get");
  EXPECT_EQ(row.floor_cycles, 2500u);
  EXPECT_EQ(row.budget.instructions, 5740u);
  EXPECT_EQ(row.budget.cycles, 2550u);
}

TEST(KernelListTest, AProcessorIsModelledWhereItIsNamedAndWithoutSve) {
  const auto rows = ParseKernelList(
      "k.json", ListOf(RowWith(R"(, "n": 1)") + "," + RowWith(R"(, "n": 2, "sve_bits": 512)") +
                       "," + RowWith(R"(, "n": 3, "sve_bits": 256, "processor": "neoverse-v1")")));
  ASSERT_TRUE(rows) << rows.error().message;
  EXPECT_EQ(rows->at(0).processor, "neoverse-n1");
  EXPECT_EQ(rows->at(1).processor, "");
  EXPECT_EQ(rows->at(1).sve_bits, 512);
  EXPECT_EQ(rows->at(2).processor, "neoverse-v1");
}

TEST(KernelListTest, ABadProcessorOrLengthIsNamed) {
  EXPECT_EQ(ErrorOf(ListOf(RowWith(R"(, "n": 1, "sve_bits": 384)"))),
            "dir/k.json: /rows/0/sve_bits: must be a power of two");
  EXPECT_EQ(ErrorOf(ListOf(RowWith(R"(, "n": 1, "processor": "neoverse-n2")"))),
            "dir/k.json: /rows/0/processor: must be one of neoverse-n1, neoverse-v1, neoverse-v2");
  EXPECT_EQ(ErrorOf(ListOf(RowWith(R"(, "n": 1, "sve_bits": 256, "processor": "neoverse-n1")"))),
            "dir/k.json: /rows/0/processor: has no SVE");
}

TEST(KernelListTest, ARelativeBudgetNamesARowOfItsGroup) {
  const auto row = [](const std::string& to) {
    return ListOf(
        RowWith(R"(, "n": 1, "budget": {"relative": {"to": ")" + to + R"(", "cycles": 1.05}})"));
  };
  EXPECT_EQ(ErrorOf(row("neon")), "no error");
  EXPECT_EQ(ErrorOf(row("Eigen")),
            "dir/k.json: /rows: has no row dot Eigen, to which neon is relative");
}

TEST(KernelListTest, AShapeStatesItsElements) {
  const auto rows =
      ParseKernelList("k.json", ListOf(RowWith(R"(, "shape": "128x128", "elements": 16384)")));
  ASSERT_TRUE(rows) << rows.error().message;
  EXPECT_EQ(rows->front().size, "128x128");
  EXPECT_EQ(rows->front().elements, 16384u);
  EXPECT_EQ(ErrorOf(ListOf(RowWith(R"(, "shape": "128x128")"))),
            "dir/k.json: /rows/0: missing key \"elements\"");
}

TEST(KernelListTest, AnErrorNamesFileAndPlace) {
  EXPECT_EQ(ErrorOf("{"),
            "dir/k.json:1:2: expected a key in double quotes, not the end of the text");
  EXPECT_EQ(ErrorOf(R"({"version": 2, "rows": []})"),
            "dir/k.json: /version: must be an integer from 1 to 1, not 2");
  EXPECT_EQ(ErrorOf(ListOf("")), "dir/k.json: /rows: must list at least one row");
  EXPECT_EQ(ErrorOf(ListOf(RowWith(""))), "dir/k.json: /rows/0: needs \"n\" or \"shape\"");
  EXPECT_EQ(ErrorOf(ListOf(RowWith(R"(, "n": 0)"))),
            "dir/k.json: /rows/0/n: must be an integer from 1 to 1000000000000, not 0");
  EXPECT_EQ(ErrorOf(ListOf(RowWith(R"(, "n": 1, "budget": {})"))),
            "dir/k.json: /rows/0/budget: bounds nothing");
  EXPECT_EQ(ErrorOf(ListOf(RowWith(R"(, "n": 1, "environment": {"A=B": ""})"))),
            "dir/k.json: /rows/0/environment/A=B: is no name of an environment variable");
}

TEST(KernelListTest, AnUnknownKeyIsAnErrorWithASuggestion) {
  EXPECT_EQ(ErrorOf(ListOf(RowWith(R"(, "n": 1, "floor_cycle": 1)"))),
            "dir/k.json: /rows/0: unknown key \"floor_cycle\" (did you mean \"floor_cycles\"?)");
}

TEST(KernelListTest, ARowThatRepeatsAnotherIsAnError) {
  const std::string row = RowWith(R"(, "n": 1)");
  EXPECT_EQ(ErrorOf(ListOf(row + "," + row)),
            "dir/k.json: /rows/1: repeats kernel, size, processor and path of an earlier row");
}

}  // namespace
}  // namespace emu::measure
