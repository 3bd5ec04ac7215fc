#include "measure/plugin/phase_machine.h"

#include <gtest/gtest.h>

namespace emu::counter {
namespace {

constexpr char kNext[] =
    "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: 127.0.0.1:9001\r\n";
constexpr char kResponse[] =
    "POST /2018-06-01/runtime/invocation/4b81789d-b5c3-45ec-8e26-61f894f5db0a/response "
    "HTTP/1.1\r\n";
constexpr char kError[] =
    "POST /2018-06-01/runtime/invocation/4b81789d-b5c3-45ec-8e26-61f894f5db0a/error HTTP/1.1\r\n";

TEST(PhaseMachineTest, PhasesFollowTheRuntimesCalls) {
  PhaseMachine machine;
  EXPECT_EQ(machine.phase(), Phase::kInit);
  EXPECT_EQ(machine.Sending(3, kNext), Phase::kInit);
  EXPECT_EQ(machine.Received(3), Phase::kWait);
  EXPECT_EQ(machine.Sending(3, kResponse), Phase::kInvoke);
  EXPECT_EQ(machine.Received(3), std::nullopt);
  EXPECT_EQ(machine.Sending(3, kNext), Phase::kFinish);
  EXPECT_EQ(machine.phase(), Phase::kWait);
}

TEST(PhaseMachineTest, AnErrorEndsAnInvocationToo) {
  PhaseMachine machine;
  machine.Sending(3, kNext);
  machine.Received(3);
  EXPECT_EQ(machine.Sending(7, kError), Phase::kInvoke);
}

TEST(PhaseMachineTest, OtherDescriptorsAndRequestsEndNothing) {
  PhaseMachine machine;
  EXPECT_EQ(machine.Sending(3, "GET / HTTP/1.1\r\n"), std::nullopt);
  EXPECT_EQ(machine.Sending(3, kResponse), std::nullopt);
  EXPECT_EQ(machine.Received(3), std::nullopt);
  machine.Sending(3, kNext);
  EXPECT_EQ(machine.Received(4), std::nullopt);
  machine.Received(3);
  EXPECT_EQ(machine.Sending(3, "POST /2018-06-01/runtime/invocation/x/other HTTP/1.1\r\n"),
            std::nullopt);
  EXPECT_EQ(machine.Sending(3, "POST /2018-06-01/runtime/init/error HTTP/1.1\r\n"), std::nullopt);
}

TEST(PhaseMachineTest, ARequestThatIsSentAgainCountsOnce) {
  PhaseMachine machine;
  EXPECT_EQ(machine.Sending(3, kNext), Phase::kInit);
  EXPECT_EQ(machine.Sending(3, kNext), std::nullopt);
}

}  // namespace
}  // namespace emu::counter
