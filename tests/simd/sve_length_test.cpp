// A run that was meant for another length of SVE proves nothing: the whole program fails.
#include <gtest/gtest.h>

#include <cstdlib>

#include "paths.h"

namespace simd_test {
namespace {

class SveLengthEnvironment : public testing::Environment {
 public:
  void SetUp() override {
    ASSERT_TRUE(SveIsAsDemanded()) << "SIMD_TEST_SVE_BITS is " << std::getenv("SIMD_TEST_SVE_BITS")
                                   << ", and SVE has " << SveBits() << " bits here";
  }
};

const testing::Environment* const registered =
    testing::AddGlobalTestEnvironment(new SveLengthEnvironment);

}  // namespace
}  // namespace simd_test
