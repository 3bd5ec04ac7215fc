#include "sandbox/log_pump.h"

#include <unistd.h>

#include <utility>

namespace emu::sandbox {
namespace {

constexpr std::size_t kMaxLineBytes = 256 * 1024;

// QEMU's own remark beside a guest's fatal signal; the platform reports the signal in Lambda's
// words.
constexpr std::string_view kQemuRemark = "qemu: uncaught target signal ";

}  // namespace

LogPump::LogPump(UniqueFd stdout_fd, UniqueFd stderr_fd, Sink sink)
    : streams_{{std::move(stdout_fd), {}}, {std::move(stderr_fd), {}}}, sink_(std::move(sink)) {}

void LogPump::Drain() {
  const std::lock_guard lock(mutex_);
  for (Stream& stream : streams_) Read(stream);
}

void LogPump::Flush() {
  const std::lock_guard lock(mutex_);
  for (Stream& stream : streams_) {
    Read(stream);
    if (!stream.partial_line.empty()) HandOver(std::exchange(stream.partial_line, {}));
  }
}

void LogPump::Read(Stream& stream) {
  char block[65536];
  ssize_t got = 0;
  while (stream.fd.valid() && (got = read(stream.fd.get(), block, sizeof block)) > 0) {
    std::string_view text(block, static_cast<std::size_t>(got));
    std::size_t newline = 0;
    while ((newline = text.find('\n')) != text.npos) {
      HandOver(std::exchange(stream.partial_line, {}).append(text.substr(0, newline)));
      text.remove_prefix(newline + 1);
    }
    stream.partial_line += text;
    if (stream.partial_line.size() > kMaxLineBytes)
      HandOver(std::exchange(stream.partial_line, {}));
  }
}

void LogPump::HandOver(std::string_view line) {
  if (!line.starts_with(kQemuRemark)) sink_(line);
}

}  // namespace emu::sandbox
