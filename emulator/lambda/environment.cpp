#include "lambda/environment.h"

namespace emu::lambda {
namespace {

using Variables = std::map<std::string, std::string>;

Variables Defaults() {
  return {{"LANG", "en_US.UTF-8"},
          {"TZ", ":UTC"},
          {"PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin"},
          {"LD_LIBRARY_PATH",
           "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/"
           "lib:/opt/lib"},
          {"AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR"},
          {"AWS_XRAY_DAEMON_ADDRESS", "169.254.100.1:2000"}};
}

Variables Fixed(const FunctionConfig& function, std::string_view api_address,
                std::string_view log_stream) {
  return {{"AWS_ACCESS_KEY_ID", "EMUFAKEACCESSKEYID00"},
          {"AWS_SECRET_ACCESS_KEY", "emu-fake-secret-access-key-not-for-aws00"},
          {"AWS_SESSION_TOKEN", "emu-fake-session-token"},
          {"AWS_DEFAULT_REGION", function.region},
          {"AWS_REGION", function.region},
          {"AWS_LAMBDA_FUNCTION_NAME", function.name},
          {"AWS_LAMBDA_FUNCTION_VERSION", function.version},
          {"AWS_LAMBDA_FUNCTION_MEMORY_SIZE", std::to_string(function.memory_mb)},
          {"AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"},
          {"AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name},
          {"AWS_LAMBDA_LOG_STREAM_NAME", std::string(log_stream)},
          {"AWS_LAMBDA_RUNTIME_API", std::string(api_address)},
          {"LAMBDA_RUNTIME_DIR", "/var/runtime"},
          {"LAMBDA_TASK_ROOT", "/var/task"},
          {"_AWS_XRAY_DAEMON_ADDRESS", "169.254.100.1"},
          {"_AWS_XRAY_DAEMON_PORT", "2000"},
          {"_HANDLER", function.handler}};
}

}  // namespace

Variables GuestEnvironment(const FunctionConfig& function, std::string_view api_address,
                           std::string_view log_stream) {
  Variables variables = Fixed(function, api_address, log_stream);
  variables.insert(function.environment.begin(), function.environment.end());
  variables.merge(Defaults());
  return variables;
}

}  // namespace emu::lambda
