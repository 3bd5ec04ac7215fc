#include "lambda/payloads.h"

#include <gtest/gtest.h>

namespace emu::lambda {
namespace {

TEST(PayloadsTest, ExitTextsAreLambdas) {
  EXPECT_EQ(ExitFault({false, 0}).message, "Runtime exited without providing a reason");
  EXPECT_EQ(ExitFault({false, 127}).message, "Runtime exited with error: exit status 127");
  EXPECT_EQ(ExitFault({true, 9}).message, "Runtime exited with error: signal: killed");
  EXPECT_EQ(ExitFault({true, 11}).message, "Runtime exited with error: signal: segmentation fault");
  EXPECT_EQ(ExitFault({true, 40}).message, "Runtime exited with error: signal: signal 40");
}

TEST(PayloadsTest, TheMemoryLimitIsASignalForTheCallerAndHasATypeOfItsOwnInReport) {
  const Fault fault = OutOfMemoryFault();
  EXPECT_EQ(FaultPayload("id", fault),
            "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: id Error: "
            "Runtime exited with error: signal: killed\"}");
  EXPECT_EQ(fault.report_type, "Runtime.OutOfMemory");
}

TEST(PayloadsTest, TheMissingBootstrapNamesWhereItWasLookedFor) {
  EXPECT_EQ(FaultPayload("id", NoBootstrapFault()),
            "{\"errorType\":\"Runtime.InvalidEntrypoint\",\"errorMessage\":\"RequestId: id Error: "
            "Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]\"}");
}

TEST(PayloadsTest, ErrorTypesAreScrubbedAsInLambda) {  // Specification §6, case 15.
  EXPECT_EQ(ScrubErrorType(""), "Runtime.Unknown");
  EXPECT_EQ(ScrubErrorType("MyCustomError"), "Runtime.Unknown");
  EXPECT_EQ(ScrubErrorType("MyCustomError.Error"), "Runtime.Unknown");
  EXPECT_EQ(ScrubErrorType("Runtime.ImportModuleError"), "Runtime.ImportModuleError");
  EXPECT_EQ(ScrubErrorType("Function.Bad"), "Function.Bad");
  EXPECT_EQ(ScrubErrorType("Function.1"), "Function.Unknown");
}

TEST(PayloadsTest, Base64) {
  EXPECT_EQ(DecodeBase64(""), "");
  EXPECT_EQ(DecodeBase64("YQ=="), "a");
  EXPECT_EQ(DecodeBase64("YWI="), "ab");
  EXPECT_EQ(DecodeBase64("YWJj"), "abc");
  EXPECT_EQ(DecodeBase64("YW Jj"), "") << "not base64";
}

}  // namespace
}  // namespace emu::lambda
