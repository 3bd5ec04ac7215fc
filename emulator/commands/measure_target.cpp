#include "commands/measure_target.h"

#include <fmt/format.h>

#include <filesystem>

#include "commands/read_fixture.h"

namespace emu::commands {
namespace {

using Kind = fixture::FunctionSpec::Kind;

Kind KindOfPath(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return Kind::kFolder;
  return path.ends_with(".zip") ? Kind::kZip : Kind::kBootstrap;
}

}  // namespace

Result<fixture::Fixture> ReadTarget(const std::string& path, const TargetOptions& options) {
  if (path.ends_with(".json")) return ReadFixture(path);
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    return InputError(fmt::format(
        "{}: there is no such file (a fixture, a bootstrap, its folder or its zip)", path));
  }
  fixture::Fixture fixture;
  fixture.file = path;
  fixture::Variant variant;
  variant.function.kind = KindOfPath(path);
  variant.function.path = path;
  variant.function.memory_mb = options.memory_mb;
  if (const std::string zip = path + ".zip"; std::filesystem::exists(zip, error)) {
    fixture.budgets.zip = zip;  // As build systems lay it beside the bootstrap.
  }
  fixture.variants.push_back(std::move(variant));
  fixture::Event event;
  event.name = "the same event";
  event.payload = options.payload;
  event.repeat = options.invocations;
  fixture.events.push_back(std::move(event));
  return fixture;
}

}  // namespace emu::commands
