// Hosted functions: exceptions become Lambda errors, and answers may own their text.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "profile_session.h"

namespace runtime_test {
namespace {

using nlohmann::json;

class HostedFunctionTest : public testing::TestWithParam<Machine> {
 protected:
  HttpRequest Invoke(std::string_view event, std::string_view headers = "") {
    if (!session_) {
      session_.emplace(GetParam(), "hosted_function");
      session_->Accept();
    }
    const HttpRequest answer = session_->Invoke(event, headers);
    session_->Send(kAccepted);
    return answer;
  }

  void ExpectError(std::string_view event, const std::string& type, const std::string& message) {
    const HttpRequest answer = Invoke(event);
    const json error = json::parse(answer.body);
    EXPECT_EQ(answer.path, "/2018-06-01/runtime/invocation/id/error");
    EXPECT_EQ(answer.headers.at("lambda-runtime-function-error-type"), type);
    EXPECT_EQ(error["errorType"], type);
    EXPECT_EQ(error["errorMessage"], message);
  }

 private:
  std::optional<ProfileSession> session_;
};

TEST_P(HostedFunctionTest, TypeOfAnExceptionIsTheErrorTypeAndWhatItSaysTheMessage) {
  ExpectError("refusal", "(anonymous namespace)::Refusal", "refused: \"refusal\"");
}

TEST_P(HostedFunctionTest, LibrarysExceptionIsAnErrorToo) {
  ExpectError("substr", "std::out_of_range",
              "basic_string::substr: __pos (which is 100) > this->size() (which is 6)");
}

TEST_P(HostedFunctionTest, WhatIsNoStdExceptionIsAnErrorAllTheSame) {
  ExpectError("number", "Function.Exception", "not a std::exception");
  ExpectError("object", "Function.Exception", "an exception of type (anonymous namespace)::Object");
  ExpectError("text", "Function.Exception", "a thrown text");
}

TEST_P(HostedFunctionTest, ExceptionThatNobodyCatchesIsNamedBeforeTheProcessDies) {
  ProfileSession session(GetParam(), "hosted_function");
  session.Accept();
  session.SendEvent("uncaught");
  const std::string log = session.WaitForEnd().log;
  EXPECT_TRUE(
      log.starts_with("lambda runtime: uncaught (anonymous namespace)::Refusal: refused: "
                      "\"refusal\"\n"))
      << log;
}

TEST_P(HostedFunctionTest, FunctionLivesOnAfterAnException) {
  Invoke("refusal");
  Invoke("number");
  EXPECT_EQ(Invoke("x").body, "xx");
}

TEST_P(HostedFunctionTest, AnswerKeepsTheStringsThatItWasGiven) {
  const std::string long_enough_for_the_heap(5000, 'y');
  const HttpRequest answer = Invoke(long_enough_for_the_heap);
  EXPECT_EQ(answer.body, long_enough_for_the_heap + long_enough_for_the_heap);
  EXPECT_EQ(answer.headers.at("content-type"), "text/" + long_enough_for_the_heap);
  ExpectError("error", "Function.error", "error!");
}

TEST_P(HostedFunctionTest, TraceVariableIsThatOfThisInvocation) {
  EXPECT_EQ(Invoke("trace", "Lambda-Runtime-Trace-Id: Root=1;Sampled=0\r\n").body,
            "Root=1;Sampled=0");
  EXPECT_EQ(Invoke("trace", "Lambda-Runtime-Trace-Id: Root=2\r\n").body, "Root=2");
  EXPECT_EQ(Invoke("trace").body, "none");
}

TEST_P(HostedFunctionTest, PrintedLineWaitsInNoBuffer) { EXPECT_EQ(Invoke("print").body, "0"); }

TEST_P(HostedFunctionTest, ExceptionOfAnInitIsAnInitErrorAndEndsTheProcess) {
  ProfileSession session(GetParam(), "hosted_function", {{"FAULT", "throw"}});
  session.Accept();
  const HttpRequest request = session.Receive();
  EXPECT_EQ(request.path, "/2018-06-01/runtime/init/error");
  EXPECT_EQ(json::parse(request.body)["errorType"], "(anonymous namespace)::Refusal");
  EXPECT_EQ(json::parse(request.body)["errorMessage"], "not ready");
  session.Send(kAccepted);
  EXPECT_EQ(session.WaitForEnd().exit_status, 1);
}

INSTANTIATE_TEST_SUITE_P(Hosted, HostedFunctionTest,
                         testing::Values(Machine::kArm64, Machine::kNative),
                         [](const auto& tested) {
                           return tested.param == Machine::kNative ? "native" : "arm64";
                         });

}  // namespace
}  // namespace runtime_test
