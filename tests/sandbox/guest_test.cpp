// The supervisor, tried with host programs: what it does to a tree of processes does not depend on
// QEMU.
#include "sandbox/guest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <future>

namespace emu::sandbox {
namespace {

GuestCommand Shell(const std::string& script, std::vector<std::string> environment = {}) {
  return {{"/bin/sh", "-c", script}, std::move(environment), "/"};
}

class GuestTest : public testing::Test {
 protected:
  std::unique_ptr<Guest> Start(const GuestCommand& command) {
    auto guest = Guest::Start(
        command, {}, [this](const Result<lambda::Fault>& end) { end_.set_value(end); },
        [this](std::string_view line) {
          const std::lock_guard lock(mutex_);
          lines_.emplace_back(line);
        });
    EXPECT_TRUE(guest);
    return std::move(*guest);
  }
  std::string FaultMessage() {
    auto future = end_.get_future();
    if (future.wait_for(std::chrono::seconds(10)) != std::future_status::ready) return "(none)";
    const Result<lambda::Fault> end = future.get();
    return end ? end->message : end.error().message;
  }
  // Waits until the guest has printed a line.
  std::string FirstLine() {
    for (int tries = 0; tries < 1000; ++tries, poll(nullptr, 0, 10)) {
      const std::lock_guard lock(mutex_);
      if (!lines_.empty()) return lines_[0];
    }
    return "";
  }

  std::promise<Result<lambda::Fault>> end_;
  std::mutex mutex_;
  std::vector<std::string> lines_;
};

TEST_F(GuestTest, AnExitStatusIsTold) {
  const auto guest = Start(Shell("exit 3"));
  EXPECT_EQ(FaultMessage(), "Runtime exited with error: exit status 3");
}

TEST_F(GuestTest, ASignalIsTold) {
  const auto guest = Start(Shell("kill -SEGV $$"));
  EXPECT_EQ(FaultMessage(), "Runtime exited with error: signal: segmentation fault");
}

TEST_F(GuestTest, AProgramThatCannotStartIsTold) {
  const auto guest = Start({{"/no/such/program"}, {}, "/"});
  EXPECT_EQ(FaultMessage(), "cannot start QEMU: No such file or directory");
}

TEST_F(GuestTest, TheEnvironmentIsExactlyTheGivenOne) {
  auto guest = Start({{"/usr/bin/env"}, {"ONLY=this"}, "/"});
  FaultMessage();
  guest->Kill();
  EXPECT_THAT(lines_, testing::ElementsAre("ONLY=this"));
}

TEST_F(GuestTest, KillReachesAProcessThatLeftItsSession) {
  auto guest = Start(Shell("(setsid sh -c 'echo $$; sleep 1000' &) ; sleep 1000"));
  const pid_t escaped = std::stoi(FirstLine());
  EXPECT_EQ(kill(escaped, 0), 0);
  guest->Kill();
  EXPECT_NE(kill(escaped, 0), 0) << "gone and reaped, not only signalled";
}

TEST_F(GuestTest, AnEscapedProcessOfAnEndedGuestIsKilledToo) {
  auto guest = Start(Shell("setsid sh -c 'echo $$; sleep 1000' & sleep 0.2; exit 0"));
  const pid_t escaped = std::stoi(FirstLine());
  FaultMessage();
  guest->Kill();
  EXPECT_NE(kill(escaped, 0), 0);
}

TEST_F(GuestTest, EverythingDiesWithItsOwner) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t owner = fork();
  if (owner == 0) {
    const auto guest = Guest::Start(
        Shell("setsid sh -c 'echo $$; sleep 1000' & sleep 1000"), {},
        [](const Result<lambda::Fault>&) {},
        [&](std::string_view line) {
          if (write(ends[1], line.data(), line.size()) < 0) _exit(1);
        });
    pause();
  }
  char text[32] = {};
  ASSERT_GT(read(ends[0], text, sizeof text - 1), 0);
  const pid_t escaped = std::stoi(text);
  kill(owner, SIGKILL);
  waitpid(owner, nullptr, 0);
  for (int tries = 0; tries < 1000 && kill(escaped, 0) == 0; ++tries) poll(nullptr, 0, 10);
  EXPECT_NE(kill(escaped, 0), 0);
}

}  // namespace
}  // namespace emu::sandbox
