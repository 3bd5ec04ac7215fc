// What Lambda hears of a function that crashes, and how the process ends.
#include <gtest/gtest.h>
#include <signal.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <tuple>

#include "runtime_session.h"

namespace runtime_test {
namespace {

using nlohmann::json;

// Gives the function `event`, accepts the report and returns its body; expects the process to end
// by `signal`.
json ReportOf(RuntimeSession& session, const std::string& event, int signal) {
  session.Accept();
  session.Round("before", "{}");
  session.ReceiveNext();
  session.peer().Send(Event("the-id", event));
  session.Accept();
  HttpRequest request = session.ReceivePost(ErrorPath("the-id"));
  EXPECT_EQ(request.headers["lambda-runtime-function-error-type"], "Function.Crash");
  session.peer().Send(kAccepted);
  const std::optional<Ending> ending = session.guest().WaitForEnd();
  EXPECT_EQ(ending.value_or(Ending{}).signal, signal);
  return json::parse(request.body);
}

json Report(const std::string& function, const std::string& event, int signal) {
  RuntimeSession session(function);
  return ReportOf(session, event, signal);
}

// The functions that the addresses of `report` lie in, by the program's symbols.
std::string FunctionsOf(const std::string& function, const json& report) {
  std::string command =
      "aarch64-linux-gnu-addr2line -Cfse " EMU_FUNCTIONS_DIR "/" + function + "/bootstrap.debug";
  for (std::string address : report["stackTrace"]) {
    if (address.starts_with("? ")) address.erase(0, 2);
    command += " " + address;
  }
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string names;
  std::array<char, 4096> line;
  while (std::fgets(line.data(), line.size(), pipe.get()) != nullptr) names += line.data();
  return names;
}

void ExpectInOrder(const std::string& text, const std::vector<std::string>& words) {
  std::size_t at = 0;
  for (const std::string& word : words) {
    at = text.find(word, at);
    ASSERT_NE(at, std::string::npos) << word << " in " << text;
  }
}

TEST(CrashTest, IsReportedWithSignalAndAddressAndEndsTheProcess) {
  const json report = Report("crash", "write", SIGSEGV);
  EXPECT_EQ(report["errorType"], "Function.Crash");
  EXPECT_EQ(report["errorMessage"], "SIGSEGV at 0x0000000000000010");
}

// The same on each profile and processor.
class CrashProgramTest : public testing::TestWithParam<std::vector<std::string>> {};

TEST_P(CrashProgramTest, ReportsAndDiesOfTheSameSignal) {
  for (const auto& [way, signal, message] :
       {std::tuple{"write", SIGSEGV, "SIGSEGV at 0x0000000000000010"},
        std::tuple{"abort", SIGABRT, "SIGABRT"}, std::tuple{"illegal", SIGILL, "SIGILL at 0x"},
        std::tuple{"overflow", SIGSEGV, "SIGSEGV at 0x"}}) {
    RuntimeSession session(GetParam(), {});
    const json report = ReportOf(session, way, signal);
    EXPECT_TRUE(std::string(report["errorMessage"]).starts_with(message)) << report;
    EXPECT_GT(report["stackTrace"].size(), 2u) << report;
  }
}

std::vector<std::string> Emulated(const std::string& function) {
  return {"qemu-aarch64", EMU_FUNCTIONS_DIR "/" + function + "/bootstrap"};
}

std::vector<std::string> Native(const std::string& function) {
  return {EMU_NATIVE_FUNCTIONS_DIR "/" + function + "/bootstrap"};
}

INSTANTIATE_TEST_SUITE_P(Program, CrashProgramTest,
                         testing::Values(Emulated("crash"), Emulated("crash_hosted"),
                                         Native("crash"), Native("crash_with_frames"),
                                         Native("crash_hosted")));

TEST(CrashTest, ReportsCostAtMost3840Bytes) {
  const std::filesystem::path folder = EMU_FUNCTIONS_DIR;
  EXPECT_LE(std::filesystem::file_size(folder / "echo_reporting_crashes/bootstrap"),
            std::filesystem::file_size(folder / "echo/bootstrap") + 3840);
}

TEST(CrashTest, TraceLeadsFromTheInstructionToMain) {
  for (const std::string function : {"crash", "crash_with_frames"}) {
    const json report = Report(function, "write", SIGSEGV);
    ExpectInOrder(FunctionsOf(function, report), {"WriteTo", "CrashAs", "main"});
  }
}

TEST(CrashTest, FramesAreCertainOnlyWithFramePointers) {
  const json certain = Report("crash_with_frames", "write", SIGSEGV)["stackTrace"];
  EXPECT_EQ(certain.dump().find('?'), std::string::npos) << certain;
  const json guessed = Report("crash", "write", SIGSEGV)["stackTrace"];
  EXPECT_NE(guessed.dump().find("\"? 0x"), std::string::npos) << guessed;
}

TEST(CrashTest, JumpToNowhereNamesItsCaller) {
  const json report = Report("crash", "jump", SIGSEGV);
  EXPECT_EQ(report["stackTrace"][0], "0x0000000000000000");
  ExpectInOrder(FunctionsOf("crash", report), {"CrashAs", "main"});
}

TEST(CrashTest, OverflownStackIsReported) {
  const json report = Report("crash_with_frames", "overflow", SIGSEGV);
  ExpectInOrder(FunctionsOf("crash_with_frames", report), {"Recurse", "Recurse", "Recurse"});
}

TEST(CrashTest, OtherSignalsAreReported) {
  EXPECT_EQ(Report("crash", "abort", SIGABRT)["errorMessage"], "SIGABRT");
  EXPECT_TRUE(std::string(Report("crash", "trap", SIGTRAP)["errorMessage"]).starts_with("SIGTRAP"));
  EXPECT_TRUE(
      std::string(Report("crash", "illegal", SIGILL)["errorMessage"]).starts_with("SIGILL at 0x"));
}

TEST(CrashTest, BreakpointHasAnAddressOnlyWhereTheKernelGivesOne) {
  RuntimeSession native(Native("crash"), {});
  EXPECT_EQ(ReportOf(native, "breakpoint", SIGTRAP)["errorMessage"], "SIGTRAP");
  const std::string emulated = Report("crash", "breakpoint", SIGTRAP)["errorMessage"];
  EXPECT_TRUE(emulated.starts_with("SIGTRAP at 0x")) << emulated;
}

TEST(CrashTest, AtInitIsAnInitError) {
  RuntimeSession session("crash", {}, {{"CRASH_AT_INIT", "write"}});
  session.Accept();
  const HttpRequest request = session.ReceivePost("/2018-06-01/runtime/init/error");
  EXPECT_EQ(json::parse(request.body)["errorType"], "Function.Crash");
  session.peer().Send(kAccepted);
  EXPECT_EQ(session.guest().WaitForEnd().value_or(Ending{}).signal, SIGSEGV);
}

TEST(CrashTest, NeedsNoListener) {
  RuntimeSession session("crash");
  session.Accept();
  session.ReceiveNext();
  session.server().StopListening();
  session.peer().Send(Event("the-id", "write"));
  EXPECT_EQ(session.guest().WaitForEnd().value_or(Ending{}).signal, SIGSEGV);
}

TEST(CrashTest, WhatCannotBeReportedOpensNoConnection) {
  RuntimeSession session("crash");
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event(std::string(1100, 'i'), "write"));
  EXPECT_EQ(session.guest().WaitForEnd().value_or(Ending{}).signal, SIGSEGV);
  EXPECT_TRUE(session.server().NobodyIsWaiting());
}

TEST(CrashTest, NeedsNoAnswer) {
  for (const bool reset : {true, false}) {
    RuntimeSession session("crash");
    session.Accept();
    session.ReceiveNext();
    session.peer().Send(Event("the-id", "write"));
    session.Accept();
    session.ReceivePost(ErrorPath("the-id"));
    if (reset) session.peer().Reset();
    EXPECT_EQ(session.guest().WaitForEnd().value_or(Ending{}).signal, SIGSEGV);
  }
}

TEST(CrashTest, EventsThatDoNotCrashAreAnswered) {
  RuntimeSession session("crash");
  session.Accept();
  session.Round("one", "1");
  session.Round("two", "2");
}

}  // namespace
}  // namespace runtime_test
