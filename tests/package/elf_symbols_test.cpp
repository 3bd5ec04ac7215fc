#include "package/elf_symbols.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "symbol_image.h"

namespace emu::package {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Lines(const std::vector<FunctionSymbol>& functions) {
  std::vector<std::string> lines;
  for (const FunctionSymbol& f : functions) {
    lines.push_back(f.name + " " + std::to_string(f.address) + "+" + std::to_string(f.size));
  }
  return lines;
}

std::vector<std::string> Functions(const std::vector<ImageSymbol>& symbols) {
  return Lines(ReadFunctionSymbols(MakeSymbolImage(symbols)));
}

TEST(ElfSymbolsTest, FunctionsAreSortedByAddress) {
  EXPECT_THAT(Functions({{.name = "second", .address = 0x1040, .size = 32},
                         {.name = "first", .address = 0x1000, .size = 64}}),
              ElementsAre("first 4096+64", "second 4160+32"));
}

TEST(ElfSymbolsTest, AMissingSizeReachesToTheNextFunctionOrTheSectionsEnd) {
  EXPECT_THAT(Functions({{.name = "a", .address = 0x1000}, {.name = "b", .address = 0x1010}}),
              ElementsAre("a 4096+16", "b 4112+240"));
}

TEST(ElfSymbolsTest, NoFunctionReachesIntoTheNext) {
  EXPECT_THAT(Functions({{.name = "a", .address = 0x1000, .size = 0x80},
                         {.name = "b", .address = 0x1010, .size = 1u << 31}}),
              ElementsAre("a 4096+16", "b 4112+240"));
}

TEST(ElfSymbolsTest, MappingSymbolsDataAndUndefinedNamesAreNoFunctions) {
  EXPECT_THAT(Functions({{.name = "$x", .address = 0x1000, .type = STT_NOTYPE},
                         {.name = "$d", .address = 0x1010, .type = STT_NOTYPE},
                         {.name = "table", .address = 0x1020, .size = 8, .type = STT_OBJECT},
                         {.name = "outside", .address = 0x9000, .size = 8},
                         {.name = "imported", .address = 0x1000, .section = SHN_UNDEF},
                         {.name = "", .address = 0x1000, .size = 8}}),
              IsEmpty());
}

TEST(ElfSymbolsTest, ALabelCountsOnlyOutsideFunctions) {
  EXPECT_THAT(Functions({{.name = "f", .address = 0x1000, .size = 32},
                         {.name = "loop", .address = 0x1010, .type = STT_NOTYPE},
                         {.name = "assembly", .address = 0x1020, .type = STT_NOTYPE}}),
              ElementsAre("f 4096+32", "assembly 4128+224"));
}

TEST(ElfSymbolsTest, OfSeveralNamesTheMostPublicAndShortestIsShown) {
  EXPECT_THAT(Functions({{.name = "a", .address = 0x1000, .size = 32, .binding = STB_LOCAL},
                         {.name = "b", .address = 0x1000, .size = 32, .binding = STB_WEAK},
                         {.name = "__printf", .address = 0x1000, .size = 32},
                         {.name = "printf", .address = 0x1000, .size = 32}}),
              ElementsAre("printf 4096+32"));
}

TEST(ElfSymbolsTest, ASectionOfJumpsIsAStub) {
  const auto functions = ReadFunctionSymbols(
      MakeSymbolImage({{.name = "f", .address = 0x1080, .size = 32}}, ".plt.sec"));
  EXPECT_THAT(Lines(functions), ElementsAre(".plt.sec 4096+128", "f 4224+32"));
  EXPECT_TRUE(functions[0].is_stub);
  EXPECT_FALSE(functions[1].is_stub);
}

TEST(ElfSymbolsTest, JumpsAloneAreNoSymbols) {
  EXPECT_THAT(ReadFunctionSymbols(MakeSymbolImage({}, ".plt")), IsEmpty());
}

TEST(ElfSymbolsTest, CodeSegmentsTurnOffsetsIntoAddresses) {
  const auto segments = ReadCodeSegments(MakeSymbolImage({}));
  ASSERT_EQ(segments.size(), 1u);  // The one that is not executable is left out.
  EXPECT_EQ(AddressOfOffset(segments, 0x400), 0x1000u);
  EXPECT_EQ(AddressOfOffset(segments, 0x4ff), 0x10ffu);
  EXPECT_EQ(AddressOfOffset(segments, 0x500), std::nullopt);
  EXPECT_EQ(AddressOfOffset(segments, 0x3ff), std::nullopt);
}

TEST(ElfSymbolsTest, BytesThatAreNotElfHaveNoSymbols) {
  EXPECT_THAT(ReadFunctionSymbols("no program"), IsEmpty());
  EXPECT_THAT(ReadCodeSegments(""), IsEmpty());
}

TEST(ElfSymbolsTest, EveryTruncationAndEveryBrokenByteIsSurvived) {
  const std::string image = MakeSymbolImage({{.name = "f", .address = 0x1000, .size = 64}});
  for (std::size_t i = 0; i < image.size(); ++i) {
    ReadFunctionSymbols(std::string_view(image).substr(0, i));
    std::string broken = image;
    broken[i] = static_cast<char>(~broken[i]);
    for (const FunctionSymbol& f : ReadFunctionSymbols(broken)) EXPECT_GT(f.size, 0u);
    ReadCodeSegments(broken);
  }
}

TEST(ElfSymbolsTest, TheUnstrippedFileBesideAProgramIsTheSecondCandidate) {
  EXPECT_THAT(SymbolFileCandidates("build/bootstrap"),
              ElementsAre("build/bootstrap", "build/bootstrap.debug"));
}

}  // namespace
}  // namespace emu::package
