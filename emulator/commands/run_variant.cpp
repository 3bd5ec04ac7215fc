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

const char* KeyOf(fixture::FunctionSpec::Kind kind) {
  switch (kind) {
    case fixture::FunctionSpec::Kind::kBootstrap:
      return "bootstrap";
    case fixture::FunctionSpec::Kind::kFolder:
      return "folder";
    case fixture::FunctionSpec::Kind::kZip:
      return "zip";
  }
  std::unreachable();
}

std::unexpected<Error> AtPlace(const fixture::Fixture& fixture, const char* key,
                               const Error& error) {
  return std::unexpected(
      Error{error.kind, fmt::format("{}: /function/{}: {}", fixture.file, key, error.message)});
}

// What tells invocations apart: random as in Lambda, or the same at every run, so that counts
// repeat: runtimes search their heads byte by byte.
class RequestIds {
 public:
  explicit RequestIds(bool repeatable) : repeatable_(repeatable) {}

  lambda::InvocationRequest RequestOf(const fixture::Event& event) {
    ++requests_;
    return {.request_id = repeatable_ ? fmt::format("00000000-0000-4000-8000-{:012}", requests_)
                                      : RandomUuid(),
            .trace_id = event.trace_id.empty() ? TraceId() : event.trace_id,
            .payload = event.payload,
            .content_type = event.content_type,
            .client_context = event.client_context,
            .cognito_identity = event.cognito_identity};
  }

 private:
  std::string TraceId() const {
    if (repeatable_)
      return fmt::format("Root=1-00000000-{:024};Parent={:016};Sampled=0", requests_, 1);
    return fmt::format("Root=1-{:08x}-{};Parent={};Sampled=0", ReadClocks().epoch_ms / 1000,
                       RandomHex(12), RandomHex(8));
  }

  bool repeatable_;
  std::uint64_t requests_ = 0;
};

// All invocations of a variant, in order. One is always queued behind the one that runs, so that
// the environment never waits for this thread.
Result<std::vector<std::vector<InvocationResult>>> FeedEvents(const fixture::Fixture& fixture,
                                                              const fixture::Variant& variant,
                                                              ExecutionEnvironment& environment,
                                                              RequestIds ids, Progress& progress) {
  std::vector<std::size_t> order;  // The event of each invocation.
  for (std::size_t event = 0; event < fixture.events.size(); ++event) {
    order.insert(order.end(), static_cast<std::size_t>(fixture.events[event].repeat), event);
  }
  std::vector<std::vector<InvocationResult>> results(fixture.events.size());
  environment.Submit(ids.RequestOf(fixture.events[order[0]]));
  for (std::size_t index = 0; index < order.size(); ++index) {
    const fixture::Event& event = fixture.events[order[index]];
    progress.Say(fmt::format("{} {}: {}, invocation {} of {}", fixture.file, variant.name,
                             event.name, Thousands(index + 1), Thousands(order.size())));
    if (index + 1 < order.size())
      environment.Submit(ids.RequestOf(fixture.events[order[index + 1]]));
    auto result = environment.Await();
    if (!result) return std::unexpected(result.error());
    results[order[index]].push_back(std::move(*result));
  }
  return results;
}

}  // namespace

Result<sandbox::Task> PrepareVariant(const fixture::Fixture& fixture,
                                     const fixture::Variant& variant, const sandbox::Qemu& qemu) {
  const fixture::FunctionSpec& spec = variant.function;
  if (auto known = sandbox::CheckCpu(qemu, spec.cpu); !known) {
    return AtPlace(fixture, "cpu", known.error());
  }
  auto task = sandbox::PrepareTask(KindOf(spec.kind), spec.path, sandbox::FindSysroot());
  if (!task) return AtPlace(fixture, KeyOf(spec.kind), task.error());
  return task;
}

Result<VariantRun> RunVariant(const fixture::Fixture& fixture, const fixture::Variant& variant,
                              const VariantSetup& setup, Progress& progress) {
  auto task = PrepareVariant(fixture, variant, setup.qemu);
  if (!task) return std::unexpected(task.error());
  progress.Say(fmt::format("{} {}: init phase", fixture.file, variant.name));
  auto environment = ExecutionEnvironment::Start({ConfigOf(variant.function), *task, setup.qemu,
                                                  variant.function.cpu, sandbox::FindSysroot(),
                                                  setup.counting, setup.cgroups});
  if (!environment) return std::unexpected(environment.error());
  auto results =
      FeedEvents(fixture, variant, **environment, RequestIds(setup.counting.has_value()), progress);
  if (!results) return std::unexpected(results.error());
  return VariantRun{std::move(*task), std::move(*results)};
}

}  // namespace emu::commands
