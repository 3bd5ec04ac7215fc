#include "commands/profile_view.h"

#include <set>

#include "base/files.h"
#include "measure/profile.h"
#include "package/elf_symbols.h"

namespace emu::commands {
namespace {

measure::MappedFile ReadMappedFile(const std::string& path) {
  measure::MappedFile file{.path = path};
  if (const auto bytes = ReadFile(path)) file.segments = package::ReadCodeSegments(*bytes);
  for (const std::string& candidate : package::SymbolFileCandidates(path)) {
    const auto bytes = ReadFile(candidate);
    if (!bytes) continue;
    file.functions = package::ReadFunctionSymbols(*bytes);
    if (!file.functions.empty()) break;
  }
  return file;
}

}  // namespace

Result<ProfileView> ViewProfile(const std::string& profile) {
  const auto parsed = measure::ParseProfile(profile);
  if (!parsed) return std::unexpected(parsed.error());
  std::set<std::string> paths;
  for (const measure::FileMapping& mapping : parsed->mappings) paths.insert(mapping.path);
  std::vector<measure::MappedFile> files;
  for (const std::string& path : paths) files.push_back(ReadMappedFile(path));
  measure::CodeMap code(parsed->mappings, std::move(files));
  auto frames = measure::BuildFrames(*parsed, code);
  return ProfileView{std::move(code), std::move(frames)};
}

}  // namespace emu::commands
