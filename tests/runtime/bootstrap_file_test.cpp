// The linked file of a function: what the kernel is asked to map.
#include <elf.h>
#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace runtime_test {
namespace {

std::string ReadFunction(const std::string& name) {
  std::ifstream file(EMU_FUNCTIONS_DIR "/" + name + "/bootstrap", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Elf64_Phdr> Segments(const std::string& file) {
  Elf64_Ehdr header;
  if (file.size() < sizeof(header)) return {};
  std::memcpy(&header, file.data(), sizeof(header));
  std::vector<Elf64_Phdr> segments(header.e_phnum);
  if (file.size() < header.e_phoff + segments.size() * sizeof(Elf64_Phdr)) return {};
  std::memcpy(segments.data(), file.data() + header.e_phoff, segments.size() * sizeof(Elf64_Phdr));
  return segments;
}

TEST(BootstrapFileTest, NothingIsWritableAndExecutable) {
  const std::vector<Elf64_Phdr> segments = Segments(ReadFunction("echo"));
  bool has_stack = false;
  for (const Elf64_Phdr& segment : segments) {
    EXPECT_NE(segment.p_flags & (PF_W | PF_X), unsigned{PF_W | PF_X});
    if (segment.p_type == PT_GNU_STACK) has_stack = true;
  }
  EXPECT_TRUE(has_stack);  // Without it the kernel makes the stack executable.
}

TEST(BootstrapFileTest, EchoIsSmall) {
  const std::string file = ReadFunction("echo");
  EXPECT_GT(file.size(), 0u);
  EXPECT_LE(file.size(), 4096u);
}

}  // namespace
}  // namespace runtime_test
