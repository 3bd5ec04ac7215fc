#include "commands/read_fixture.h"

#include "base/files.h"
#include "commands/disk_files.h"
#include "fixture/parse.h"

namespace emu::commands {

Result<fixture::Fixture> ReadFixture(const std::string& file) {
  const auto text = ReadFile(file);
  if (!text) return std::unexpected(text.error());
  return fixture::Parse(file, *text, DiskFiles());
}

}  // namespace emu::commands
