// The variables that a function finds in its environment, and nothing else. Source: specification
// §3.1.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "lambda/function_config.h"

namespace emu::lambda {

// `api_address`: host:port of the Runtime API. The user's variables override the platform's
// defaults (PATH, LANG, TZ, LD_LIBRARY_PATH, X-Ray), never what identifies the function.
// Credentials are visibly not real.
std::map<std::string, std::string> GuestEnvironment(const FunctionConfig& function,
                                                    std::string_view api_address,
                                                    std::string_view log_stream);

}  // namespace emu::lambda
