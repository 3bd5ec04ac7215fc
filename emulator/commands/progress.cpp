#include "commands/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>

namespace emu::commands {
namespace {

using namespace std::chrono_literals;
constexpr char kClearLine[] = "\r\x1b[K";

}  // namespace

Progress::Progress() {
  if (isatty(STDERR_FILENO)) thread_ = std::thread([this] { Show(); });
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    end_ = true;
  }
  ended_.notify_all();
  thread_.join();
}

void Progress::Say(std::string what) {
  const std::lock_guard lock(mutex_);
  what_ = std::move(what);
}

void Progress::Show() {
  std::unique_lock lock(mutex_);
  const auto start = std::chrono::steady_clock::now();
  if (ended_.wait_for(lock, 2s, [this] { return end_; })) return;
  while (!end_) {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    fmt::print(stderr, "{}{} ({:.0f} s)", kClearLine, what_, passed.count());
    ended_.wait_for(lock, 500ms, [this] { return end_; });
  }
  fmt::print(stderr, "{}", kClearLine);
}

}  // namespace emu::commands
