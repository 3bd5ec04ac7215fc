// Any bytes as a profile: refused in one line, or every instruction is found again in the functions
// and in the picture.
#include <cstdint>
#include <cstdlib>

#include "measure/flame_layout.h"
#include "measure/functions.h"

namespace {

using namespace emu::measure;

// A symbol table as odd as a guest could have: functions at odd addresses, of odd sizes.
CodeMap OddCode(const Profile& profile) {
  MappedFile file{.segments = {{.file_offset = 1, .address = 0xF000, .file_bytes = 1 << 20}}};
  for (std::uint64_t i = 0; i < 64; ++i) file.functions.push_back({0xF000 + i * 7, 5, "_Z1fv"});
  if (!profile.mappings.empty()) file.path = profile.mappings[0].path;
  return {profile.mappings, {file}};
}

void CheckSums(const Profile& profile) {
  PhaseCounts sum;
  for (const ProfileBlock& block : profile.blocks) sum += block.executions * block.instructions;
  const CodeMap code = OddCode(profile);
  const FrameTree tree = BuildFrames(profile, code);
  if (CountFunctions(tree, code).total != sum) std::abort();
  const auto boxes = LayOutFlame(tree, {kPhases[1]}, {.narrowest = 3, .rows = 5});
  if ((boxes.empty() ? 0 : boxes[0].width) != sum.invoke) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto profile = ParseProfile({reinterpret_cast<const char*>(data), size});
  if (profile) {
    CheckSums(*profile);
  } else if (profile.error().message.find('\n') != std::string::npos) {
    std::abort();
  }
  return 0;
}
