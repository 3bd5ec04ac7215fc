// One source, two profiles, two processors: the same bytes on the wire, the same log, the same end.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <tuple>

#include "profile_session.h"

namespace runtime_test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

constexpr std::string_view kAllHeaders =
    "lambda-runtime-deadline-ms: 1800000000123\r\n"
    "LAMBDA-RUNTIME-INVOKED-FUNCTION-ARN:arn:aws:lambda:eu-west-1:1:function:f:live\r\n"
    "Lambda-Runtime-Trace-Id:  Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1 \r\n"
    "Lambda-Runtime-Client-Context: {\"custom\":{}}\r\n"
    "Lambda-Runtime-Cognito-Identity: {\"cognitoIdentityId\":\"x\"}\r\n"
    "Lambda-Runtime-Aws-Tenant-Id: blue\r\n";

// Every kind of event and answer, a refused one, a lost connection, and the end of the sandbox.
Transcript Converse(Machine machine, const std::string& profile) {
  ProfileSession session(machine, profile, {{"VARIABLE", "a value"}});
  session.Accept();
  for (const std::string_view event : {"7", "", "error", "log of it\n"}) {
    session.Invoke(event);
    session.Send(kAccepted);
  }
  session.Invoke("headers", kAllHeaders);
  session.Send(kAccepted);
  session.Receive();
  session.Send(
      "HTTP/1.1 200 OK\r\nlambda-runtime-aws-request-id: chunked\r\nTransfer-Encoding: "
      "chunked\r\n\r\n3;x=y\r\none\r\n4\r\n two\r\n0\r\n\r\n");
  session.Receive();
  session.Send("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  session.Close();
  session.Accept();
  session.Invoke("oversize");
  session.Send("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\n{}");
  session.SendEvent(std::string(6 * 1024 * 1024 + 101, 'x'));  // One byte more than is taken.
  session.Accept();
  session.Receive();
  session.Send(kAccepted);
  session.Invoke("the last one");
  session.Send("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
  return session.WaitForEnd();
}

Transcript FailAtInit(Machine machine, const std::string& profile) {
  ProfileSession session(machine, profile, {{"INIT", "no \"table\""}});
  session.Accept();
  session.Receive();
  session.Send(kAccepted);
  return session.WaitForEnd();
}

Transcript StartWithoutApi(Machine machine, const std::string& profile) {
  return ProfileSession(machine, profile, {{"AWS_LAMBDA_RUNTIME_API", "nowhere"}}).WaitForEnd();
}

void ExpectEqual(const Transcript& one, const Transcript& other) {
  EXPECT_TRUE(one.wire == other.wire) << "the requests differ";  // Too long to be shown.
  EXPECT_EQ(one.log, other.log);
  EXPECT_EQ(one.exit_status, other.exit_status);
}

class TranscriptAgreementTest : public testing::TestWithParam<std::tuple<Machine, const char*>> {
 protected:
  Machine machine() const { return std::get<Machine>(GetParam()); }
  std::string profile() const { return std::get<const char*>(GetParam()); }
};

TEST_P(TranscriptAgreementTest, OfAWholeLifeIsThatOfFreestandingArm64) {
  ExpectEqual(Converse(machine(), profile()), Converse(Machine::kArm64, "freestanding"));
}

TEST_P(TranscriptAgreementTest, OfAFailedInitIsThatOfFreestandingArm64) {
  ExpectEqual(FailAtInit(machine(), profile()), FailAtInit(Machine::kArm64, "freestanding"));
}

TEST_P(TranscriptAgreementTest, WithoutAnApiIsThatOfFreestandingArm64) {
  ExpectEqual(StartWithoutApi(machine(), profile()),
              StartWithoutApi(Machine::kArm64, "freestanding"));
}

INSTANTIATE_TEST_SUITE_P(
    Built, TranscriptAgreementTest,
    testing::Values(std::tuple(Machine::kNative, "freestanding"),
                    std::tuple(Machine::kNative, "hosted"), std::tuple(Machine::kNative, "dynamic"),
                    std::tuple(Machine::kArm64, "hosted"), std::tuple(Machine::kArm64, "dynamic")),
    [](const auto& tested) {
      const bool is_native = std::get<Machine>(tested.param) == Machine::kNative;
      return std::string(is_native ? "native_" : "arm64_") + std::get<const char*>(tested.param);
    });

TEST(TranscriptTest, OfAWholeLifeHoldsWhatTheHandlerAnswered) {
  const Transcript transcript = Converse(Machine::kArm64, "freestanding");
  EXPECT_EQ(transcript.exit_status, 1);
  EXPECT_EQ(transcript.log, "log of it\nlambda runtime: container error\n");
  EXPECT_THAT(transcript.wire, EndsWith("\r\n\r\nthe last one"));
  EXPECT_THAT(transcript.wire, HasSubstr("\nfunction_arn=arn:aws:lambda:eu-west-1:1:function:f:live"
                                         "\ntrace_id=Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;"));
  EXPECT_THAT(transcript.wire,
              HasSubstr("\ntrace_variable=Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;"));
  EXPECT_THAT(transcript.wire, HasSubstr("\nvariable=a value\n"));
  EXPECT_THAT(transcript.wire, HasSubstr("\r\n\r\none two"));
  EXPECT_THAT(transcript.wire, HasSubstr("\"errorType\":\"Function.Refused\""));
  EXPECT_THAT(transcript.wire, HasSubstr("Runtime.EventTooLarge"));
}

}  // namespace
}  // namespace runtime_test
