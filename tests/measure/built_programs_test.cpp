// The programs that the arm64 half builds, as `emu measure` finds their functions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "measure/code_map.h"

namespace emu::measure {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

const std::string kFolder = EMU_ARM64_DIR;

std::string Bytes(const std::string& path) {
  auto bytes = ReadFile(path);
  if (!bytes) ADD_FAILURE() << bytes.error().message;
  return bytes.value_or("");
}

// The guest address of a function of the program at `path`, whose symbols are in `path`.debug.
std::uint64_t AddressOf(const std::string& path, const std::string& name) {
  for (const auto& function : package::ReadFunctionSymbols(Bytes(path + ".debug"))) {
    if (function.name == name) return function.address;
  }
  ADD_FAILURE() << path << ".debug has no function " << name;
  return 0;
}

class BuiltProgramTest : public ::testing::TestWithParam<std::string> {};

TEST_P(BuiltProgramTest, WhatIsDeployedHasNoSymbolsButLiesAtTheAddressesOfItsDebugFile) {
  const std::string path = kFolder + GetParam();
  EXPECT_THAT(package::ReadFunctionSymbols(Bytes(path)), IsEmpty());
  const auto candidates = package::SymbolFileCandidates(path);
  ASSERT_EQ(candidates.size(), 2u);
  MappedFile file{.path = path, .segments = package::ReadCodeSegments(Bytes(path))};
  file.functions = package::ReadFunctionSymbols(Bytes(candidates[1]));
  ASSERT_EQ(file.segments.size(), 1u);
  const package::CodeSegment& segment = file.segments[0];
  // As QEMU maps a program that is linked to fixed addresses.
  const CodeMap code({{.start = segment.address - segment.file_offset,
                       .end = segment.address + segment.file_bytes,
                       .offset = 0,
                       .path = path}},
                     {file});
  const CodeSpan main = code.Locate(AddressOf(path, "main"));
  EXPECT_EQ(code.Name(main.function), "main");
  EXPECT_EQ(main.place, CodePlace::kStart);
}

INSTANTIATE_TEST_SUITE_P(Deployed, BuiltProgramTest,
                         ::testing::Values("/bootstrap", "/functions/glibc_echo/bootstrap"),
                         [](const auto& program) {
                           return program.param == "/bootstrap" ? "bootstrap" : "glibc_echo";
                         });

TEST(BuiltLibraryCallerTest, AnUnstrippedProgramIsItsOwnSymbolFile) {
  const std::string bytes = Bytes(kFolder + "/functions/glibc_threads/bootstrap");
  EXPECT_THAT(package::ReadFunctionSymbols(bytes), Not(IsEmpty()));
}

}  // namespace
}  // namespace emu::measure
