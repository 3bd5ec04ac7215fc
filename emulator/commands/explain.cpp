#include "commands/explain.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "commands/command.h"

namespace emu::commands {
namespace {

struct Topic {
  std::string_view name;
  std::string_view text;
};

constexpr std::array kTopics{Topic{
    "memory",
    R"(Max Memory Used counts the pages of the guest: your program, its heap, stacks and files that it maps,
of all its processes together, a shared page once. QEMU's own memory, about 15 MB, is not in it.

It is a lower bound of Lambda's figure, which also counts what Lambda's own sandbox and kernel use.

Measured: the peak of the first process up to each answer, also of memory that it has freed by then.
Missed: the peak of a process that ends before a sample sees it; samples are 5 ms apart, and new
processes are searched every 50 ms. A page counts whole when one byte of it was touched.

The limit is memory_mb, held to the guest's pages. A guest beyond it is killed as in Lambda: SIGKILL,
Runtime.ExitError with "signal: killed" to the caller, Runtime.OutOfMemory and Max Memory Used =
Memory Size in REPORT. Two things find it:
  * samples every 5 ms and at each answer; the report says how far beyond the limit it was seen;
  * a cgroup around the guest, about 16 MB above the limit (QEMU's own memory cannot be told apart
    there), which stops what grows faster than samples see. Files in a tmpfs count in it.
Without a cgroup the samples alone hold the limit, and the report says why. More: docs/memory.md
)"}};

}  // namespace

std::string Topics() {
  std::string names;
  for (const Topic& topic : kTopics)
    names += fmt::format("{}{}", names.empty() ? "" : ", ", topic.name);
  return names;
}

int Explain(const std::string& topic) {
  for (const Topic& each : kTopics) {
    if (each.name != topic) continue;
    fmt::print("{}", each.text);
    return kExitPassed;
  }
  return ReportError({ErrorKind::kInput,
                      fmt::format("--explain {}: no such topic; there is: {}", topic, Topics())});
}

}  // namespace emu::commands
