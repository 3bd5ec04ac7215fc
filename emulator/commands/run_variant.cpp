#include "commands/run_variant.h"

#include <fmt/format.h>

#include "base/clock.h"
#include "base/random.h"
#include "base/text.h"

namespace emu::commands {
namespace {

lambda::FunctionConfig ConfigOf(const fixture::FunctionSpec& spec) {
  lambda::FunctionConfig config;
  config.name = spec.name;
  config.handler = spec.handler;
  config.memory_mb = spec.memory_mb;
  config.timeout_s = spec.timeout_s;
  config.time_scale = spec.time_scale;
  config.environment = spec.environment;
  return config;
}

sandbox::CodeKind KindOf(fixture::FunctionSpec::Kind kind) {
  switch (kind) {
    case fixture::FunctionSpec::Kind::kBootstrap:
      return sandbox::CodeKind::kBootstrap;
    case fixture::FunctionSpec::Kind::kFolder:
      return sandbox::CodeKind::kFolder;
    case fixture::FunctionSpec::Kind::kZip:
      return sandbox::CodeKind::kZip;
  }
  std::unreachable();
}

std::string NewTraceId() {
  return fmt::format("Root=1-{:08x}-{};Parent={};Sampled=0", ReadClocks().epoch_ms / 1000,
                     RandomHex(12), RandomHex(8));
}

lambda::InvocationRequest RequestOf(const fixture::Event& event) {
  return {.request_id = RandomUuid(),
          .trace_id = event.trace_id.empty() ? NewTraceId() : event.trace_id,
          .payload = event.payload,
          .content_type = event.content_type,
          .client_context = event.client_context,
          .cognito_identity = event.cognito_identity};
}

}  // namespace

Result<VariantRun> RunVariant(const fixture::Fixture& fixture, const fixture::Variant& variant,
                              const sandbox::Qemu& qemu, Progress& progress) {
  const fixture::FunctionSpec& spec = variant.function;
  const std::string sysroot = sandbox::FindSysroot();
  if (auto known = sandbox::CheckCpu(qemu, spec.cpu); !known) {
    return std::unexpected(Error{known.error().kind, fixture.file + ": " + known.error().message});
  }
  auto task = sandbox::PrepareTask(KindOf(spec.kind), spec.path, sysroot);
  if (!task) return std::unexpected(task.error());
  progress.Say(fmt::format("{} {}: init phase", fixture.file, variant.name));
  auto environment = ExecutionEnvironment::Start({ConfigOf(spec), *task, qemu, spec.cpu, sysroot});
  if (!environment) return std::unexpected(environment.error());
  VariantRun run{.task = std::move(*task), .results = {}};
  for (const fixture::Event& event : fixture.events) {
    auto& results = run.results.emplace_back();
    for (int count = 1; count <= event.repeat; ++count) {
      progress.Say(fmt::format("{} {}: {}, {} of {}", fixture.file, variant.name, event.name,
                               Thousands(static_cast<std::uint64_t>(count)),
                               Thousands(static_cast<std::uint64_t>(event.repeat))));
      results.push_back((*environment)->Invoke(RequestOf(event)));
    }
  }
  return run;
}

}  // namespace emu::commands
