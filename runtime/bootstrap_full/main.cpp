// The full bootstrap: every kernel of simd/ as a Lambda function without a C library. SIMD_PATH
// chooses the implementations at init; all memory is static, and costs nothing until it is used.
#include "arena.h"
#include "event_handler.h"
#include "lambda/runtime.h"

namespace {

// Enough for a 3840 x 2160 image of three channels, and its blur.
constexpr std::size_t kMemoryBytes = std::size_t{64} << 20;
constexpr std::uint64_t kHwcap = 16;  // AT_HWCAP

alignas(bootstrap::Arena::kAlignment) constinit std::byte memory[kMemoryBytes] = {};
constinit bootstrap::Answer answer;
constinit bootstrap::KernelPaths paths = {};

lambda::InitResult Init() {
  const auto processor = simd::Processor::FromHwcap(lambda::GetAuxiliaryValue(kHwcap));
  const std::string_view name = lambda::GetEnvironment("SIMD_PATH");
  if (bootstrap::ChoosePaths(name, processor, paths, answer)) return lambda::InitResult::Ok();
  return lambda::InitResult::Error("Runtime.InvalidSimdPath", answer.text());
}

lambda::Response Handle(const lambda::Invocation& invocation) {
  return bootstrap::HandleEvent(invocation, paths, memory, answer);
}

}  // namespace

int main() { lambda::run(Init, Handle); }
