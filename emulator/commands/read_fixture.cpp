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

Result<std::vector<fixture::Fixture>> ReadFixtures(const std::vector<std::string>& files) {
  std::vector<fixture::Fixture> fixtures;
  for (const std::string& file : files) {
    auto fixture = ReadFixture(file);
    if (!fixture) return std::unexpected(fixture.error());
    fixtures.push_back(std::move(*fixture));
  }
  return fixtures;
}

}  // namespace emu::commands
