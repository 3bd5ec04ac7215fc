// What a deployed function is to the service: the facts that reach its environment, headers and log
// lines.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace emu::lambda {

struct FunctionConfig {
  std::string name = "function";
  std::string version = "$LATEST";
  std::string handler = "bootstrap";
  std::string region = "us-east-1";
  std::string account_id = "123456789012";
  int memory_mb = 128;
  int timeout_s = 3;
  double time_scale =
      1;  // Stretches timeout, init limit and deadline: QEMU is slower than Graviton.
  std::map<std::string, std::string> environment;  // The user's own variables.
};

// arn:aws:lambda:<region>:<account>:function:<name>
std::string FunctionArn(const FunctionConfig& function);

// A limit of `seconds` in nanoseconds of host time.
std::int64_t ScaledNs(const FunctionConfig& function, double seconds);

}  // namespace emu::lambda
