#include "lambda/environment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emu::lambda {
namespace {

TEST(EnvironmentTest, HasExactlyLambdasVariables) {
  const auto variables = GuestEnvironment({}, "127.0.0.1:9001", "stream");
  std::vector<std::string> names;
  for (const auto& [name, value] : variables) names.push_back(name);
  EXPECT_THAT(names, testing::UnorderedElementsAre(
                         "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
                         "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_LAMBDA_FUNCTION_NAME",
                         "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                         "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
                         "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_LAMBDA_RUNTIME_API",
                         "AWS_XRAY_CONTEXT_MISSING", "AWS_XRAY_DAEMON_ADDRESS",
                         "_AWS_XRAY_DAEMON_ADDRESS", "_AWS_XRAY_DAEMON_PORT", "LAMBDA_RUNTIME_DIR",
                         "LAMBDA_TASK_ROOT", "LANG", "TZ", "_HANDLER", "PATH", "LD_LIBRARY_PATH"));
}

TEST(EnvironmentTest, TheUserOverridesDefaultsButNotWhatIdentifiesTheFunction) {
  FunctionConfig function;
  function.name = "real";
  function.environment = {
      {"TZ", "Europe/Berlin"}, {"OWN", "4=4"}, {"AWS_LAMBDA_FUNCTION_NAME", "other"}};
  const auto variables = GuestEnvironment(function, "127.0.0.1:9001", "stream");
  EXPECT_EQ(variables.at("TZ"), "Europe/Berlin");
  EXPECT_EQ(variables.at("OWN"), "4=4");
  EXPECT_EQ(variables.at("AWS_LAMBDA_FUNCTION_NAME"), "real");
  EXPECT_EQ(variables.at("AWS_LAMBDA_LOG_GROUP_NAME"), "/aws/lambda/real");
}

}  // namespace
}  // namespace emu::lambda
