#include "package/demangle.h"

#include <gtest/gtest.h>

namespace emu::package {
namespace {

TEST(DemangleTest, CppNamesAreShownAsWritten) {
  EXPECT_EQ(Demangled("_ZN4simd8dot_neonEPKfS1_m"),
            "simd::dot_neon(float const*, float const*, unsigned long)");
  EXPECT_EQ(Demangled("_Z3foov.part.0"), "foo() [clone .part.0]");
}

TEST(DemangleTest, StringTypesHaveTheirUsualNames) {
  EXPECT_EQ(Demangled("_Z1fRKNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEESt17basic_string_"
                      "viewIcS2_E"),
            "f(std::string const&, std::string_view)");
}

TEST(DemangleTest, OtherNamesStayAsTheyAre) {
  EXPECT_EQ(Demangled("main"), "main");
  EXPECT_EQ(Demangled("_Z"), "_Z");
  EXPECT_EQ(Demangled("_Z3fo"), "_Z3fo");
  EXPECT_EQ(Demangled(""), "");
}

// f(pair<int, int>, pair<first, first>, …): each parameter is twice as long as the one before.
std::string Doubling(std::size_t levels) {
  constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  std::string name = "_Z1fSt4pairIiiE";
  for (std::size_t level = 0; level < levels; ++level) {
    const std::string reference = std::string("S") + kDigits[level] + "_";
    name.append("S_I").append(reference).append(reference).append("E");
  }
  return name;
}

TEST(DemangleTest, ANameThatWouldGrowWithoutBoundsStaysMangled) {
  EXPECT_EQ(Demangled(Doubling(1)),
            "f(std::pair<int, int>, std::pair<std::pair<int, int>, std::pair<int, int> >)");
  EXPECT_LT(Demangled(Doubling(10)).size(), 10'000'000u);
  EXPECT_NE(Demangled(Doubling(10)), Doubling(10));
  EXPECT_EQ(Demangled(Doubling(36)), Doubling(36));
}

}  // namespace
}  // namespace emu::package
