#include "lambda/function_config.h"

#include <fmt/format.h>

namespace emu::lambda {

std::string FunctionArn(const FunctionConfig& function) {
  return fmt::format("arn:aws:lambda:{}:{}:function:{}", function.region, function.account_id,
                     function.name);
}

std::int64_t ScaledNs(const FunctionConfig& function, double seconds) {
  return static_cast<std::int64_t>(seconds * function.time_scale * 1e9);
}

}  // namespace emu::lambda
