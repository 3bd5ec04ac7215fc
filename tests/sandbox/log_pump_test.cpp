#include "sandbox/log_pump.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace emu::sandbox {
namespace {

class LogPumpTest : public testing::Test {
 protected:
  LogPumpTest()
      : pump_(Pipe(out_), Pipe(err_),
              [this](std::string_view line) { lines_.emplace_back(line); }) {}

  static UniqueFd Pipe(UniqueFd& write_end) {
    int ends[2];
    if (pipe2(ends, O_NONBLOCK) != 0) std::abort();
    write_end.Reset(ends[1]);
    return UniqueFd(ends[0]);
  }
  static void Print(const UniqueFd& fd, std::string_view text) {
    EXPECT_EQ(write(fd.get(), text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }

  UniqueFd out_;
  UniqueFd err_;
  std::vector<std::string> lines_;
  LogPump pump_;
};

TEST_F(LogPumpTest, ALineEndsAtItsNewlineOnly) {
  Print(out_, "one\ntwo\rstill two\nth");
  pump_.Drain();
  EXPECT_THAT(lines_, testing::ElementsAre("one", "two\rstill two"));
  Print(out_, "ree\n");
  pump_.Drain();
  EXPECT_EQ(lines_.back(), "three");
}

TEST_F(LogPumpTest, StandardErrorIsHeardToo) {
  Print(err_, "oops\n");
  pump_.Drain();
  EXPECT_THAT(lines_, testing::ElementsAre("oops"));
}

TEST_F(LogPumpTest, FlushHandsOverAnUnfinishedLine) {
  Print(out_, "no newline");
  pump_.Drain();
  EXPECT_TRUE(lines_.empty());
  pump_.Flush();
  EXPECT_THAT(lines_, testing::ElementsAre("no newline"));
}

TEST_F(LogPumpTest, QemusRemarkOnASignalIsNotTheFunctionsOutput) {
  Print(err_, "qemu: uncaught target signal 11 (Segmentation fault) - core dumped\nmine\n");
  pump_.Drain();
  EXPECT_THAT(lines_, testing::ElementsAre("mine"));
}

}  // namespace
}  // namespace emu::sandbox
