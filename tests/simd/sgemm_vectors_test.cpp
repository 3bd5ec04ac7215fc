// Every path of sgemm against the shared vectors (tests/vectors/sgemm.json).
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "paths.h"
#include "sgemm_support.h"

namespace {

using nlohmann::json;

// "nan" stands for every NaN.
std::vector<std::uint32_t> Bits(const json& array) {
  std::vector<std::uint32_t> bits;
  for (const std::string digits : array) {
    bits.push_back(digits == "nan" ? 0x7FC00000U
                                   : static_cast<std::uint32_t>(std::stoul(digits, nullptr, 16)));
  }
  return bits;
}

std::vector<float> Floats(const json& array) {
  std::vector<float> values;
  for (const std::uint32_t bits : Bits(array)) values.push_back(std::bit_cast<float>(bits));
  return values;
}

TEST(SgemmVectorsTest, EveryPathGivesTheSharedResults) {
  std::ifstream file(EMU_SOURCE_DIR "/tests/vectors/sgemm.json");
  const json cases = json::parse(file).at("cases");
  ASSERT_EQ(cases.size(), 36U);
  for (const json& vector : cases) {
    const std::size_t m = vector.at("m"), n = vector.at("n"), k = vector.at("k");
    const std::vector<float> a = Floats(vector.at("a")), b = Floats(vector.at("b"));
    for (const auto& path : simd_test::RunnablePaths(simd::SgemmPaths())) {
      std::vector<float> c(m * n);
      path.kernel({m, n, k, a.data(), k, b.data(), n, c.data(), n, false});
      std::vector<std::uint32_t> got;
      for (const float value : c) got.push_back(simd_test::ContractBits(value));
      EXPECT_EQ(got, Bits(vector.at("c"))) << path.name() << " " << vector.at("name");
    }
  }
}

}  // namespace
