#include "commands/guest_run.h"

#include <fmt/format.h>

#include <future>
#include <utility>

#include "base/clock.h"
#include "sandbox/guest.h"

namespace emu::commands {
namespace {

constexpr std::size_t kMaxOutputBytes = 65536;

struct End {
  Result<lambda::Fault> fault;
  std::int64_t at_ns = 0;
};

}  // namespace

Result<GuestRun> RunGuest(const sandbox::GuestCommand& command, int timeout_s) {
  std::promise<End> ended;
  GuestRun run;
  const std::int64_t start_ns = ReadClocks().monotonic_ns;
  auto guest = sandbox::Guest::Start(
      command, {},
      [&ended](const Result<lambda::Fault>& fault) {
        ended.set_value({fault, ReadClocks().monotonic_ns});
      },
      [&run](std::string_view line) {
        if (run.output.size() < kMaxOutputBytes) run.output.append(line) += '\n';
      });
  if (!guest) return std::unexpected(guest.error());
  auto end = ended.get_future();
  const bool in_time = end.wait_for(std::chrono::seconds(timeout_s)) == std::future_status::ready;
  guest->reset();  // No more lines, and no more news.
  if (!in_time) {
    return InternalError(fmt::format("killed: it has not ended after {} s", timeout_s));
  }
  const End news = end.get();
  if (!news.fault) return std::unexpected(news.fault.error());
  run.succeeded = news.fault->message == lambda::ExitFault({}).message;
  // "Runtime exited with error: exit status 2": this is no runtime.
  const std::size_t colon = news.fault->message.find(": ");
  run.end = news.fault->message.substr(colon == std::string::npos ? 0 : colon + 2);
  run.ms = static_cast<double>(news.at_ns - start_ns) / 1e6;
  return run;
}

}  // namespace emu::commands
