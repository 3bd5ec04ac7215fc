// Every path of dot against the shared vectors (tests/vectors/dot.json).
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "dot_support.h"

namespace {

using nlohmann::json;

std::uint32_t FromHex(const std::string& digits) {
  return static_cast<std::uint32_t>(std::stoul(digits, nullptr, 16));
}

std::vector<float> Floats(const json& array) {
  std::vector<float> values;
  for (const json& digits : array) values.push_back(std::bit_cast<float>(FromHex(digits)));
  return values;
}

TEST(DotVectorsTest, EveryPathGivesTheSharedResults) {
  std::ifstream file(EMU_SOURCE_DIR "/tests/vectors/dot.json");
  const json cases = json::parse(file).at("cases");
  ASSERT_EQ(cases.size(), 113U);
  for (const json& vector : cases) {
    const std::vector<float> a = Floats(vector.at("a")), b = Floats(vector.at("b"));
    const std::string result = vector.at("result");
    const std::uint32_t expected = result == "nan" ? 0x7FC00000U : FromHex(result);
    for (const simd::DotPath& path : simd_test::RunnablePaths(simd::DotPaths())) {
      const float got = path.kernel(a.data(), b.data(), a.size());
      EXPECT_EQ(simd_test::ContractBits(got), expected) << path.name() << " " << vector.at("name");
    }
  }
}

}  // namespace
