#include "sandbox/fixed_stack.h"

namespace emu::sandbox {
namespace {

constexpr std::size_t kPageBytes = 4096;
constexpr char kPadding[] = "EMU_PADDING";

// The strings whose lengths vary: variables, and the file name that QEMU passes as AT_EXECFN.
std::size_t StringBytes(const GuestPlan& plan) {
  std::size_t bytes = plan.program[0].size() + 1;
  for (const auto& [name, value] : plan.environment) bytes += name.size() + value.size() + 2;
  return bytes;
}

}  // namespace

void FixInitialStack(GuestPlan& plan) {
  plan.qemu_arguments.insert(plan.qemu_arguments.end(),
                             {"-0", "/var/task/bootstrap", "-seed", "1"});
  plan.environment[kPadding] = "";
  const std::size_t bytes = StringBytes(plan);
  plan.environment[kPadding] = std::string(kPageBytes - bytes % kPageBytes, 'x');
}

}  // namespace emu::sandbox
