// Every path of blur against the shared vectors (tests/vectors/blur5_u8.json).
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "blur_support.h"
#include "paths.h"

namespace {

using nlohmann::json;
using Bytes = std::vector<std::uint8_t>;

TEST(BlurVectorsTest, EveryPathGivesTheSharedResults) {
  std::ifstream file(EMU_SOURCE_DIR "/tests/vectors/blur5_u8.json");
  const json cases = json::parse(file).at("cases");
  ASSERT_EQ(cases.size(), 10U);
  for (const json& vector : cases) {
    const Bytes pixels = vector.at("pixels");
    const simd::BlurShape shape = simd_test::BlurShapeOf(vector.at("width"), vector.at("height"));
    for (const auto& path : simd_test::RunnablePaths(simd::BlurPaths())) {
      Bytes blurred(pixels.size());
      path.kernel.u8(pixels.data(), blurred.data(), shape, simd_test::BlurWeightsOf(5));
      EXPECT_EQ(blurred, Bytes(vector.at("blurred"))) << path.name() << " " << vector.at("name");
    }
  }
}

}  // namespace
