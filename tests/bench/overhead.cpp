// What the emulator adds to a warm invocation: the same bootstrap under the same QEMU, driven in
// turn by a bare socket server and by an execution environment. One cycle: event, answer, 202, next
// `next`.
#include <fmt/format.h>

#include <cstdlib>

#include "bare_server.h"
#include "base/random.h"
#include "blocks.h"
#include "commands/execution_environment.h"

namespace emu::bench {
namespace {

constexpr int kBlocks = 20;
constexpr int kCallsPerBlock = 500;
constexpr int kWarmUpCalls = 200;

std::unique_ptr<commands::ExecutionEnvironment> StartEnvironment(const std::string& bootstrap) {
  const auto qemu = sandbox::FindQemu();
  auto task = sandbox::PrepareTask(sandbox::CodeKind::kBootstrap, bootstrap, "");
  if (!qemu || !task) std::abort();
  auto environment = commands::ExecutionEnvironment::Start({{}, *task, *qemu, "neoverse-n1", ""});
  if (!environment) std::abort();
  return std::move(*environment);
}

void Run(const std::string& bootstrap) {
  const std::string payload = "{}";
  BareServer bare(bootstrap);
  const auto environment = StartEnvironment(bootstrap);
  const auto by_bare = [&] { bare.Invoke(payload); };
  const auto submit = [&] {
    environment->Submit({.request_id = RandomUuid(), .payload = payload});
  };
  // As `emu run` does it: one invocation is queued behind the one that runs.
  const auto by_emu = [&] {
    submit();
    if (environment->Await()->answer.function_error) std::abort();
  };
  submit();
  TimeBlock(kWarmUpCalls, by_bare);
  TimeBlock(kWarmUpCalls, by_emu);
  std::vector<double> bare_us, emu_us, added_us;
  for (int block = 0; block < kBlocks; ++block) {
    bare_us.push_back(Median(TimeBlock(kCallsPerBlock, by_bare)));
    emu_us.push_back(Median(TimeBlock(kCallsPerBlock, by_emu)));
    added_us.push_back(emu_us.back() - bare_us.back());
  }
  fmt::print("warm invocation of {}, microseconds of host time under QEMU\n", bootstrap);
  fmt::print("{} alternating blocks of {}; median of the blocks' medians (least to most)\n\n",
             kBlocks, kCallsPerBlock);
  fmt::print("  bare socket server {}\n", Spread(bare_us));
  fmt::print("  emu                {}\n", Spread(emu_us));
  fmt::print("  added by emu       {}\n", Spread(added_us));
  fmt::print("  ratio              {:8.2f}\n", Median(emu_us) / Median(bare_us));
}

}  // namespace
}  // namespace emu::bench

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  emu::bench::Run(argv[1]);
}
